using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Where what is obliged or needed begins without a sign: "is empty | and should be removed", "for the exam period | plan-1 should have 5 instances".</summary>
internal static class Obliged
{
    public static IEnumerable<Passage> Cut(Passage passage) => At(passage) is { } at ? [passage.Until(at), passage.From(at)] : [passage];

    private static int? At(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var modal = Modal(tokens, at + 1) || (Begins(passage, at + 1) && Binding.Obliges(passage.From(at + 1)) is > 0 && Mention.In(passage.Until(at)).Count == 0);
            if (tokens[at].Word is "and" or "so" && modal && Binding.Speaks(passage.Until(at), true))
            {
                return at;
            }
        }

        return Enumerable.Range(1, Math.Max(0, tokens.Count - 2)).Where(at => at > 1 && Led(passage) && (Needs(tokens, at) || (Plain(passage.Until(at)) && Begins(passage, at) && Binding.Obliges(passage.From(at)) is > 0))).Select(at => (int?)at).FirstOrDefault();
    }

    private static bool Plain(Passage passage) => !Contents.Names(passage.Items).Any() && !passage.Items.Exists(item => item.Part is Part.Noun or Part.Names or Part.Not or Part.Except) && !passage.Tokens.Any(Restraint.Negates);

    private static bool Modal(IReadOnlyList<Token> tokens, int at) => Sayings.Shared.At("obliging", tokens, at) > 0 || Sayings.Shared.At("permitting", tokens, at) > 0;

    /// <summary>"For the bastion work we will need": what it is for stands before who needs it.</summary>
    private static bool Led(Passage passage) => passage.Tokens[0].Word is "for" or "during" or "due" or "because" or "since" or "as" or "in" or "with" or "after" or "to" or "given" or "on";

    private static bool Needs(IReadOnlyList<Token> tokens, int at) => Sayings.Shared.Has("speaker", tokens[at].Word) && Sayings.Shared.At("asking", tokens, at) + Sayings.Shared.At("having", tokens, at) > 0;

    /// <summary>"The app service plan plan-1", "kv-1".</summary>
    private static bool Begins(Passage passage, int at) =>
        Mention.In(passage.From(at)) is [var mention, ..]
            && passage.From(at).Items.TakeWhile(item => item.Start < mention.Start).All(item => item.Part == Part.Determiner)
            && passage.Tokens[at - 1].Word is not ("the" or "our" or "of" or "in" or "on" or "for" or "to" or "with" or "from");
}
