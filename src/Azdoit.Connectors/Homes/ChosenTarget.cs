using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>A target as far as it was named, before its cloud was asked.</summary>
public sealed record ChosenTarget
{
    public required string Cloud { get; init; }

    /// <summary>The place that named the cloud; "default" when none did.</summary>
    public required string CloudSource { get; init; }

    public string? Tenant { get; init; }

    /// <summary>Id or name. Never assumed on a real cloud.</summary>
    public string? Subscription { get; init; }

    public string? Env { get; init; }

    public required ImmutableSortedDictionary<string, EnvironmentRule> Environments { get; init; }

    public bool IsSandbox => Cloud == "sandbox";

    /// <summary>The target in full.</summary>
    /// <param name="groups">The resource groups that the request touches, when they are known: the strictest environment among them counts.</param>
    public Outcome<Target, Diagnostic> At(CloudIdentity identity, IReadOnlyCollection<string> groups)
    {
        if (IsSandbox && Missing(Tenant, identity.Tenant, identity.Tenant, "tenant") is { } noTenant)
        {
            return noTenant;
        }

        if (IsSandbox && Missing(Subscription, identity.Subscription, identity.SubscriptionName, "subscription") is { } noSubscription)
        {
            return noSubscription;
        }

        if (!IsSandbox && Subscription is null)
        {
            return Diagnostic.Error(
                HomeCodes.SubscriptionNeeded,
                "Which subscription?",
                $"{Cloud} has no default subscription. The login's current one is {identity.SubscriptionName} ({identity.Subscription}).",
                Suggestion.Caller($"Name it: --subscription {identity.Subscription}"));
        }

        var (environment, careful) = IsSandbox
            ? (Env ?? "dev", EnvironmentNames.ClassOf(Env))
            : new EnvironmentMap(Environments).Of(identity.Subscription, identity.SubscriptionName, groups, Env);
        return new Target
        {
            Cloud = Cloud,
            Tenant = identity.Tenant,
            Subscription = identity.Subscription,
            SubscriptionName = identity.SubscriptionName,
            Principal = identity.Principal,
            Environment = environment,
            Class = careful,
        };
    }

    private static Diagnostic? Missing(string? named, string id, string name, string what) =>
        named is null || named.Equals(id, StringComparison.OrdinalIgnoreCase) || named.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? null
            : Diagnostic.Error(
                HomeCodes.InSandbox,
                "You are in the sandbox",
                $"The sandbox has no {what} {named}; its own is {id}.",
                Suggestion.Person("Name the real cloud when it is there: --cloud azure"));
}
