namespace Azdoit.Durability;

/// <summary>An approval as the ledger knows it; its content is an object.</summary>
/// <param name="Approval">The object's hash.</param>
public sealed record RecordedApproval(string Approval, PlanHash Plan, DateTimeOffset Time, DateTimeOffset Expires, Writer By)
{
    public bool Revoked { get; init; }

    /// <summary>The objective that ran on it: an approval counts once.</summary>
    public ObjectiveId? UsedBy { get; init; }

    public bool IsOpen(DateTimeOffset now) => !Revoked && UsedBy is null && now < Expires;
}
