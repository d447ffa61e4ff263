namespace Azdoit.Durability;

/// <summary>A resource that stands and costs.</summary>
public sealed record LiveCost(ObjectiveId Objective, decimal Monthly, DateTimeOffset Since);
