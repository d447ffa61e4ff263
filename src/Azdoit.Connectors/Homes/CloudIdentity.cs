namespace Azdoit.Connectors.Homes;

/// <summary>What a cloud says about itself and us: the sandbox in its endpoint file, a real one through the login.</summary>
public sealed record CloudIdentity(string Tenant, string Subscription, string SubscriptionName, string Principal);
