using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Prices;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates.Rules;
using Azdoit.Pricing;

namespace Azdoit.Cli;

/// <summary>What a home holds, opened: settings, records, prices, budget. No cloud is asked for any of it.</summary>
internal sealed class HomeParts : IDisposable
{
    private readonly Shell shell;

    private HomeParts(Shell shell, HomeDirectory home, Settings settings)
    {
        this.shell = shell;
        Home = home;
        Settings = settings;
        Self = LockOwner.OfThisProcess(shell.Surroundings.Host);
        ActAs("");
        Repaired.AddRange(new[] { home.Tightened, SettingKeys.WithoutEffect(settings) }.OfType<Diagnostic>());
        Objects = new(home.ObjectFolder);
        Plans = new(home.PlanFolder);
        Launcher = LauncherOf(home, shell);
    }

    public HomeDirectory Home { get; }

    public Settings Settings { get; }

    public LockOwner Self { get; }

    /// <summary>Who writes; without a principal until a cloud said who we are to it.</summary>
    public Writer Caller { get; private set; }

    public FileJournalStore Journals { get; private set; }

    public FileObjectStore Objects { get; }

    public FilePlanStore Plans { get; }

    public FileLedger Ledger { get; private set; }

    public SandboxLauncher Launcher { get; }

    /// <summary>What was found damaged or open to others, and set right, while opening; and settings that have no effect.</summary>
    public List<Diagnostic> Repaired { get; } = [];

    public static Outcome<HomeParts, ImmutableArray<Diagnostic>> Open(Shell shell)
    {
        if (!HomeDirectory.Open(shell.Surroundings, Shell.Version).TryGet(out var home, out var unusable))
        {
            return ImmutableArray.Create(unusable);
        }

        return new SettingsFile(home.ConfigFile).Load().TryGet(out var settings, out var problems)
            ? new HomeParts(shell, home.WithStateIn(settings.State.Directory), settings)
            : problems;
    }

    /// <summary>All that stopping a sandbox takes: it must work with settings or records that are broken.</summary>
    public static SandboxLauncher LauncherOf(HomeDirectory home, Shell shell) => new(
        new SandboxLaunch
        {
            StateDirectory = home.SandboxFolder,
            Version = Shell.SandboxBuild,
            Program = Environment.ProcessPath!,
            Arguments = ["sandbox", "serve", "--home", home.Path],
            Staying = ["--idle-minutes", "0"],
        },
        LockOwner.OfThisProcess(shell.Surroundings.Host),
        shell.Time);

    /// <summary>From here on every entry names this principal of the cloud.</summary>
    [MemberNotNull(nameof(Caller), nameof(Journals), nameof(Ledger))]
    public void ActAs(string principal)
    {
        Ledger?.Dispose();
        Caller = shell.Surroundings.WriterAs(principal);
        Journals = new(Home.JournalFolder, Caller, shell.Time, Repaired.Add);
        Ledger = new(Home.StateFolder, Caller, shell.Time, Repaired.Add);
    }

    public Outcome<Budget, ImmutableArray<Diagnostic>> Budget() => new BudgetFile(Home.Path).Read();

    /// <summary>Why no run begins; null when they may, or when nobody can tell: then the run itself says so.</summary>
    public async Task<Diagnostic?> FrozenAsync(CancellationToken ct) =>
        (await Ledger.ReadAsync(ct)).TryGet(out var ledger, out _) && PolicyFile.OfThisMachine.Read().TryGet(out var policy, out _) ? FreezeGate.Standing(policy, ledger) : null;

    public Outcome<PriceBook, Diagnostic> Prices() =>
        PriceSnapshot.Open(PriceSnapshot.PathIn(Home.Path)).Then<PriceBook>(snapshot => snapshot.Over(PriceBook.Embedded));

    public void Dispose() => Ledger.Dispose();
}
