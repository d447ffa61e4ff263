using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Strategies;

namespace Azdoit.Connectors.AzureCli;

/// <summary>The az of this machine as the current target needs it: found, of the right age, logged in.</summary>
/// <param name="except">A folder of PATH whose az is our own.</param>
/// <param name="environment">What it must find in its environment.</param>
/// <param name="isLocal">In the sandbox the login is a file of ours; for a real cloud it is the user's own.</param>
public sealed class AzureCliAccess(
    Surroundings surroundings, string except, Func<CancellationToken, Task<Outcome<AzEnvironment, Failure>>> environment, bool isLocal, ChildRegister register, TimeProvider clock)
{
    /// <summary>The first version whose commands and answers azdoit knows.</summary>
    public static Version Oldest { get; } = new(2, 45, 0);

    public TimeProvider Clock => clock;

    public bool IsInstalled => Programs.Find("az", surroundings, except) is not null;

    public static AzureCliAccess ToSandbox(Surroundings surroundings, ClientFolder folder, SandboxLauncher launcher, ChildRegister register, TimeProvider clock) => new(
        surroundings,
        folder.Programs,
        async ct => !(await launcher.EnsureAsync(ct)).TryGet(out var running, out var failure) ? failure
            : (await ReadyClients.PrepareAsync(running, folder, surroundings, ct)).TryGet(out var ready, out failure) ? new AzEnvironment([.. ready.Variables.Select(v => (v.Name, v.Value))], IsAlone: true)
            : failure,
        isLocal: true,
        register,
        clock);

    public static AzureCliAccess ToAzure(Surroundings surroundings, ClientFolder folder, ChildRegister register, TimeProvider clock) => new(
        surroundings, folder.Programs, _ => Task.FromResult<Outcome<AzEnvironment, Failure>>(new AzEnvironment([], IsAlone: false)), isLocal: false, register, clock);

    /// <returns>Workers that are ready to run; or why there are none.</returns>
    internal async Task<Outcome<AzCrew, Diagnostic>> BeginAsync(string subscription, CancellationToken ct)
    {
        if (InstalledAz.Find(surroundings, except) is not { } az)
        {
            return Away("No program 'az' is on PATH.", "Install it: package azure-cli of Debian and Ubuntu, or Microsoft's own.");
        }

        if (!(await environment(ct)).TryGet(out var variables, out var failure))
        {
            return Away($"{failure.Code}: {failure.Message}", "See what is missing: azdoit doctor.");
        }

        var crew = new AzCrew(az, variables, register, clock);
        var (version, trouble) = await crew.BeginAsync(ct);
        var away = trouble is not null ? Away($"{az.Program} does not start: {Arm.Scrubbing.Clean(trouble)}", "Try 'az version'; a broken installation is best made anew.")
            : !Version.TryParse(version, out var number) || number < Oldest ? Away($"{az.Program} is version {version}; {Oldest} is the oldest that azdoit knows.", "Install a newer one.")
            : isLocal ? null
            : await LoginAsync(crew, subscription, ct);
        if (away is null)
        {
            return crew;
        }

        crew.Dispose();
        return away;
    }

    private static async Task<Diagnostic?> LoginAsync(AzCrew crew, string subscription, CancellationToken ct)
    {
        var shown = await crew.RunAsync(["account", "show", "--subscription", subscription, "--output", "json", "--only-show-errors"], ct);
        return shown is { Code: 0 } ? null
            : Away(
                shown is null ? "'az account show' did not answer." : AzErrors.Of(shown).Message,
                $"Log in with 'az login' to an account that has the subscription {subscription}.");
    }

    private static Diagnostic Away(string why, string remedy) =>
        Diagnostic.Error(StrategyChoice.NotAvailable, "The Azure CLI is not available", why, Suggestion.Person(remedy));
}
