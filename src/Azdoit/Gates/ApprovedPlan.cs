using Azdoit.Planning;

namespace Azdoit.Gates;

public sealed class ApprovedPlan
{
    internal ApprovedPlan(Plan plan) => Plan = plan;

    public Plan Plan { get; }
}
