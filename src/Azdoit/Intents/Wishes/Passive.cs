using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"Vm-1 needs to be restarted", "can we have vm-1 restarted", "could vm-1 please be restarted": what is to be done stands behind the thing.</summary>
internal static class Passive
{
    public static void Read(Sentence sentence)
    {
        Open(sentence);
        for (var at = 1; at < sentence.Words.Count; at++)
        {
            if (Participle.At(sentence, at) is { } participle && (Must(sentence, at, participle) || Released(sentence, at, participle) || May(sentence, at, participle) || Have(sentence, at, participle) || See(sentence, at, participle)))
            {
                return;
            }
        }
    }

    /// <summary>"Vm-1 needs to be restarted", "both servers must be stopped".</summary>
    private static bool Must(Sentence sentence, int at, Participle participle)
    {
        var be = Be(sentence, at);
        var end = be < 0 ? -1 : Enumerable.Range(0, be).FirstOrDefault(from => sentence.Phrase("obliging", from) is > 0 and var length && from + length == Adverbs(sentence, be), -1);
        if (end < 1 || sentence.Asks || (participle.Interrupts && sentence.At(end) is "is" or "are"))
        {
            return false;
        }

        var begin = sentence.BeginOfThing(end);
        var vague = sentence.IsPronoun(begin, end) && (!participle.Interrupts || participle.Deletes);
        return !vague && sentence.Opens(begin) && sentence.Phrase("having", begin) == 0 && Turn(sentence, begin, end, at, participle);
    }

    /// <summary>"Vm-1 can be deallocated now": what is permitted so, with nobody and nothing named that it is left to, is asked for.</summary>
    private static bool Released(Sentence sentence, int at, Participle participle)
    {
        var be = Be(sentence, at);
        var end = be < 0 ? -1 : Enumerable.Range(1, be).FirstOrDefault(from => sentence.Phrase("permitting", from) is > 0 and var length && from + length == Adverbs(sentence, be), -1);
        if (end < 1 || sentence.Asks || (at + 1 < sentence.Words.Count && !Sayings.Shared.Has("released", sentence.At(at + 1)) && sentence.At(at + 1) != ","))
        {
            return false;
        }

        var begin = Whole(sentence, end);
        return !sentence.IsPronoun(begin, end) && sentence.Opens(begin) && Turn(sentence, begin, end, at, participle);
    }

    /// <summary>"Every vm whose name begins with sprint-": a selection may have a clause in it.</summary>
    private static int Whole(Sentence sentence, int end)
    {
        var all = sentence.Words.FindLastIndex(end - 1, word => word.Word is "all" or "every" or "each");
        var begin = sentence.BeginOfThing(end);
        return all >= 0 && all < begin && sentence.Opens(all) && sentence.Words.FindIndex(all, end - all, word => word.Word == ",") < 0 ? all : begin;
    }

    /// <summary>"Could vm-1 please be restarted?" "Can" alone only asks whether a thing may be stopped.</summary>
    private static bool May(Sentence sentence, int at, Participle participle)
    {
        var modal = sentence.Begin();
        var be = Be(sentence, at);
        if (be < 0 || participle.Deletes || sentence.At(modal) is not ("can" or "could" or "would" or "may"))
        {
            return false;
        }

        var end = Adverbs(sentence, be);
        var orders = sentence.At(modal) == "could" || !participle.Interrupts || sentence.Words.Exists(word => word.Word is "please" or "pls" or "plz") || !sentence.Asks;
        if (!Turn(sentence, modal + 1, end, at, participle))
        {
            return false;
        }

        sentence.Replace(modal, modal + 1, orders ? ["please"] : []);
        return true;
    }

    /// <summary>"Can we have vm-1 restarted", "please get vm-1 stopped", "I need port 443 opened", "I'd like vm-1 to be stopped".</summary>
    private static bool Have(Sentence sentence, int at, Participle participle) =>
        Have(sentence, sentence.Begin(), at, participle)
            || (sentence.Words.FindLastIndex(at, word => word.Word == ",") is > 0 and var comma && Have(sentence, comma + 1, at, participle));

    private static bool Have(Sentence sentence, int begin, int at, Participle participle)
    {
        var lead = sentence.Phrase("having", begin);
        var end = sentence.At(at - 1) != "be" ? at : sentence.At(at - 2) == "to" ? at - 2 : at - 1;
        if (lead == 0 || end <= begin + lead)
        {
            return false;
        }

        var from = begin + lead;
        var asks = sentence.At(begin) == "is" && participle is { Interrupts: true, Restarts: false };
        if (!Turn(sentence, from, end, at, participle))
        {
            return false;
        }

        sentence.Replace(begin, from, asks ? ["is", "it", "possible", "to"] : ["please"]);
        return true;
    }

    /// <summary>"Need ssh open for 198.51.100.23".</summary>
    private static void Open(Sentence sentence)
    {
        var begin = sentence.Begin();
        var lead = sentence.Phrase("having", begin);
        var open = sentence.Words.FindIndex(word => word.Is("open"));
        if (lead > 0 && open > begin + lead && open < begin + lead + 4 && Enumerable.Range(begin + lead, open - begin - lead).All(at => sentence.At(at) is "port" or "ports" || Values.Port(sentence.At(at)) is not null || Numbers.Read(sentence.At(at)) is not null))
        {
            var said = sentence.Words[open];
            sentence.Words.RemoveAt(open);
            sentence.Words.RemoveRange(begin, lead);
            sentence.Put(begin, ["open"], said);
        }
    }

    /// <summary>"Please make sure that vm-1 is started".</summary>
    private static bool See(Sentence sentence, int at, Participle participle)
    {
        var begin = sentence.Begin();
        var that = sentence.Words.FindIndex(begin, word => word.Is("that"));
        var lead = that > begin && that < begin + 6 && Sayings.Shared.Has("deciding", sentence.At(that - 1)) ? that + 1 - begin : sentence.Phrase("ensuring", begin);
        if (lead == 0 || participle.Deletes || sentence.At(at - 1) is not ("is" or "are" or "gets" or "get" or "be") || !Turn(sentence, begin + lead, at - 1, at, participle))
        {
            return false;
        }

        sentence.Replace(begin, begin + lead, "please");
        return true;
    }

    /// <summary>Puts the deed before the thing. What is made or opened may be any, what is changed must be pointed at.</summary>
    private static bool Turn(Sentence sentence, int begin, int end, int at, Participle participle)
    {
        if (!(sentence.IsDefinite(begin, end) || sentence.IsWhole(begin, end) || IsTag(sentence, begin, end, participle) || (participle.Makes && end > begin && Sayable(sentence, begin, end))))
        {
            return false;
        }

        var deed = sentence.Words[at];
        Again(sentence, at);
        if (Enumerable.Range(at + 1, sentence.Words.Count - at - 1).Any(later => Participle.Is(sentence.At(later))))
        {
            // "Vm-1 needs to be stopped and vm-2 started".
            return false;
        }

        sentence.Words.RemoveRange(end, at + 1 - end);
        sentence.Put(begin, [participle.Deed], deed);
        return true;
    }

    /// <summary>"The tag owner=petra should be put on vm-1".</summary>
    private static bool IsTag(Sentence sentence, int begin, int end, Participle participle) =>
        participle.Deed is "put" or "add" or "set"
            && end - begin is > 1 and < 5
            && sentence.At(end - 1).IndexOf('=', StringComparison.Ordinal) > 0
            && sentence.At(end - 2) is "tag" or "label";

    /// <summary>"Stopped and deallocated".</summary>
    private static void Again(Sentence sentence, int at)
    {
        if (sentence.At(at + 1) == "and" && Participle.At(sentence, at + 2) is { } second)
        {
            sentence.Replace(at + 2, at + 3, second.Deed, "it");
        }
    }

    private static bool Sayable(Sentence sentence, int begin, int end) =>
        Enumerable.Range(begin, end - begin).All(at => sentence.At(at).Length == 0 || !sentence.IsOutside(at)) && Enumerable.Range(begin, end - begin).Any(at => sentence.IsKind(at) || sentence.At(at) is "port" or "ports");

    private static int Be(Sentence sentence, int at) => sentence.At(at - 1) is "be" or "get" ? at - 1 : -1;

    /// <summary>Where adverbs before a word begin: "please", "both", "urgently".</summary>
    private static int Adverbs(Sentence sentence, int at)
    {
        while (at > 0 && sentence.At(at - 1) is "please" or "pls" or "both" or "all" or "also" or "urgently" or "now" or "just" or "really" or "quickly" or "immediately")
        {
            at--;
        }

        return at;
    }
}
