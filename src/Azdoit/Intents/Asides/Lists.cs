using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Passages that belong together: the names of a list, the time of what is told, the place before the order.</summary>
internal static class Lists
{
    public static List<Passage> Join(string request, List<Passage> passages)
    {
        var joined = new List<Passage>();
        foreach (var passage in passages)
        {
            if (joined.Count > 0 && Continues(joined[^1], passage))
            {
                var comma = request.IndexOf(',', joined[^1].End);
                joined[^1] = new(request, [.. joined[^1].Tokens, new(TokenForm.Punctuation, ",", ",", comma, comma + 1), .. passage.Tokens], joined[^1].Opening, passage.Closing);
            }
            else if (joined.Count > 0 && (Times(joined[^1], passage) || Places(joined[^1], passage)))
            {
                joined[^1] = new(request, [.. joined[^1].Tokens, .. passage.Tokens], joined[^1].Opening, passage.Closing);
            }
            else
            {
                joined.Add(passage);
            }
        }

        return joined;
    }

    /// <summary>"Batch01, batch02 and batch03 are idling".</summary>
    private static bool Continues(Passage before, Passage next) =>
        before.Closing == "," && next.Opening == "," && Contents.IsNamed(before.Tokens[^1]) && !Leads.Numbered(before) && Contents.IsNamed(next.Tokens[next.Tokens[0].Word == "and" && next.Tokens.Count > 1 ? 1 : 0]);

    /// <summary>"It is replaced | since March", "we don't use it | until september": no sign stands between.</summary>
    private static bool Times(Passage before, Passage next) =>
        next.Opening.Length == 0 && before.Closing.Length == 0 && !Binding.Commands(before) && (next.Tokens.Count < 3 || !Binding.Commands(next));

    /// <summary>"On nsg-backend | please allow".</summary>
    private static bool Places(Passage before, Passage next) =>
        next.Opening.Length == 0 && before.Tokens.SkipWhile(token => token.Word is "so" or "and").FirstOrDefault() is { Word: "on" or "in" or "for" or "from" } && Contents.IsNamed(before.Tokens[^1]);
}
