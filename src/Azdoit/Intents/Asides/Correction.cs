using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>"Delete vm-1, sorry, vm-2", "stop vm-1. Scratch that.", "delete vm-1 *vm-2": words that put right or take back what stands before them.</summary>
internal static class Correction
{
    /// <summary>The words that do it; null when nothing before them is ordered, or nothing behind them could be meant instead.</summary>
    public static string? Find(string request)
    {
        var passages = Passages.Cut(request);
        var ordered = false;
        for (var i = 0; i < passages.Count; i++)
        {
            var tokens = passages[i].Tokens;
            for (var at = 0; at < tokens.Count; at++)
            {
                if (Length(passages, i, at, out var alone) is > 0 and var length
                    && (ordered || Orders(passages[i].Until(at)))
                    && (alone || Means(passages[i].From(at + length)) || passages.Skip(i + 1).Any(Means)))
                {
                    return request[tokens[at].Start..tokens[at + length - 1].End];
                }
            }

            ordered |= Orders(passages[i]);
        }

        return null;
    }

    /// <param name="alone">They take back with nothing behind them, too.</param>
    private static int Length(List<Passage> passages, int i, int at, out bool alone)
    {
        var tokens = passages[i].Tokens;
        alone = Sayings.Shared.At("withdrawal", tokens, at) > 0 || tokens[at].Word is ['*', not '*', ..];
        if (alone)
        {
            return Math.Max(1, Sayings.Shared.At("withdrawal", tokens, at));
        }

        var length = Sayings.Shared.At("correction", tokens, at);
        return length > 0 ? tokens.ElementAtOrDefault(at + length) is { Word: "than" or "of" or "for" or "about" or "to" } ? 0 : length
            : tokens.Count == 1 && Sayings.Shared.Has("hesitation", tokens[at].Word) ? 1
            : 0;
    }

    private static bool Orders(Passage passage) => passage.Items.Exists(item => item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb or Part.Noun || item.LooksLikeName);

    /// <summary>A thing, a value or a deed: what may be meant instead.</summary>
    private static bool Means(Passage passage) =>
        passage.Tokens.Count > 0
            && !Leads.Numbered(passage)
            && passage.Items.Exists(item => item.Part is Part.Verb or Part.Noun or Part.Size or Part.SizeWord or Part.Number or Part.Names or Part.Quoted or Part.Pair or Part.Region
                || item.LooksLikeName
                || (passage.Tokens.Count == 1 && item.Part == Part.Unknown));
}
