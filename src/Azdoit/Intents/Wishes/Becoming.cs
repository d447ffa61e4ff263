using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"Disk d-1 should be 512 GB", "ss-1 must run 8 instances", "pool np1 of aks-1 needs fewer nodes": what is there should become so.</summary>
internal static class Becoming
{
    public static void Read(Sentence sentence)
    {
        Fewer(sentence);
        Numbered(sentence);
        Instead(sentence);
        Present(sentence);
        Counted(sentence);
        ToBe(sentence);
        Measured(sentence);
        Going(sentence);
    }

    /// <summary>"Need 8 nodes in cluster aks-1": what is there gets so many.</summary>
    private static void Numbered(Sentence sentence)
    {
        var begin = sentence.Begin();
        var number = begin + Math.Max(sentence.Phrase("having", begin), sentence.Phrase("wanting", begin));
        var into = number + 2;
        var end = sentence.Words.FindIndex(Math.Min(into, sentence.Words.Count), word => word.Word is "," or "please" or "pls" or "now" or "asap") is >= 0 and var found ? found : sentence.Words.Count;
        if (number > begin && Numbers.Read(sentence.At(number)) is not null && Deed(sentence.At(number + 1)) == "scale" && sentence.At(into) is "in" or "on" or "for" && sentence.IsDefinite(into + 1, end))
        {
            var count = sentence.Words[number..into];
            var said = sentence.Words[number];
            sentence.Words.InsertRange(end, count);
            sentence.Put(end, ["to"], said);
            sentence.Replace(begin, into + 1, "scale");
        }
    }

    /// <summary>"Change it to D8s_v5 instead".</summary>
    private static void Instead(Sentence sentence)
    {
        if (sentence.At(sentence.Words.Count - 1) == "instead" && sentence.Words.Exists(word => word.Is("to") || word.Is("on")))
        {
            sentence.Words.RemoveAt(sentence.Words.Count - 1);
        }
    }

    /// <summary>"Should be 512 GB", "should run 8 instances": a number with what it counts.</summary>
    private static void Measured(Sentence sentence)
    {
        for (var at = 1; at + 2 < sentence.Words.Count + 1; at++)
        {
            var length = sentence.Phrase("becoming", at);
            if (length == 0 || Numbers.Read(sentence.At(at + length)) is null || Deed(sentence.At(at + length + 1)) is not { } deed || sentence.Asks)
            {
                continue;
            }

            var begin = sentence.BeginOfThing(at);
            if (!sentence.Opens(begin) || !sentence.IsDefinite(begin, at) || !Closes(sentence, at + length + 2))
            {
                continue;
            }

            var said = sentence.Words[at];
            sentence.Replace(at, at + length, "to");
            sentence.Put(begin, [deed], said);
            return;
        }
    }

    /// <summary>"Currently LRS, should become GRS": what it is now, before what it should be.</summary>
    private static void Present(Sentence sentence)
    {
        var comma = sentence.Words.FindIndex(word => word.Word == ",");
        var now = comma < 0 ? -1 : sentence.Words.FindLastIndex(comma, word => word.Is("currently") || word.Is("now"));
        var be = sentence.At(now - 1) is "is" ? now - 1 : now;
        if (be > 0 && comma - now is > 1 and < 4 && sentence.Phrase("becoming", comma + 1) > 0 && sentence.IsDefinite(sentence.BeginOfThing(be), be))
        {
            sentence.Words.RemoveRange(be, comma + 1 - be);
        }
    }

    /// <summary>"Has only 2 nodes at the moment and needs 5".</summary>
    private static void Counted(Sentence sentence)
    {
        var and = sentence.Words.FindIndex(word => word.Is("and"));
        var has = and < 0 ? -1 : sentence.Words.FindLastIndex(and, word => word.Word is "has" or "have" or "runs");
        var unit = has < 1 ? -1 : sentence.Words.FindIndex(has, and - has, word => Deed(word.Word) == "scale");
        var length = unit < 0 ? 0 : sentence.Phrase("becoming", and + 1);
        if (length > 0 && and + 1 + length == sentence.Words.Count - 1 && Numbers.Read(sentence.At(and + 1 + length)) is not null)
        {
            sentence.Words.Add(sentence.Words[unit] with { Start = sentence.Words[^1].Start, End = sentence.Words[^1].End });
            sentence.Words.RemoveRange(has, and + 1 - has);
        }
    }

    /// <summary>"We want st1 to be zone redundant": it should be so.</summary>
    private static void ToBe(Sentence sentence)
    {
        var begin = sentence.Begin();
        var lead = sentence.Phrase("having", begin);
        var be = lead == 0 ? -1 : sentence.Words.FindIndex(begin + lead, word => word.Is("be"));
        if (be > begin + lead + 1 && sentence.At(be - 1) == "to" && be + 1 < sentence.Words.Count && sentence.IsDefinite(begin + lead, be - 1) && !Participle.Is(sentence.At(be + 1)))
        {
            sentence.Replace(be - 1, be + 1, "should", "be");
            sentence.Words.RemoveRange(begin, lead);
        }
    }

    /// <summary>"Needs fewer nodes", "ss-1: more instances please", "should have less nodes": it is asked how many.</summary>
    private static void Fewer(Sentence sentence)
    {
        var counted = sentence.Words.FindLastIndex(word => word.Word is "nodes" or "instances" or "workers" or "replicas");
        var more = counted - 1;
        if (counted < 1 || sentence.At(more) is not ("more" or "fewer" or "less" or "additional" or "extra") || !(Closes(sentence, counted + 1) || sentence.At(counted + 1) is "of"))
        {
            return;
        }

        var from = more;
        while (sentence.At(from - 1) is "a" or "few" or "couple" or "of" or "some" or "many" or "with")
        {
            from--;
        }

        if (Enumerable.Range(0, 3).Any(at => sentence.Phrase("having", at) is > 0 and var lead && at + lead == from)
            && sentence.At(counted + 1) is "in" or "on" or "for" or "of"
            && sentence.IsDefinite(counted + 2, sentence.Words.Count))
        {
            // "Can we get fewer nodes in aks-1".
            sentence.Replace(sentence.Begin(), counted + 2, "scale");
            return;
        }

        var need = Enumerable.Range(0, from).FirstOrDefault(at => sentence.Phrase("becoming", at) is > 0 and var length && at + length == from, -1);
        var begin = need < 1 ? -1 : sentence.BeginOfThing(need);
        if (begin >= 0 && sentence.Opens(begin) && sentence.IsDefinite(begin, need))
        {
            var said = sentence.Words[more];
            sentence.Words.RemoveRange(need, counted + 1 - need);
            sentence.Put(begin, ["scale"], said);
        }
    }

    /// <summary>"Please go to 12 instances", "go up to S6": what it goes to says how it should become.</summary>
    private static void Going(Sentence sentence)
    {
        var go = sentence.Begin();
        var to = sentence.At(go) == "go" ? sentence.Words.FindIndex(go, word => word.Is("to")) : -1;
        var way = sentence.At(to - 1) is "up" or "down" or "back" ? to - 1 : to;
        if (to > go && to + 1 < sentence.Words.Count && (way == go + 1 || sentence.IsDefinite(go + 1, way)))
        {
            sentence.Replace(go, go + 1, "move");
        }
    }

    public static string? Deed(string unit) => unit switch
    {
        "gb" or "tb" or "gib" or "tib" => "resize",
        "nodes" or "node" or "instances" or "instance" or "workers" or "worker" => "scale",
        _ => null,
    };

    private static bool Closes(Sentence sentence, int at) => at >= sentence.Words.Count || sentence.At(at) is "," or "please" or "pls" or "in" or "now" or "asap" or "instead" or "on" or "again" or "total";
}
