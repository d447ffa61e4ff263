using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Gates;

/// <summary>A plan that may run. Only this room makes one, and only one of these runs.</summary>
public sealed class ApprovedPlan
{
    internal ApprovedPlan(Plan plan, Quote quote, Approval approval)
    {
        Plan = plan;
        Quote = quote;
        Approval = approval;
    }

    public Plan Plan { get; }

    /// <summary>The price at which it was approved.</summary>
    public Quote Quote { get; }

    public Approval Approval { get; }
}
