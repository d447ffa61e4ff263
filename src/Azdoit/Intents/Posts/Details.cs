using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>
/// "Delete a virtual network: the vnet is old-vnet", "I have an ACR named acr1 on Basic and want to move it to Premium": the thing is said in one
/// stretch and the order in another. Each name goes where the order speaks of its thing; where that cannot be told, nothing is put together.
/// </summary>
internal static class Details
{
    public static Rewritten? Read(string request)
    {
        var stretches = Stretches.Cut(request);
        if (stretches.Count < 2)
        {
            return null;
        }

        var said = stretches.ConvertAll(Identity.Read);
        var orders = stretches.Where((stretch, at) => said[at] is null && Orders(stretch)).ToList();
        var heading = orders is [var first, var second] && first == stretches[0] && Heading.Introduces(request, first, second) ? first : null;
        if (orders.Count == 0 || (orders.Count > 1 && heading is null) || (heading is null && said.TrueForAll(identity => identity is null)) || Selects(orders[^1]))
        {
            return null;
        }

        var named = said.Exists(identity => identity?.Name.Count > 0) || Contents.Names(orders[^1].Items).Any(name => !Contents.IsLevel(name));
        var pieces = new Pieces(orders[^1], heading);
        if (!said.TrueForAll(identity => identity is null || pieces.Place(identity)) || !pieces.Fits || !named)
        {
            return null;
        }

        var rewritten = new Rewritten(request);
        Passage? before = null;
        foreach (var stretch in stretches.Where((stretch, at) => said[at] is null && stretch != heading))
        {
            rewritten.Say(before is null ? "" : Ends(before.Closing) || Ends(stretch.Opening) ? ". " : ", ", before?.End ?? 0);
            before = stretch;
            if (stretch == orders[^1])
            {
                pieces.Write(rewritten);
            }
            else
            {
                rewritten.Keep(stretch.Start, stretch.End);
            }
        }

        if (heading is not null)
        {
            rewritten.Leave(heading.Start, heading.End);
        }

        return rewritten;
    }

    /// <summary>It would strike several, and what is said beside it could mean fewer.</summary>
    private static bool Selects(Passage order) =>
        order.Items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value))
            && order.Items.Exists(item => item.Part is Part.All or Part.Pattern or Part.Age or Part.State or Part.Vague or Part.Except or Part.Condition || item is { Part: Part.Not, Word: not "no longer" });

    private static bool Ends(string sign) => sign is "." or "?" or "!";

    private static bool Orders(Passage stretch) => stretch.Items.Exists(item => item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb);
}
