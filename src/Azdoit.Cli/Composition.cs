using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.AzureCli;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Connectors.Secrets;
using Azdoit.Connectors.Twins;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Flow;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>The one place where the parts of azdoit are put together, by hand, for one command on one target.</summary>
internal sealed class Composition : IDisposable
{
    private readonly List<IDisposable> owned = [];

    private Composition(HomeParts home, AgentParts parts)
    {
        Home = home;
        Parts = parts;
    }

    public HomeParts Home { get; }

    public AgentParts Parts { get; }

    public Target Target => Parts.Target;

    /// <summary>Reads a subscription or a group for a twin to play with.</summary>
    public required Func<ResourceAddress, CancellationToken, Task<Outcome<CloudSnapshot, Failure>>> TakeSnapshotAsync { get; init; }

    /// <summary>A rehearsal may go by a kept snapshot that is no older than this.</summary>
    public TimeSpan OldestSnapshot { get; set; } = TimeSpan.Zero;

    /// <param name="telling">Shows the target's line once it is known, and later what happens.</param>
    /// <param name="objective">The objective that the command is about; null makes a new one when a run begins.</param>
    /// <returns>The parts, or the answer that says why there are none.</returns>
    public static async Task<Outcome<Composition, Answer>> OpenAsync(Shell shell, TargetLayer options, Telling telling, ObjectiveId? objective, CancellationToken ct)
    {
        if (!HomeParts.Open(shell).TryGet(out var home, out var problems))
        {
            return Refusal(AnswerOutcome.Invalid, problems);
        }

        if (!home.Budget().TryGet(out var budget, out problems) || !PolicyFile.OfThisMachine.Read().TryGet(out var policy, out problems))
        {
            return Refusal(AnswerOutcome.Invalid, problems);
        }

        if (!home.Prices().TryGet(out var prices, out var problem) || !FolderSettings.Read(shell.Surroundings).TryGet(out var folder, out problem)
            || !TargetResolver.Resolve(options, shell.Surroundings, folder, home.Settings).TryGet(out var chosen, out problem))
        {
            return Refusal(AnswerOutcome.Invalid, [problem]);
        }

        ArmAccess access = chosen.IsSandbox ? new SandboxAccess(home.Launcher, shell.Time) : new EntraAccess(ArmCloud.Find(chosen.Cloud)!, chosen.Tenant, shell.Time);
        var client = new ArmClient(access, new() { Clock = shell.Time, Random = Chance, NewId = Ids.New, UserAgent = $"azdoit/{Shell.Version}" });
        if (!(await Identities.OfAsync(access, client, chosen, ct)).TryGet(out var identity, out var failure))
        {
            return Refusal(AnswerOutcome.Unreachable, [Unreachable(chosen, failure)]);
        }

        if (!chosen.At(identity, []).TryGet(out var target, out problem))
        {
            return Refusal(AnswerOutcome.Question, [problem]);
        }

        target = target with { MustBeNamed = !TargetResolver.IsUsual(target.Cloud, target.Environment, shell.Surroundings, folder, home.Settings) };
        if (!Defaults(shell, home.Settings, folder).TryGet(out var defaults, out problem))
        {
            return Refusal(AnswerOutcome.Invalid, [problem]);
        }

        telling.Begin(target);
        home.ActAs(target.Principal);
        var id = objective ?? new ObjectiveId(Ids.NewObjective(shell.Time).ToString());
        var keys = new ObjectiveKeys(Path.Combine(home.Home.KeyFolder, id.Value));
        var references = new ReferenceResolver(keys, shell.Surroundings.Variable);
        var children = new ChildRegister(home.Home.ChildFolder, home.Self);
        // What a process that died left at work would go on changing what is read below.
        await children.EndOrphansAsync(shell.Time, ct);
        var clients = new ClientFolder(home.Home.SandboxClientFolder);
        var cli = chosen.IsSandbox
            ? AzureCliAccess.ToSandbox(shell.Surroundings, clients, home.Launcher, children, shell.Time)
            : AzureCliAccess.ToAzure(shell.Surroundings, clients, children, shell.Time);
        var az = new AzureCliStrategy(cli, target.Subscription, references, home.Home.KeyFolder);
        var settings = home.Settings.CostEstimation;
        var twins = new TwinFiles(home.Home.RehearsalFolder);
        Composition? composition = null;
        composition = new Composition(home, new AgentParts
        {
            Target = target,
            Inventory = new ArmInventory(client, target.Subscription),
            Strategies = [new ArmStrategy(client, references), az],
            Wish = Wish(home.Settings),
            Journals = home.Journals,
            Objects = home.Objects,
            Plans = home.Plans,
            Ledger = home.Ledger,
            Prices = prices,
            Budget = budget,
            Policy = policy,
            Defaults = defaults,
            ConfirmationThreshold = settings.RequireConfirmation ? settings.ConfirmationThreshold : null,
            Caller = home.Caller,
            Time = shell.Time,
            Random = Chance,
            // Work on an existing objective may begin another one: an undo has an id and a journal of its own.
            NewObjective = () => objective is null ? id : new ObjectiveId(Ids.NewObjective(shell.Time).ToString()),
            GeneratedSecrets = Path.Combine(home.Home.KeyFolder, id.Value),
            RecordsVanish = !chosen.IsSandbox && shell.Surroundings.Variable("CI") is not null,
            Confirm = telling.HasPerson ? telling.ConfirmAsync : null,
            Inquire = telling.HasPerson ? telling.InquireAsync : null,
            Watch = telling.Watch,
            Foretell = telling.Foretell,
            Twin = (plan, abort) => TwinAsync(plan, twins, client, target, composition!.OldestSnapshot, shell, abort),
            Rehearsed = twins.Mark,
            Remember = twins.Keep,
        })
        {
            TakeSnapshotAsync = new SnapshotTaker(client, target.Tenant, target.Subscription, shell.Time).TakeAsync,
        };
        composition.owned.AddRange([az, client, keys, .. access is IDisposable disposable ? [disposable] : Array.Empty<IDisposable>(), home]);
        return composition;
    }

    public void Dispose()
    {
        foreach (var part in owned)
        {
            part.Dispose();
        }
    }

    private static async Task<Outcome<Twin, Failure>> TwinAsync(Plan plan, TwinFiles files, ArmClient client, Target target, TimeSpan oldest, Shell shell, CancellationToken ct)
    {
        var snapshot = files.Snapshot(plan.Hash) is { } kept && shell.Time.GetUtcNow() - kept.TakenAt <= oldest ? kept : null;
        if (snapshot is null)
        {
            if (!(await new SnapshotTaker(client, target.Tenant, target.Subscription, shell.Time).TakeAsync(plan, ct)).TryGet(out snapshot, out var failure))
            {
                return failure;
            }

            // One that cannot be kept still serves this rehearsal.
            _ = files.Keep(plan.Hash, snapshot);
        }

        return await SandboxTwin.MakeAsync(snapshot, shell.Surroundings.Variable, shell.Time, ct);
    }

    private static Random Chance { get; } = Ids.Chance();

    private static StrategyWish Wish(Settings settings) => new()
    {
        Preferred = [.. settings.StrategyPreferences.PreferMcp ? ["mcp"] : (ImmutableArray<string>)[], .. settings.StrategyPreferences.PreferTerraform ? ["terraform"] : (ImmutableArray<string>)[]],
        RequireIdempotent = settings.StrategyPreferences.RequireIdempotent,
        MaxCost = settings.StrategyPreferences.MaxCost,
    };

    private static Answer Refusal(AnswerOutcome outcome, ImmutableArray<Diagnostic> problems) => new() { Outcome = outcome, Diagnostics = problems };

    private static Diagnostic Unreachable(ChosenTarget chosen, Failure failure) =>
        Diagnostic.Error(
            chosen.IsSandbox ? CliCodes.SandboxNotStarted : FlowCodes.Unreachable,
            chosen.IsSandbox ? "The sandbox could not be started" : "The cloud could not be reached",
            $"{failure.Code}: {failure.Message}",
            Suggestion.Caller("See what is missing.", "azdoit", "doctor"));

    private static Outcome<PlanningDefaults, Diagnostic> Defaults(Shell shell, Settings settings, FolderSettings folder)
    {
        var file = settings.Defaults.SshPublicKeyFile;
        SshPublicKey? key = null;
        if (file is null)
        {
            key = SshPublicKey.Find(shell.Surroundings);
        }
        else if (!PublicKey(shell, file).TryGet(out key, out var unusable))
        {
            return unusable;
        }

        var presets = ParameterSet.Empty;
        foreach (var (name, value) in new[] { ("size", settings.Defaults.Size), ("image", settings.Defaults.Image), ("admin_username", settings.Defaults.AdminUsername) })
        {
            presets = value is null ? presets : presets.With(name, value);
        }

        var defaults = new PlanningDefaults { ResourceGroup = folder.ResourceGroup ?? settings.Defaults.ResourceGroup, Region = folder.Region ?? settings.Defaults.Region, Presets = presets, PublicKeyAt = path => PublicKey(shell, path).Then<string>(found => found.Text) };
        return key is null ? defaults : defaults with { SshPublicKey = key.Text };
    }

    private static Outcome<SshPublicKey, Diagnostic> PublicKey(Shell shell, string file) =>
        SshPublicKey.Read(Path.GetFullPath(file.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(shell.Surroundings.UserFolder, file[2..]) : file));
}
