using Azdoit.Intents.Asides;
using Azdoit.Intents.Wishes;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"In this step you create ...", "the following command changes ...", "in the next example, a group is created": frames that an order of documentation stands in.</summary>
internal static class Examples
{
    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            if (page.BeginsSentence(at))
            {
                Framed(page, at);
            }
        }
    }

    private static void Framed(Page page, int begin)
    {
        var led = Lead(page, begin);
        if (led > begin && (page.At(led) != "," || led + 1 < page.Words.Count))
        {
            var order = page.At(led) == "," ? led + 1 : led;
            if (Order(page, order, true) || Product(page, begin + page.Phrase("within", begin)) > 0)
            {
                page.Drop(begin, order);
                return;
            }
        }

        if (!Order(page, begin, false))
        {
            Next(page, begin);
        }
    }

    /// <summary>"Next, you'll add ...", "now you create ...": a step by its place. What is stopped or deleted some day is only announced so.</summary>
    private static void Next(Page page, int begin)
    {
        var place = page.Phrase("next in turn", begin);
        place += place > 0 && page.At(begin + place) == "," ? 1 : 0;
        var told = place == 0 && page.At(begin) is not ("you'll" or "we'll" or "you") ? 0 : page.Phrase("told", begin + place);
        var adverb = told > 0 && page.At(begin + place + told) is "now" or "then" or "next" or "also" or "first" ? 1 : 0;
        var deed = page.Find(begin + place + told + adverb);
        if (told > 0 && place + adverb > 0 && deed is { Part: Part.Verb, Value: not ("delete" or "stop" or "deallocate" or "restart") })
        {
            page.Drop(begin, begin + place + told + adverb);
        }
    }

    /// <summary>Puts what stands there as an order; false when it is none.</summary>
    /// <param name="led">A frame stands before, so that it is no report of what happens or happened.</param>
    private static bool Order(Page page, int at, bool led)
    {
        if (led && Told(page, at) is > 0 and var told && Base(page, at + told))
        {
            page.Drop(at, at + told);
            return true;
        }

        if (Source(page, at) is > 0 and var source && Shown(page, at, at + source, led))
        {
            return true;
        }

        return led && (Turn(page, at) || page.Find(at) is { Part: Part.Verb } || Forms.Commands(page.At(at)) || (page.At(at) is "the" or "a" or "an" && Shown(page, at, at, true)));
    }

    /// <summary>"In this step", "as part of the lab", "in the example below", "in Azure Functions".</summary>
    private static int Lead(Page page, int at)
    {
        var preposition = page.Phrase("within", at);
        if (preposition == 0)
        {
            return at;
        }

        if (Source(page, at + preposition) is > 0 and var source)
        {
            return at + preposition + source;
        }

        var product = Product(page, at + preposition);
        return product > 0 && page.At(at + preposition + product) == "," ? at + preposition + product : at;
    }

    /// <summary>How many words speak of an example, a step or a command: "the following example", "this section", "step 3", "the next command below".</summary>
    private static int Source(Page page, int at)
    {
        var end = at;
        while (end < page.Words.Count && end - at < 5 && !Sayings.Shared.Has("source", page.At(end)) && (Sayings.Shared.Has("pointing at", page.At(end)) || page.At(end) is "cli" or "azure" or "powershell" or "short" or "az" or "sample"))
        {
            end++;
        }

        if (page.At(end - 1) == "following" && Forms.OfThird(page.At(end)) is not null)
        {
            // "The following creates".
            return end - at;
        }

        if (!Sayings.Shared.Has("source", page.At(end)) || (end == at && !char.IsAsciiDigit((page.At(end + 1) + " ")[0])))
        {
            return 0;
        }

        while (Sayings.Shared.Has("source", page.At(end)))
        {
            end++;
        }

        end += page.At(end).Length > 0 && page.At(end).All(char.IsAsciiDigit) ? 1 : 0;
        end += page.Phrase("pointed", end);
        var further = page.At(end) is "in" or "of" or "from" ? Source(page, end + 1) : 0;
        return end - at + (further > 0 ? further + 1 : 0);
    }

    /// <summary>"Azure Functions", "Cost analysis": a service as the place where something is done.</summary>
    private static int Product(Page page, int at)
    {
        var known = page.Phrase("product", at);
        if (known > 0)
        {
            return known;
        }

        var end = page.End(at);
        return page.At(at) is "azure" or "microsoft" && end - at is > 1 and < 5 && page.IsPlain(at, end) ? end - at : 0;
    }

    /// <summary>"You", "you'll", "we are going to": who does it.</summary>
    private static int Told(Page page, int at) => page.Phrase("told", at);

    /// <summary>"The example shows how to create ...", "the command changes ...", "the step demonstrates creating ...".</summary>
    private static bool Shown(Page page, int begin, int at, bool led)
    {
        var shows = page.Phrase("showing", at);
        var plans = shows > 0 && page.At(at) == "is" && page.Find(at + shows) is { } planned && Verbs.Hurt(planned.Value);
        if (shows > 0 && !plans && Base(page, at + shows))
        {
            page.Drop(begin, at + shows);
            Further(page, begin);
            return true;
        }

        if (at == begin || Forms.OfThird(page.At(at)) is not { } deed || !(led || Announces(page, begin, at) || !Verbs.Hurt(Deed(page, at, deed))))
        {
            return false;
        }

        page.Replace(at, at + 1, deed);
        page.Drop(begin, at);
        Further(page, begin);
        return true;
    }

    /// <summary>A script that stops or deletes something may be complained of; an example is none.</summary>
    private static bool Announces(Page page, int from, int to) => page.Words[from..to].Exists(word => word.Word is "following" or "next" or "example" or "below" or "sample" or "step");

    private static string? Deed(Page page, int at, string deed)
    {
        List<Token> words = [.. page.Words[at..]];
        words[0] = words[0] with { Word = deed };
        return Lexicon.Shared.Find(words, 0)?.Value;
    }

    /// <summary>Makes a command of the verb there: "create", "creates", "creating".</summary>
    private static bool Base(Page page, int at)
    {
        if (page.Find(at) is { Part: Part.Verb } && Forms.OfGerund(page.At(at)) is null || Forms.Commands(page.At(at)) || page.Phrase("using", at) > 0)
        {
            return true;
        }

        if (Forms.OfGerund(page.At(at)) is { } gerund)
        {
            page.Replace(at, at + 1, gerund);
            return true;
        }

        return false;
    }

    /// <summary>"... and then tags it": what the example does next.</summary>
    private static void Further(Page page, int at)
    {
        for (; at < page.EndOfSentence(at); at++)
        {
            var joins = page.At(at - 1) is "and" or "," or "then" && Forms.OfThird(page.At(at)) is not null;
            if (joins && Forms.OfThird(page.At(at)) is { } deed)
            {
                page.Replace(at, at + 1, deed);
            }
        }
    }

    /// <summary>"A group called g-1 is created in ... and carries the tag ...": the deed behind the thing. Nothing is deleted on such words.</summary>
    private static bool Turn(Page page, int begin)
    {
        var end = page.EndOfSentence(begin);
        var sentence = new Sentence(page.Words[begin..end], []);
        var at = Enumerable.Range(0, end - begin).FirstOrDefault(at => sentence.At(at) is "is" or "are" or "gets", -1);
        if (at < 1 || Participle.At(sentence, at + 1) is not { Deletes: false } deed && OfParticiple(sentence.At(at + 1)) is null)
        {
            return false;
        }

        var verb = Participle.At(sentence, at + 1)?.Deed ?? OfParticiple(sentence.At(at + 1))!;
        page.Drop(begin + at, begin + at + 2);
        page.Put(begin, verb);
        var carries = page.Words.FindIndex(begin, word => word.Word is "carries" or "has" or "uses" or "gets" or "carry" or "have" or "use");
        if (carries > begin && page.At(carries - 1) == "and")
        {
            page.Replace(carries - 1, carries + 1, "with");
        }

        return true;
    }

    private static string? OfParticiple(string word) => word is "created" or "deployed" or "added" or "provisioned" ? word[..^1].TrimEnd('e') is "creat" ? "create" : "add" : null;
}
