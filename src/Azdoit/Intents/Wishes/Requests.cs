using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"Any chance someone can ...", "it would be helpful to have ...", "got a request from marketing for ...": wishes that begin in a roundabout way.</summary>
internal static class Requests
{
    private const int LongestSender = 8;

    public static void Read(Sentence sentence)
    {
        var begin = sentence.Begin();
        Denying(sentence, begin);
        Everything(sentence);
        Costing(sentence);
        if (sentence.At(begin) is "is" && sentence.At(begin + 1) == "it" && sentence.At(begin + 2) is "somehow" or "still" && sentence.At(begin + 3) == "possible")
        {
            sentence.Words.RemoveAt(begin + 2);
        }

        if (Tasked(sentence, begin) is > 0 and var tasked)
        {
            sentence.Replace(begin, tasked, "please");
        }
        else if (Chance(sentence, begin) is > 0 and var chance)
        {
            sentence.Replace(begin, chance, "could", "you");
        }
        else if (Pleasant(sentence, begin) is > 0 and var pleasant)
        {
            sentence.Replace(begin, pleasant, "we", "need");
        }
        else if (Received(sentence, begin) is > 0 and var received)
        {
            sentence.Replace(begin, received, "we", "need");
        }
    }

    /// <summary>"We need nsg-1 to deny everything from ...": the verb stands behind what should do it.</summary>
    private static void Denying(Sentence sentence, int begin)
    {
        var lead = sentence.Phrase("having", begin);
        var to = lead == 0 ? -1 : sentence.Words.FindIndex(begin, word => word.Is("to"));
        if (to > begin + lead && sentence.At(to + 1) is "deny" or "block" or "allow" or "permit" && to + 2 < sentence.Words.Count && sentence.IsDefinite(begin + lead, to))
        {
            var thing = sentence.Words[(begin + lead)..to];
            var said = sentence.Words[to];
            sentence.Words.RemoveRange(begin, to + 1 - begin);
            var end = sentence.Words.FindIndex(word => word.Word == ",") is >= 0 and var comma ? comma : sentence.Words.Count;
            sentence.Words.InsertRange(end, thing);
            sentence.Put(end, ["on"], said);
        }
    }

    /// <summary>"Block everything from 192.0.2.0/24".</summary>
    private static void Everything(Sentence sentence)
    {
        var at = sentence.Words.FindIndex(word => word.Word is "everything" or "anything");
        if (at > 0 && sentence.At(at - 1) is "deny" or "block" or "drop" && sentence.At(at + 1) is "from" or "coming")
        {
            sentence.Replace(at, at + 1, "all", "traffic");
        }
    }

    /// <summary>"How much rg-1 costs us", "what rg-1 costs".</summary>
    private static void Costing(Sentence sentence)
    {
        var much = sentence.Words.FindIndex(word => word.Is("much") || word.Is("what"));
        var cost = much < 0 ? -1 : sentence.Words.FindIndex(much, word => word.Is("costs") || (word.Is("cost") && sentence.At(sentence.Words.IndexOf(word) - 1) is "would" or "will" or "might"));
        if (cost > much + 1 && sentence.At(cost - 1) is "would" or "will" or "might")
        {
            sentence.Words.RemoveAt(--cost);
        }

        if (cost > much + 1 && sentence.At(much + 1) is not ("it" or "they" or "that" or "this") && (sentence.At(much) == "what" || sentence.At(much - 1) == "how") && sentence.IsDefinite(much + 1, cost))
        {
            sentence.Replace(cost, cost + 1, "cost");
            sentence.Put(much + 1, ["does"], sentence.Words[much]);
        }
    }

    /// <summary>"Any chance that somebody can", "who could": a verb follows that does something. "Who can delete vm-1" asks who may.</summary>
    private static int Chance(Sentence sentence, int begin)
    {
        var at = begin + sentence.Phrase("volunteer", begin);
        if (at == begin)
        {
            at += sentence.Phrase("chance", begin);
            at += at > begin && sentence.At(at) == "that" ? 1 : 0;
            var person = at == begin ? 0 : sentence.Phrase("somebody", at);
            at = person > 0 && sentence.At(at + person) is "can" or "could" or "might" or "would" ? at + person + 1 : person == 0 && at > begin && sentence.At(at) == "to" ? at + 1 : begin;
        }

        var verb = at + (sentence.At(at) is "please" or "pls" or "quickly" ? 1 : 0);
        var deed = at > begin && verb < sentence.Words.Count ? Lexicon.Shared.Find(sentence.Words, verb) : null;
        var permitted = (sentence.At(begin) == "who" && deed?.Value is "delete" or "stop" or "deallocate" or "restart" && verb == at) || (sentence.At(begin) == "is" && deed?.Value == "delete");
        return deed is { Part: Part.Verb, Value: not "show" } && !permitted ? at : -1;
    }

    /// <summary>"I was asked to set up": what destroys or interrupts is only told of so.</summary>
    private static int Tasked(Sentence sentence, int begin)
    {
        var at = begin + sentence.Phrase("tasked", begin);
        return at > begin && at < sentence.Words.Count && Lexicon.Shared.Find(sentence.Words, at) is { Part: Part.Verb } deed && !Verbs.Hurt(deed.Value) ? at : -1;
    }

    /// <summary>"It would be really helpful to have", "we would be grateful for".</summary>
    private static int Pleasant(Sentence sentence, int begin)
    {
        var at = begin + sentence.Phrase("pleasing", begin);
        if (at == begin)
        {
            return -1;
        }

        at += sentence.At(at) is "very" or "really" or "so" or "super" or "most" ? 1 : 0;
        var had = sentence.Words.ElementAtOrDefault(at) is { Form: TokenForm.Word } ? sentence.Phrase("obtaining", at + 1) : 0;
        return had > 0 && at + 1 + had < sentence.Words.Count ? at + 1 + had : -1;
    }

    /// <summary>"There's a request from the web team for a VM": what comes behind "for" is indefinite.</summary>
    private static int Received(Sentence sentence, int begin)
    {
        var at = begin + sentence.Phrase("receiving", begin);
        while (at < sentence.Words.Count && sentence.At(at) is "a" or "an" or "another" or "new" or "one" or "more" or "urgent" or "quick" or "small" or "the" or "following")
        {
            at++;
        }

        if (sentence.At(at) is not ("request" or "ticket" or "requirement" or "order" or "demand" or "wish" or "ask") || sentence.At(at + 1) is not ("for" or "from" or "by" or "of"))
        {
            return -1;
        }

        var end = sentence.Words.FindIndex(at, word => word.Is("for"));
        return end > at && end - at < LongestSender && (Asides.Sayings.Shared.Has("indefinite", sentence.At(end + 1)) || Numbers.Read(sentence.At(end + 1)) is not null) ? end + 1 : -1;
    }
}
