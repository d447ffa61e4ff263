using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Secrets;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Connectors.Arm;

/// <summary>Carries effects out by ARM's REST interface: one request per effect, whatever the resource's type.</summary>
public sealed class ArmStrategy(ArmClient client, ReferenceResolver references) : Strategy
{
    private readonly ArmWrite write = new(client);
    private readonly ArmOperation operation = new(client);

    public override string Name => "arm";

    public override bool IsTwin => client.IsTwin;

    public override Capability Assess(Effect effect) =>
        effect.Address.Type == ResourceAddress.SubscriptionType ? new(0, "subscriptions are not made or changed here")
        : KnownKinds.OfType(effect.Address.Type) is not null ? new(1, "the resource's own interface")
        : new(0.8, "the generic interface, with the newest API version that the provider lists");

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        // Before anything from the cloud is merged in: a reference counts only where the plan wrote it.
        if (!(await references.ResolveAsync(Content(effect), ct)).TryGet(out var content, out var failure))
        {
            return failure;
        }

        if (!(await write.SendAsync(effect, content.Body, ct)).TryGet(out var accepted, out failure))
        {
            return effect is Effect.Remove && ArmFailures.MeansAbsent(failure) ? null : content.Conceal(failure);
        }

        await sent(new(accepted.RequestId, accepted.Progress));
        if (accepted.Progress is null)
        {
            return null;
        }

        var end = await operation.WaitAsync(accepted.Progress, accepted.RetryAfter, ct);
        return end.Failure is null || (end.IsGone && effect is Effect.Remove) ? null : content.Conceal(end.Failure);
    }

    public override async Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct)
    {
        if (receipt.Operation is null)
        {
            return null;
        }

        var end = await operation.WaitAsync(receipt.Operation, null, ct);
        return end.IsOver ? null : end.Failure;
    }

    private static JsonObject? Content(Effect effect) => effect switch
    {
        Effect.Ensure ensure => ensure.Body,
        Effect.Modify modify => modify.Patch,
        _ => null,
    };
}
