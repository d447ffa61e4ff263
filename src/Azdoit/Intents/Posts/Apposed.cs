using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"Two containers in stx1, raw and processed", "two subnets, front 10.0.0.0/24 and back 10.0.1.0/24": behind a comma, as many names as there are things.</summary>
internal static class Apposed
{
    public static Rewritten? Read(string request)
    {
        var passages = Passages.AtSigns(request);
        var verbs = passages.SelectMany(passage => passage.Items).Where(item => item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb).ToList();
        if (verbs is not [{ Part: Part.Verb, Value: "create" or "give" }])
        {
            return null;
        }

        for (var i = 0; i + 1 < passages.Count; i++)
        {
            if (passages[i + 1].Opening == "," && Counted(passages[i]) is { } noun)
            {
                var names = passages[i + 1];
                var rest = new Rewritten(request);
                if (AreRanges(names) && noun.Noun.End == passages[i].End)
                {
                    rest.Keep(0, noun.Noun.End);
                    rest.Say(":", noun.Noun.End);
                    rest.Keep(names.Start - 1, request.Length);
                    return rest;
                }

                if (Words(names) == noun.Count)
                {
                    rest.Keep(0, noun.Noun.End);
                    rest.Say(" called ", names.Start);
                    rest.Keep(names.Start, names.End);
                    rest.Keep(noun.Noun.End, passages[i].End);
                    rest.Keep(names.End, request.Length);
                    return rest;
                }
            }
        }

        return null;
    }

    /// <summary>The last things in it that are counted and have no name.</summary>
    private static (Item Noun, int Count)? Counted(Passage passage)
    {
        var items = passage.Items;
        var noun = items.FindLastIndex(item => item is { Part: Part.Noun, Plural: true });
        var number = noun < 1 ? -1 : items.FindLastIndex(noun, item => item.Part == Part.Number);
        var plain = number >= 0 && items.Skip(number + 1).Take(noun - number - 1).All(item => item.Part is Part.Unknown or Part.Filler or Part.Noun or Part.SizeWord && !item.LooksLikeName);
        var named = noun >= 0 && items.ElementAtOrDefault(noun + 1) is { } next && (next.Part == Part.Names || Contents.IsName(next));
        return plain && !named ? (items[noun], (int)items[number].Number) : null;
    }

    /// <summary>How many words stand in a list that has nothing else in it; 0 when there is more.</summary>
    private static int Words(Passage passage)
    {
        var tokens = passage.Tokens;
        var list = tokens.Count % 2 == 1 && Enumerable.Range(0, tokens.Count).All(at => at % 2 == 1 ? tokens[at].Word is "and" or "&" : IsName(tokens[at]));
        return list ? (tokens.Count / 2) + 1 : 0;
    }

    private static bool IsName(Token token) => token.Form != TokenForm.Punctuation && token.Word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && !Sayings.Shared.Has("glue", token.Word)
        && Lexicon.Shared.Find([token], 0) is not { Part: Part.Verb or Part.Region or Part.Not or Part.Except or Part.Condition };

    private static bool AreRanges(Passage passage) =>
        passage.Tokens.Count > 1 && IsName(passage.Tokens[0]) && passage.Tokens[1].Word.Contains('/') && char.IsAsciiDigit(passage.Tokens[1].Word[0]);
}
