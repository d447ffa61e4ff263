using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>
/// "On the Size page of vm-1, select Standard_E4s_v5, and then select Resize": where to click, put as what it brings about. The page or the
/// box says of what the value is, and the last button may say what is done.
/// </summary>
internal static class Portal
{
    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            if (!page.BeginsSentence(at))
            {
                continue;
            }

            var stop = page.EndOfSentence(at);
            if (page.At(stop) == ";" && page.EndOfSentence(stop + 1) is var whole && Put(page, at, whole))
            {
                continue;
            }

            Put(page, at, stop);
        }
    }

    private static bool Put(Page page, int begin, int end)
    {
        var within = page.Phrase("within", begin);
        var product = within == 0 ? 0 : page.Phrase("product", begin + within);
        if (product > 0 && page.At(begin + within + product) == ",")
        {
            begin += within + product + 1;
        }

        if (Visit.Read(page, begin, end) is not { } visit || Clicks.Read(page, visit, end) is not { } clicks || Order(visit, clicks) is not { } order)
        {
            return false;
        }

        page.Rewrite(begin, end, order);
        return true;
    }

    private static List<Token>? Order(Visit visit, Clicks clicks)
    {
        var title = clicks.Title ?? visit.Title;
        visit = clicks.Inner.Count == 0 ? visit : visit with { Thing = [.. clicks.Inner, Word("in"), .. visit.Thing] };
        if (clicks.Adds && Contents(title) is { } part && clicks.Choices.Count > 0)
        {
            return Created(visit, clicks, string.Join(' ', part.Select(word => word.Word)).TrimEnd('s'));
        }

        if (visit.Creates || clicks.Button == "create" || clicks.Added is not null)
        {
            return Created(visit, clicks, clicks.Added);
        }

        if (visit.Thing.Count == 0)
        {
            return null;
        }

        if (clicks.Choices is [{ Box: "name" or "key" } key, { Box: "value" } value] && title is "tags" or "tag" or "")
        {
            return [Word("tag"), .. visit.Thing, Word("with"), .. key.Value, Word("="), .. value.Value];
        }

        if (clicks.Choices.Count == 0)
        {
            return clicks.Button is { } deed ? [Word(deed), .. visit.Thing] : Contents(title) is { } contents ? [Word("list"), Word("the"), .. contents, Word("of"), .. visit.Thing] : null;
        }

        if (title.Length == 0 && clicks.Choices.Exists(choice => choice.Box.Length == 0))
        {
            return null;
        }

        return clicks.Choices is [var only] && IsPart(visit.Thing) ? [Word("set"), Word("the"), .. Box(only, title), Word("of"), .. visit.Thing, Word("to"), .. only.Value]
            : [Word("on"), .. visit.Thing, Word(","), Word("set"), .. clicks.Choices.SelectMany((choice, at) => Set(choice, title, at == 0))];
    }

    /// <summary>"Size to Standard_E4s_v5".</summary>
    private static IEnumerable<Token> Set(Choice choice, string title, bool first) =>
        [.. first ? [] : (Token[])[Word("and")], .. Box(choice, title), Word("to"), .. choice.Value];

    private static bool Is(string list, string title) => Words(title).ToList() is var words && Sayings.Shared.At(list, words, 0) > 0;

    private static IEnumerable<Token> Box(Choice choice, string title) =>
        Words(choice.Box.Length > 0 ? choice.Box : Is("scaling page", title) ? "instance count" : Is("plan page", title) ? "pricing tier" : title);

    /// <summary>"The rule r-1 of nsg-1": named with what it is part of.</summary>
    private static bool IsPart(List<Token> thing) =>
        Enumerable.Range(0, Math.Min(2, thing.Count)).Select(at => Lexicon.Shared.Find(thing, at)).FirstOrDefault(phrase => phrase is { Part: Part.Noun }) is { } noun && KnownKinds.Find(noun.Value)?.ParentKind is not (null or "group");

    /// <summary>"Create a virtual machine named winvm01, size Standard_B2ms".</summary>
    private static List<Token>? Created(Visit visit, Clicks clicks, string? added)
    {
        var named = clicks.Choices.Find(choice => choice.Box.EndsWith("name", StringComparison.Ordinal) && !choice.Box.StartsWith("admin", StringComparison.Ordinal));
        var kind = added ?? named?.Box.Replace(" name", "", StringComparison.Ordinal);
        if (kind is null or "name" or "" || !Words(kind).ToList().Exists(word => Lexicon.Shared.Find([.. Words(kind[kind.IndexOf(word.Word, StringComparison.Ordinal)..])], 0) is { Part: Part.Noun }))
        {
            return null;
        }

        return [Word("create"), Word("a"), .. Words(kind), .. named is null ? [] : (Token[])[Word("named"), .. named.Value], .. visit.Thing.Count == 0 ? [] : (Token[])[Word("in"), .. visit.Thing],
            .. clicks.Choices.Where(choice => choice != named).SelectMany(choice => (Token[])[Word(","), .. Words(choice.Box), .. choice.Value])];
    }

    /// <summary>"Subnets", "inbound security rules": a page that lists what is part of a thing.</summary>
    private static Token[]? Contents(string title) =>
        title.Length > 0 && Words(title).ToList() is var words && Enumerable.Range(0, words.Count).Any(at => Lexicon.Shared.Find(words, at) is { Part: Part.Noun, Plural: true } noun && KnownKinds.Find(noun.Value)?.ParentKind is not null)
            ? [.. words] : null;

    private static IEnumerable<Token> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word);

    private static Token Word(string word) => new(word == "," ? TokenForm.Punctuation : TokenForm.Word, word, word, -1, -1);
}
