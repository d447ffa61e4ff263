using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"Keep the environments apart by creating ...", "to list ..., run the list command", "use the filter to display ...": an end and its means, of which one is the order.</summary>
internal static class Means
{
    private const int LongestTool = 8;

    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            if (page.BeginsSentence(at))
            {
                Tool(page, at);
                Run(page, at);
                Follow(page, at);
                By(page, at);
            }
        }
    }

    /// <summary>"Use the tag filter to return ...", "with the portal's filter, show ...".</summary>
    private static void Tool(Page page, int begin)
    {
        var use = page.Phrase("using", begin);
        var to = use == 0 ? -1 : page.Words.FindIndex(begin, word => word.Word is "to" or ",");
        if (to <= begin + use || to - begin > LongestTool || to + 1 >= page.Words.Count || !IsTool(page, begin + use, to))
        {
            return;
        }

        var tagged = page.Words[begin..to].Exists(word => word.Word is "tag" or "tags");
        page.Drop(begin, to + 1);
        if (tagged && page.Words.FindIndex(begin, word => word.Word == "whose") is > 0 and var whose && page.Words.ElementAtOrDefault(whose + 1)?.Word is not ("tag" or "tags" or "name" or "names" or "label"))
        {
            page.Put(whose + 1, "tag");
        }
    }

    private static bool IsTool(Page page, int from, int to) =>
        (Sayings.Shared.Has("source", page.At(to - 1)) || Sayings.Shared.Has("tool", page.At(to - 1)) || page.Words[to - 1].Form == TokenForm.Quoted && page.Words[to - 1].Text.StartsWith("az ", StringComparison.Ordinal))
            && page.Words[from..to].TrueForAll(word => word.Form == TokenForm.Quoted || !Contents.IsNamed(word) || word.Word.StartsWith("az", StringComparison.Ordinal) || word.Word.Contains("-az", StringComparison.Ordinal));

    /// <summary>"To remove the tag ..., run the update command in resource group rg-a".</summary>
    private static void Run(Page page, int begin)
    {
        var comma = page.At(begin) != "to" ? -1 : page.Words.FindIndex(begin, page.EndOfSentence(begin) - begin, word => word.Word == ",");
        if (comma < 0 || page.Find(begin + 1) is not { Part: Part.Verb })
        {
            return;
        }

        var use = page.Phrase("using", comma + 1);
        var end = use == 0 ? -1 : page.Words.FindIndex(comma, word => Sayings.Shared.Has("source", word.Word) || Sayings.Shared.Has("tool", word.Word));
        if (end > comma && end - comma < LongestTool && IsTool(page, comma + 1 + use, end + 1))
        {
            page.Drop(comma, end + 1);
            page.Drop(begin, begin + 1);
        }
    }

    /// <summary>"Act on the recommendation and resize ...", "follow the guidance: ...".</summary>
    private static void Follow(Page page, int begin)
    {
        var follow = page.Phrase("following", begin);
        var and = follow == 0 ? -1 : page.Words.FindIndex(begin, word => word.Word is "and" or "," or "by");
        if (and > begin + follow && and - begin < LongestTool && page.IsPlain(begin, and) && page.Find(and + 1) is { Part: Part.Verb } && !page.IsHeldBack(begin, and))
        {
            page.Drop(begin, and + 1);
        }
    }

    /// <summary>"Block outbound SMTP by adding a deny rule for port 25 ...": what is done is behind "by".</summary>
    private static void By(Page page, int begin)
    {
        begin += page.Phrase("told", begin);
        var by = page.Words.FindIndex(begin, word => word.Word is "by");
        if (by <= begin || by + 2 >= page.Words.Count || page.EndOfSentence(begin) <= by || Forms.OfGerund(page.At(by + 1)) is not { } deed || page.IsHeldBack(begin, by) || !Heads(page, begin))
        {
            return;
        }

        var head = page.Slice(begin, by);
        if (!page.IsPlain(begin, by))
        {
            Point(page, head, by, deed);
            return;
        }

        var ones = page.Words.FindIndex(by, word => word.Word == "ones");
        var noun = head.Items.FindLast(item => item.Part == Part.Noun);
        page.Replace(by, by + 2, deed);
        if (noun is { Plural: false })
        {
            Headings.Complete(page, by, noun);
        }

        if (ones > by && noun is { Plural: true })
        {
            page.Replace(page.At(ones - 2) == "the" ? ones - 2 : ones - 1, ones, noun.Word.Split(' '));
        }

        Rules.Carry(page, begin, by, page.EndOfSentence(by));
        page.Drop(begin, by);
    }

    /// <summary>"Save costs on aks-1 by stopping it": the thing stands in the end.</summary>
    private static void Point(Page page, Passage head, int by, string deed)
    {
        var it = page.Words.FindIndex(by, word => word.Word is "it" or "them");
        if (it > by && Antecedent.Only(head) is { } thing && page.IsPlain(by, page.Words.Count))
        {
            var begin = page.Words.IndexOf(head.Tokens[0]);
            page.Words.RemoveAt(it);
            page.Words.InsertRange(it, thing);
            page.Replace(by, by + 2, deed);
            page.Drop(begin, by);
        }
    }

    /// <summary>It begins as an instruction does, and tells nothing of what somebody did.</summary>
    private static bool Heads(Page page, int begin) =>
        page.Find(begin) is { Part: Part.Verb or Part.VagueVerb or Part.ForeignVerb } || Forms.Commands(page.At(begin)) || Sayings.Shared.Has("purposeful", page.At(begin));
}
