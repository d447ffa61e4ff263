namespace Azdoit.Views;

/// <summary>Where a command acted.</summary>
/// <param name="Mode"><c>sandbox</c> or <c>real</c>.</param>
/// <param name="Class"><c>dev</c>, <c>test</c> or <c>production</c>.</param>
public sealed record TargetView(
    string Mode, string Cloud, string Tenant, string Subscription, string? SubscriptionName, string Environment, string Class, string? Principal)
{
    public static TargetView Of(Target target) => new(
        target.IsSandbox ? "sandbox" : "real",
        target.Cloud,
        target.Tenant,
        target.Subscription,
        target.SubscriptionName.Length == 0 ? null : target.SubscriptionName,
        target.Environment,
        Words.Of(target.Class),
        target.Principal.Length == 0 ? null : target.Principal);
}
