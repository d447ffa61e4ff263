using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"Vm-1 can go", "OrdersDB may return to S2", "all VMs in rg-a should carry project=atlas", "aks-1 should use autoscaling": what shall become of a thing.</summary>
internal static class Modal
{
    public static void Read(Sentence sentence)
    {
        for (var at = 1; at < sentence.Words.Count && !sentence.Asks; at++)
        {
            var may = sentence.Phrase("permitting", at);
            var length = Math.Max(may, sentence.Phrase("obliging", at));
            if (length > 0 && sentence.BeginOfThing(at) is var begin && sentence.Opens(begin) && !sentence.IsPronoun(begin, at) && sentence.Phrase("having", begin) == 0
                && (sentence.IsDefinite(begin, at) || sentence.IsWhole(begin, at))
                && (Returned(sentence, begin, at, at + length) || Gone(sentence, begin, at, at + length, may > 0) || Up(sentence, begin, at, at + length) || Tagged(sentence, begin, at, at + length) || Set(sentence, begin, at, at + length)))
            {
                return;
            }
        }
    }

    /// <summary>"Redis-1 can go now".</summary>
    private static bool Gone(Sentence sentence, int begin, int modal, int verb, bool permitted)
    {
        var go = sentence.Phrase("going away", verb);
        if (!permitted || go == 0 || (verb + go < sentence.Words.Count && sentence.Words[verb + go].Word != "," && !Sayings.Shared.Has("ending", sentence.At(verb + go))))
        {
            return false;
        }

        var said = sentence.Words[verb];
        sentence.Words.RemoveRange(modal, verb + go - modal);
        sentence.Put(begin, ["delete"], said);
        return true;
    }

    /// <summary>"Should be up and running".</summary>
    private static bool Up(Sentence sentence, int begin, int modal, int verb)
    {
        var up = sentence.Phrase("being up", verb);
        if (up == 0 || !Closes(sentence, verb + up))
        {
            return false;
        }

        var said = sentence.Words[verb];
        sentence.Words.RemoveRange(modal, verb + up - modal);
        sentence.Put(begin, ["start"], said);
        return true;
    }

    /// <summary>"Ss-1 can go back to 3 instances", "OrdersDB may return to S2".</summary>
    private static bool Returned(Sentence sentence, int begin, int modal, int verb)
    {
        var way = sentence.Phrase("returning", verb);
        var to = verb + way;
        if (way == 0 || sentence.At(to) is not "to" || to + 1 >= sentence.Words.Count)
        {
            return false;
        }

        var said = sentence.Words[verb];
        var unit = Numbers.Read(sentence.At(to + 1)) is null ? null : Becoming.Deed(sentence.At(to + 2));
        sentence.Words.RemoveRange(modal, to - modal);
        sentence.Put(begin, [unit ?? "change"], said);
        return true;
    }

    /// <summary>"Should carry project=atlas", "should have the tag team=red".</summary>
    private static bool Tagged(Sentence sentence, int begin, int modal, int verb)
    {
        var pair = Enumerable.Range(verb, Math.Min(5, sentence.Words.Count - verb)).FirstOrDefault(at => sentence.At(at).IndexOf('=', StringComparison.Ordinal) > 0, -1);
        if (pair < 0 || sentence.Phrase("bearing", verb) is not (> 0 and var bears) || !Enumerable.Range(verb + bears, pair - verb - bears).All(at => sentence.At(at) is "the" or "a" or "tag" or "tags" or "label" or "labels" or "following"))
        {
            return false;
        }

        var said = sentence.Words[verb];
        sentence.Replace(modal, pair, "with");
        sentence.Put(begin, ["tag"], said);
        return true;
    }

    /// <summary>"Should use autoscaling between 2 and 6 nodes", "should have public access disabled".</summary>
    private static bool Set(Sentence sentence, int begin, int modal, int verb)
    {
        if (sentence.At(verb) is not ("use" or "have" or "get" or "run"))
        {
            return false;
        }

        var off = sentence.Words.FindIndex(verb, word => word.Word is "disabled" or "enabled");
        var from = verb + 1;
        var end = off > from && off < from + 5 ? off : sentence.At(from) is "autoscaling" or "autoscale" ? End(sentence, from) : -1;
        if (end <= from || (end == off && !Closes(sentence, off + 1)))
        {
            return false;
        }

        var said = sentence.Words[verb];
        var what = sentence.Words[from..end];
        var thing = sentence.Words[begin..modal];
        var deed = end == off ? sentence.At(off)[..^1] : "set";
        sentence.Words.RemoveRange(begin, (end == off ? off + 1 : end) - begin);
        sentence.Words.InsertRange(begin, thing);
        sentence.Put(begin, ["on"], said);
        sentence.Words.InsertRange(begin, what);
        sentence.Put(begin, [deed], said);
        return true;
    }

    private static int End(Sentence sentence, int from) => sentence.Words.FindIndex(from, word => word.Word == ",") is >= 0 and var comma ? comma : sentence.Words.Count;

    private static bool Closes(Sentence sentence, int at) => at >= sentence.Words.Count || sentence.At(at).Length == 0 || sentence.Words[at].Word == "," || Sayings.Shared.Has("released", sentence.At(at));
}
