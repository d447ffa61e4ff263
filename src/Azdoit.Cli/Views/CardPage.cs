using Azdoit.Gates;

namespace Azdoit.Cli.Views;

/// <summary>What a person sees before being asked for a yes: plan, price, ids by class, and why it asks.</summary>
internal static class CardPage
{
    public static Page Of(ApprovalCard card, bool verbose, DateTimeOffset now)
    {
        var page = new Page()
            .Add(PlanPage.Of(card, verbose))
            .Add(CostPage.Of(card.Quote, card.Target.IsSandbox, now))
            .Gap().Line("Approval", Tone.Strong).Line($"  {TargetPage.Line(card.Target)}").Line($"  {card.Plan}");
        if (card.Rehearsed is { } mark)
        {
            page.Line($"  {RehearsalPage.Line(mark, now)}", mark.Failures > 0 || mark.IsStale(now) ? Tone.Warning : Tone.Good);
        }

        foreach (var effect in card.ByClass)
        {
            page.Line($"  {effect.Key.ToString().ToLowerInvariant()} {effect.Count()}");
            page.Lines(effect.Select(address => $"    {address.Id}"));
        }

        return page.Gap().Add(DiagnosticsPage.Of(card.Reasons));
    }

    public static string Question(Challenge challenge) => challenge.Expected is { } names
        ? $"Type the names to go on, anything else stops: {Printable.Of(names)}\n> "
        : "Go on? (y/n) ";
}
