namespace Azdoit.Durability;

/// <summary>Whose money it is. Sandbox money never counts on a real cloud, nor one subscription's on another.</summary>
public sealed record LedgerAccount(string Cloud, string Subscription)
{
    public static LedgerAccount Of(Target target) => new(target.Cloud, target.Subscription.ToLowerInvariant());
}
