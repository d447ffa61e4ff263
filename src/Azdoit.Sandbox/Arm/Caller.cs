namespace Azdoit.Sandbox.Arm;

/// <summary>Whose token came with a request.</summary>
internal sealed record Caller(string ObjectId, string ClientId, string Tenant)
{
    /// <summary>The principal that every home begins with; an Owner until somebody takes that away.</summary>
    public static Caller First { get; } = new(KnownIds.Principal, KnownIds.Client, KnownIds.Tenant);
}
