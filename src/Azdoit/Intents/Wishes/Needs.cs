using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"The new colleague in procurement urgently needs a VM": whoever it is, what is needed is to be made.</summary>
internal static class Needs
{
    private const int LongestSubject = 10;

    /// <summary>How far behind the need its kind may stand.</summary>
    private const int Reach = 9;

    public static void Read(Sentence sentence)
    {
        var begin = sentence.Begin();
        Wanted(sentence, begin);
        Welcome(sentence, begin);
        for (var at = begin + 1; at < Math.Min(sentence.Words.Count - 1, begin + LongestSubject); at++)
        {
            var length = Length(sentence, at);
            if (length > 0 && IsSomebody(sentence, begin, at) && Asks(sentence, at + length))
            {
                sentence.Replace(begin, at + length, "we", "need");
                return;
            }

            if (length > 0 && IsParent(sentence, begin, at, at + length))
            {
                Within(sentence, begin, at, length);
                return;
            }
        }

        Access(sentence, begin);
    }

    /// <summary>"New database on sql-1 required".</summary>
    private static void Wanted(Sentence sentence, int begin)
    {
        if (sentence.Words.Count > begin + 2 && sentence.At(sentence.Words.Count - 1) is "required" or "needed" or "wanted" && sentence.At(begin) is "new" or "a" or "an" or "another" && Asks(sentence, begin)
            && !Enumerable.Range(begin, sentence.Words.Count - begin - 1).Any(sentence.IsOutside))
        {
            sentence.Words.RemoveAt(sentence.Words.Count - 1);
            sentence.Put(begin, ["we", "need"], sentence.Words[begin]);
        }
    }

    /// <summary>"A key vault kv-1 in rg-a would solve it", "an internal load balancer lb-1 is needed for the HA setup".</summary>
    private static void Welcome(Sentence sentence, int begin)
    {
        var at = Enumerable.Range(begin + 1, Math.Max(0, sentence.Words.Count - begin - 1)).FirstOrDefault(at => sentence.Phrase("welcome", at) > 0, -1);
        var list = begin + (sentence.At(begin) is "a" or "the" or "an" ? 1 : 0);
        if (at > list + 2 && sentence.At(list) is "list" or "overview" && sentence.At(list + 1) == "of")
        {
            var told = sentence.Phrase("welcome", at);
            sentence.Words.RemoveRange(at, told + (sentence.At(at + told) is "me" or "us" or "a" ? 1 : 0));
            sentence.Replace(begin, list + 1, "list");
            return;
        }

        if (at > begin + 1 && !sentence.Asks && Sayings.Shared.Has("indefinite", sentence.At(begin)) && Enumerable.Range(begin, at - begin).Any(near => sentence.IsKind(near) || Contents.IsNamed(sentence.Words[near])) && !sentence.Words[(begin + 1)..at].Exists(word => Sayings.Shared.Has("finite", word.Word) || Sayings.Shared.Has("modal", word.Word)))
        {
            sentence.Words.RemoveRange(at, sentence.Phrase("welcome", at));
            sentence.Put(begin, ["we", "need"], sentence.Words[begin]);
        }
    }

    /// <summary>"Urgently needs", "would like to have", "is asking for".</summary>
    private static int Length(Sentence sentence, int at)
    {
        var adverbs = 0;
        while (Sayings.Shared.Has("pressing", sentence.At(at + adverbs)))
        {
            adverbs++;
        }

        var need = sentence.Phrase("wanting", at + adverbs);
        return need == 0 ? 0 : adverbs + need;
    }

    /// <summary>People, or something that azdoit does not know: "the ticket system", "our pilot". A resource that needs something is changed.</summary>
    private static bool IsSomebody(Sentence sentence, int from, int to) =>
        !Enumerable.Range(from, to - from).Any(at => IsTold(sentence, at))
            && Lexicon.Shared.Find(sentence.Words, from) is not { Part: Part.ForeignVerb or Part.VagueVerb or Part.Verb, Words: not ["new"] }
            && (Sayings.Shared.Has("people", sentence.At(to - 1)) || Sayings.Shared.Has("speaker", sentence.At(to - 1)) || !Enumerable.Range(from, to - from).Any(sentence.IsKind));

    /// <summary>What is no subject: a name, a verb, a value that would be lost.</summary>
    private static bool IsTold(Sentence sentence, int at) =>
        sentence.At(at).Length == 0
            || Contents.IsNamed(sentence.Words[at])
            || sentence.Words[at].Form == TokenForm.Punctuation
            || Sayings.Shared.Has("finite", sentence.At(at))
            || Sayings.Shared.At("contraction", sentence.Words, at) > 0
            || sentence.At(at) == "and"
            || Sayings.Shared.Has("pointing", sentence.At(at))
            || Lexicon.Shared.Find(sentence.Words, at) is { Part: Part.Region or Part.Size or Part.Image or Part.Pattern or Part.Names };

    /// <summary>"A VM", "two disks", "another subnet": something that can be made.</summary>
    private static bool Asks(Sentence sentence, int at) =>
        (Sayings.Shared.Has("indefinite", sentence.At(at)) || Numbers.Read(sentence.At(at)) is not null || NamesNew(sentence, at))
            && Enumerable.Range(at, Math.Min(Reach, sentence.Words.Count - at)).Any(near => sentence.IsKind(near) || (Contents.IsNamed(sentence.Words[near]) && !char.IsAsciiDigit(sentence.Words[near].Text[0])));

    /// <summary>"Serverless cosmos db account cosmos-1": a kind and its name behind at most two words that describe it.</summary>
    private static bool NamesNew(Sentence sentence, int at) =>
        at < sentence.Words.Count
            && !sentence.IsKind(at)
            && !sentence.Words.Exists(word => Participle.Is(word.Word))
            && Enumerable.Range(at, 4).Any(near => near < sentence.Words.Count && sentence.IsKind(near) && Enumerable.Range(near + 1, 3).Any(name => name < sentence.Words.Count && Contents.IsNamed(sentence.Words[name])))
            && !Enumerable.Range(at, 3).Any(near => near < sentence.Words.Count && (sentence.IsOutside(near) || sentence.At(near) is "the" or "this" or "that" or "our" or "my"));

    /// <summary>"The vnet vnet-1 needs another subnet": what is named holds what is to be made.</summary>
    private static bool IsParent(Sentence sentence, int from, int to, int wanted) =>
        Sayings.Shared.Has("indefinite", sentence.At(wanted))
            && sentence.IsDefinite(from, to)
            && sentence.Words[from..to].Count(Contents.IsNamed) == 1
            && Contents.IsNamed(sentence.Words[to - 1])
            && Enumerable.Range(wanted, Math.Min(3, sentence.Words.Count - wanted)).Select(at => Lexicon.Shared.Find(sentence.Words, at)).FirstOrDefault(found => found is { Part: Part.Noun }) is { } noun
            && KnownKinds.Find(noun.Value)?.ParentKind is { } parent
            && (Enumerable.Range(from, to - from).Any(at => Lexicon.Shared.Find(sentence.Words, at) is { Part: Part.Noun } own && own.Value == parent)
                || VerbChoice.ByAbbreviation(sentence.At(to - 1), false)?.Id == parent);

    private static void Within(Sentence sentence, int begin, int at, int length)
    {
        var thing = sentence.Words[begin..at];
        var said = sentence.Words[at];
        sentence.Words.RemoveRange(begin, at + length - begin);
        sentence.Put(begin, ["we", "need"], said);
        var end = sentence.Words.FindIndex(word => word.Word == ",") is >= 0 and var comma ? comma : sentence.Words.Count;
        sentence.Words.InsertRange(end, thing);
        sentence.Put(end, ["on"], said);
    }

    /// <summary>"Our auditor needs access to port 1433 on nsg-1".</summary>
    private static void Access(Sentence sentence, int begin)
    {
        var access = sentence.Words.FindIndex(begin, word => word.Is("access"));
        if (access > begin + 1
            && sentence.At(access + 1) == "to"
            && sentence.At(access + 2) is "port" or "ports"
            && sentence.Phrase("wanting", access - 1) == 1
            && IsSomebody(sentence, begin, access - 1))
        {
            sentence.Replace(begin, access + 2, "open");
        }
    }
}
