using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Failures;

namespace Azdoit.Cli;

/// <summary>Who and where we are, by the cloud's own word.</summary>
internal static class Identities
{
    private const string Subscriptions = "/subscriptions?api-version=2022-12-01";

    public static async Task<Outcome<CloudIdentity, Failure>> OfAsync(ArmAccess access, ArmClient client, ChosenTarget chosen, CancellationToken ct)
    {
        if (!(await access.CurrentAsync(ct)).TryGet(out var session, out var failure))
        {
            return failure;
        }

        if (access is SandboxAccess { Running: { } running })
        {
            return new CloudIdentity(running.Tenant, running.Subscription, "Sandbox", "sandbox");
        }

        if (!(await client.ListAsync(Subscriptions, ct)).TryGet(out var all, out failure))
        {
            return failure;
        }

        var wanted = chosen.Subscription is { } named ? all.FirstOrDefault(one => Is(one, "subscriptionId", named) || Is(one, "displayName", named)) : (all is [var first, ..] ? first : null);
        return wanted is null
            ? new Failure
            {
                Category = FailureCategory.Permission,
                Retry = RetryClass.Never,
                Code = CliCodes.SubscriptionNotFound.Id,
                Message = all.Count == 0 ? "This login sees no subscription." : $"This login sees no subscription '{chosen.Subscription}'; it sees {string.Join(", ", all.Take(5).Select(one => Json.Text(one, "displayName")))}.",
            }
            : new CloudIdentity(session.Tenant ?? Json.Text(wanted, "tenantId") ?? "", Json.Text(wanted, "subscriptionId") ?? "", Json.Text(wanted, "displayName") ?? "", session.Principal);
    }

    private static bool Is(JsonObject subscription, string member, string value) => string.Equals(Json.Text(subscription, member), value, StringComparison.OrdinalIgnoreCase);
}
