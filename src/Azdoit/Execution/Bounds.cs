namespace Azdoit.Execution;

/// <summary>How many steps may run at once.</summary>
/// <param name="PerLane">Of those that compete at one provider in one region.</param>
internal sealed record Bounds(int Overall, int PerLane);
