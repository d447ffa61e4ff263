using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>"Batch01, batch02 and batch03 are idling": the commas of a list part nothing.</summary>
internal static class Lists
{
    public static List<Passage> Join(string request, List<Passage> passages)
    {
        var joined = new List<Passage>();
        foreach (var passage in passages)
        {
            if (joined.Count > 0 && Goes(joined[^1], passage))
            {
                var comma = request.IndexOf(',', joined[^1].End);
                joined[^1] = new(request, [.. joined[^1].Tokens, new(TokenForm.Punctuation, ",", ",", comma, comma + 1), .. passage.Tokens], joined[^1].Opening, passage.Closing);
            }
            else
            {
                joined.Add(passage);
            }
        }

        return joined;
    }

    private static bool Goes(Passage before, Passage next) =>
        before.Closing == "," && next.Opening == "," && Contents.IsNamed(before.Tokens[^1]) && !Leads.Numbered(before) && Contents.IsNamed(next.Tokens[next.Tokens[0].Word == "and" && next.Tokens.Count > 1 ? 1 : 0]);
}
