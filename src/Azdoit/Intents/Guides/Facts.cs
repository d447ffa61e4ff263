using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>
/// "Deleting a cluster can't be undone.", "The firewall requires its own subnet.", "; you're billed for the disks": what is so in general,
/// before an order or behind it. It names nothing, and nobody is heard in it who could hold the order back.
/// </summary>
internal static class Facts
{
    public static void Read(Page page)
    {
        Before(page);
        for (var at = 1; at < page.Words.Count; at++)
        {
            Behind(page, at);
        }
    }

    private static void Before(Page page)
    {
        var begin = page.Phrase("advice", 0) is > 0 and var advice && page.Words[advice - 1].Colon ? advice : 0;
        Needed(page, begin);
        Announced(page, begin, page.EndOfSentence(begin));
        while (EndOf(page, begin) is var (end, next) && next < page.Words.Count && IsGeneral(page, begin, end) && Deed(page, next) is { } deed && Allows(page, begin, end, deed))
        {
            if (deed == "create" && Kind(page, begin, end) is { } kind)
            {
                Headings.Complete(page, next, kind);
            }

            page.Drop(begin, next);
        }
    }

    /// <summary>Before what interrupts or takes away only a fact of that deed, or of such things in general.</summary>
    private static bool Allows(Page page, int begin, int end, string deed) =>
        !Verbs.Hurt(deed)
            || IsOfDeed(page, begin)
            || page.Phrase("noting", begin) > 0
            || (deed is "resize" or "scale" && !Describes(page, begin, end));

    /// <summary>"The server is being migrated": how something is just now.</summary>
    private static bool Describes(Page page, int from, int to) => page.Words[from..to].Exists(word => word.Word is "is" or "are" or "isn't" or "aren't" or "has" or "have" or "being");

    /// <summary>"Azure reserves five addresses in each subnet, so create ...": a word ends it, too.</summary>
    private static (int End, int Next) EndOf(Page page, int begin)
    {
        var end = page.EndOfSentence(begin);
        var so = Enumerable.Range(begin, end - begin).FirstOrDefault(at => page.At(at) == "," && page.At(at + 1) is "so" or "therefore" && Deed(page, at + 2) is not null, -1);
        return so > begin ? (so, so + 2) : (end, end + 1);
    }

    /// <summary>"You'll need a key vault for the certificates, so create kv-certs".</summary>
    private static void Needed(Page page, int begin)
    {
        var so = page.Phrase("reader needs", begin) == 0 ? -1 : page.Words.FindIndex(begin, word => word.Word is "so" or ".");
        if (so > begin && so + 1 < page.Words.Count && page.IsPlain(begin, so) && Deed(page, so + 1) == "create" && Kind(page, begin, so) is { } kind && !page.IsHeldBack(begin, so))
        {
            Headings.Complete(page, so + 1, kind);
            page.Drop(begin, so + 1);
        }
    }

    /// <summary>"Set up a jump host. Create the VM jump-1 ...": what comes, before it is said as an order.</summary>
    private static void Announced(Page page, int begin, int end)
    {
        if (end + 1 < page.Words.Count && end - begin is > 1 and < 10 && page.At(end) == "." && page.IsPlain(begin, end) && !page.IsHeldBack(begin, end)
            && (Deed(page, begin) == "create" || Sayings.Shared.Has("purposeful", page.At(begin)))
            && !page.Slice(begin, end).Items.Exists(item => item.Part is Part.Noun or Part.ForeignNoun or Part.And or Part.Comma)
            && Deed(page, end + 1) == "create" && !page.IsPlain(end + 1, page.EndOfSentence(end + 1)))
        {
            page.Drop(begin, end + 1);
        }
    }

    private static Item? Kind(Page page, int from, int to) =>
        page.Slice(from, to).Items.FindAll(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) is [var only] ? only : null;

    private static void Behind(Page page, int at)
    {
        if (page.At(at) is "," && page.At(at + 1) == "and" && page.Phrase("minding", at + 2) is > 0 and var minds && page.EndOfSentence(at) is var stop && IsGeneral(page, at + 2 + minds, stop))
        {
            page.Drop(at, stop);
            return;
        }

        if (page.At(at) is not (";" or "." or "–" or "—") || at + 2 >= page.Words.Count)
        {
            return;
        }

        var end = page.EndOfSentence(at + 1);
        var makes = Enumerable.Range(0, at).Any(before => page.Find(before) is { Part: Part.Verb, Value: "create" });
        var told = makes && page.At(at + 1) is "you" or "you'll" && page.IsPlain(at + 1, end) && !Sayings.Shared.Anywhere("wish", page.Words[(at + 2)..end]) && !Sayings.Shared.Anywhere("retraction", page.Words[at..end]);
        if (end >= page.Words.Count - 1 && (told || (page.Phrase("noting", at + 1) > 0 || IsOfDeed(page, at + 1) || Excuses(page, at + 1, end)) && IsGeneral(page, at + 1, end)))
        {
            page.Drop(at, end);
        }
    }

    /// <summary>"Deleting ...": the subject is something that one does.</summary>
    private static bool IsOfDeed(Page page, int at) => Forms.OfGerund(page.At(at)) is not null && !page.IsSign(at + 1);

    /// <summary>"If the size isn't listed, the cluster doesn't support it": a condition of a fact.</summary>
    private static bool Excuses(Page page, int at, int end) =>
        page.At(at) == "if" && page.End(at) is var comma && comma < end && page.At(comma + 1) is "the" or "it" or "this" or "azure" or "you're" or "that";

    /// <summary>Many at once are its subject: "zonal resources", "names of storage accounts".</summary>
    private static bool IsOfMany(Page page, int at) =>
        page.Find(at) is not { Part: Part.Verb } && Enumerable.Range(at, 4).Any(next => page.Find(next) is { Part: Part.Noun, Plural: true }) && !page.Words.Skip(at).Take(4).Any(word => word.Word is "the" or "these" or "those" or "all" or "and" or ",");

    /// <summary>No name, no value, no person but the reader, no time, and a verb that says how it is.</summary>
    private static bool IsGeneral(Page page, int from, int to)
    {
        from += page.At(from) is "names" && page.At(from + 1) == "of" ? 2 : 0;
        if (to - from is < 3 or > 22 || !page.IsPlain(from, to) || page.Find(from) is { Part: Part.Verb } && !IsOfDeed(page, from) || !(IsOfDeed(page, from) || page.Phrase("noting", from) > 0 || page.Phrase("general", from) > 0 || IsOfMany(page, from)))
        {
            return false;
        }

        var words = page.Words[from..to];
        var says = words.Skip(1).Any(word => Sayings.Shared.Has("finite", word.Word) || Sayings.Shared.Has("generally", word.Word) || Sayings.Shared.Has("modal", word.Word) || word.Word is "is" or "are" or "isn't" or "aren't" or "can't" or "cannot" or "requires" or "require" or "needs"
            || Forms.OfThird(word.Word) is not null || (word.Word.Length > 3 && word.Word.EndsWith('s')));
        return says
            && !Sayings.Shared.Anywhere("retraction", words)
            && !Sayings.Shared.Anywhere("not general", words)
            && !words.Exists(word => Sayings.Shared.Has("pretence", word.Word) && word.Word is not ("not" or "never" or "don't" or "no" or "how" or "if" or "when" or "until" or "option" or "what" or "stop" or "do"));
    }

    private static string? Deed(Page page, int at)
    {
        var begin = page.At(at) is "in" or "on" or "under" or "from" or "for" && page.End(at) is var end && page.At(end) == "," ? end + 1 : at;
        return page.Find(begin) is { Part: Part.Verb, Value: not "give" } verb ? verb.Value : null;
    }
}
