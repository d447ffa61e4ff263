using System.Text.Json;
using Azdoit.Diagnostics;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>Carries out a plan that was stored earlier, exactly as it was shown.</summary>
public sealed class StoredPlans(AgentParts parts)
{
    /// <summary>With <see cref="Ask.DryRun"/> it only prices and judges: what the approval card shows.</summary>
    public async Task<Answer> ApplyAsync(PlanHash hash, Ask ask, CancellationToken stop, CancellationToken abort) =>
        (await parts.Plans.GetAsync(hash, abort)).TryGet(out var stored, out var trouble)
            ? await ApplyAsync(stored, ask, stop, abort)
            : Replies.Invalid(ask.Target, trouble);

    public async Task<Answer> ApplyAsync(StoredPlan stored, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        if (stored.Plan.Target != PlanTarget.Of(ask.Target))
        {
            return Replies.Invalid(ask.Target, Diagnostic.Error(
                FlowCodes.OtherTarget,
                "The plan was made for another target",
                $"It is for {stored.Plan.Target.Cloud}, subscription {stored.Plan.Target.Subscription}, environment {stored.Plan.Target.Environment}."));
        }

        var matter = new Matter
        {
            Request = stored.Request,
            Plan = stored.Plan,
            Intent = stored.Understanding ?? stored.Plan.ToJson(),
            Before = await Existing.OfAsync(stored.Plan, parts.Inventory, abort),
            Seen = Seen(stored),
        };
        return await new Conduct(parts).GoAsync(matter, ask, stop, abort);
    }

    /// <summary>The price that was shown; a snapshot that cannot be read any more approves nothing that costs.</summary>
    private static decimal? Seen(StoredPlan stored)
    {
        try
        {
            return stored.Quote is { } quote ? QuoteJson.FromNode(quote).Monthly.Amount : null;
        }
        catch (JsonException)
        {
            return 0m;
        }
    }
}
