using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Secrets;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Strategies.AzureCli;

namespace Azdoit.Connectors.AzureCli;

/// <summary>Carries effects out by the Azure CLI: one command per effect, as a person would type it.</summary>
/// <param name="subscription">Of the run.</param>
/// <param name="scratch">Gets the bodies that a command is handed as a file: they may hold secrets, which no argument list does.</param>
public sealed class AzureCliStrategy(AzureCliAccess access, string subscription, ReferenceResolver references, string scratch) : Strategy, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200), LongestPause = TimeSpan.FromSeconds(5);

    private AzCrew? crew;
    private int bodies;

    public override string Name => "az";

    /// <summary>Each command costs a second or so; docs/benchmarks.md.</summary>
    public override double Ease => 0.7;

    public override string? Absence() => access.IsInstalled ? null : "no program 'az' is on PATH";

    public override Capability Assess(Effect effect) =>
        effect.Address.Type == ResourceAddress.SubscriptionType ? new(0, "subscriptions are not made or changed here")
        : AzCommands.Of(effect).Words is ["rest" or "resource", ..] ? new(0.5, "the Azure CLI's generic commands")
        : new(0.6, "the Azure CLI's own commands");

    public override async Task<Diagnostic?> ReadyAsync(CancellationToken ct)
    {
        if (crew is not null || (await access.BeginAsync(subscription, ct)).TryGet(out crew, out var trouble))
        {
            return null;
        }

        return trouble;
    }

    public override ImmutableArray<string> Foresee(Effect effect) => [AzCommands.Of(effect).Line];

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        if (await ReadyAsync(ct) is { } trouble)
        {
            return Failed("az-not-available", trouble.Detail ?? trouble.Summary);
        }

        if (!(await references.ResolveAsync(Content(effect), ct)).TryGet(out var content, out var failure))
        {
            return failure;
        }

        var command = AzCommands.Of(effect, content.Body);
        if (command.Deploys)
        {
            // What az has handed over goes on without it; whoever comes after a crash waits for it before reading.
            await sent(new(null, DeploymentsOf(effect.Address)));
        }

        failure = await RunAsync(command, ct);
        if (failure is not null)
        {
            return effect is Effect.Remove && ArmFailures.MeansAbsent(failure) ? null : content.Conceal(failure);
        }

        await sent(new(null, null));
        return null;
    }

    /// <summary>Waits until no template that az handed over is being deployed in the group.</summary>
    public override async Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct)
    {
        if (receipt.Operation is not { } operation || !ResourceAddress.TryParse(operation.Split("/providers/")[0], out var group) || !group.IsGroup)
        {
            return null;
        }

        if (await ReadyAsync(ct) is { } trouble)
        {
            return Failed("az-not-available", trouble.Detail ?? trouble.Summary);
        }

        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var result = await crew!.RunAsync(
                ["deployment", "group", "list", "--resource-group", group.Name, "--subscription", subscription, "--query", "[?properties.provisioningState=='Running' || properties.provisioningState=='Accepted'].name", "--output", "tsv", "--only-show-errors"], ct);
            if (result is not { Code: 0 })
            {
                return result is { Code: 3 } ? null : result is null ? Interrupted() : AzErrors.Of(result);
            }

            if (!result.Output.Contains("_deploy_", StringComparison.Ordinal))
            {
                return null;
            }

            await Task.Delay(pause, access.Clock, ct);
        }
    }

    public void Dispose() => crew?.Dispose();

    private async Task<Failure?> RunAsync(AzCommand command, CancellationToken ct)
    {
        if (command.Content is not { } content)
        {
            return await RunAsync(command.Words, ct);
        }

        var file = Path.Combine(scratch, $"az-{Environment.ProcessId}-{Interlocked.Increment(ref bodies)}.json");
        if (AtomicFile.Replace(file, Encoding.UTF8.GetBytes(AzCommand.Text(content))) is { } unwritable)
        {
            return unwritable.ToFailure();
        }

        try
        {
            return await RunAsync([.. command.Words, command.ContentOption!, "@" + file], ct);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<Failure?> RunAsync(ImmutableArray<string> words, CancellationToken ct) =>
        await crew!.RunAsync([.. words, "--output", "none", "--only-show-errors"], ct) is not { } result ? Interrupted() : result.Code == 0 ? null : AzErrors.Of(result);

    private static JsonObject? Content(Effect effect) => effect switch
    {
        Effect.Ensure ensure => ensure.Body,
        Effect.Modify modify => modify.Patch,
        _ => null,
    };

    private static string DeploymentsOf(ResourceAddress address) =>
        $"{ResourceAddress.ForGroup(address.Subscription, address.ResourceGroup!).Id}/providers/Microsoft.Resources/deployments?api-version=2021-04-01";

    private static Failure Interrupted() => Failed("az-interrupted", "az ended, or was ended, before it said what came of the command.") with { Retry = RetryClass.AfterRead };

    private static Failure Failed(string code, string message) => new()
    {
        Category = FailureCategory.Dependency,
        Retry = RetryClass.Never,
        Code = code,
        Message = message,
    };
}
