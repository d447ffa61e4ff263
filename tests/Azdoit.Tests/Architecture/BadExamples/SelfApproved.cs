using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Tests.Architecture.BadExamples;

internal static class SelfApproved
{
    public static ApprovedPlan Make(Plan plan, Quote quote, Azdoit.Gates.Approval approval) => new(plan, quote, approval);
}
