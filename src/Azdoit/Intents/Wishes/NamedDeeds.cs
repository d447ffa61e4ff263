namespace Azdoit.Intents.Wishes;

/// <summary>"A reboot of vm-1 please", "give vm-1 a restart", "vm-1 could use a restart": the deed is a noun.</summary>
internal static class NamedDeeds
{
    public static void Read(Sentence sentence)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Deed(sentence, at) is { } deed && (Alone(sentence, at, deed) || Given(sentence, at, deed) || Wanted(sentence, at, deed) || Of(sentence, at, deed)))
            {
                return;
            }
        }
    }

    private static string? Deed(Sentence sentence, int at) => sentence.At(at) switch
    {
        "restart" or "reboot" or "bounce" or "kick" => "restart",
        "shutdown" => "stop",
        "resize" or "upgrade" or "downgrade" or "start" => sentence.At(at),
        "deallocation" => "deallocate",
        _ => null,
    };

    /// <summary>"A reboot would be nice", of what was spoken of before.</summary>
    private static bool Alone(Sentence sentence, int at, string deed)
    {
        var begin = sentence.Begin();
        var wish = sentence.Phrase("wished for", at + 1);
        var end = at + 1 + wish;
        if (wish == 0 || Article(sentence, at) != begin || (end < sentence.Words.Count && !sentence.IsDefinite(end, sentence.Words.Count)))
        {
            return false;
        }

        sentence.Replace(begin, end, deed);
        return true;
    }

    /// <summary>"Give vm-1 a quick reboot".</summary>
    private static bool Given(Sentence sentence, int at, string deed)
    {
        var article = Article(sentence, at);
        var give = sentence.Words.FindIndex(word => word.Is("give"));
        if (article < 0 || give < 0 || !sentence.IsDefinite(give + 1, article))
        {
            return false;
        }

        sentence.Words.RemoveRange(article, at + 1 - article);
        sentence.Replace(give, give + 1, deed);
        return true;
    }

    /// <summary>"Vm-1 requires a restart".</summary>
    private static bool Wanted(Sentence sentence, int at, string deed)
    {
        var article = Article(sentence, at);
        var need = Enumerable.Range(1, Math.Max(0, article - 1)).FirstOrDefault(from => sentence.Phrase("lacking", from) is > 0 and var length && from + length == article, -1);
        if (article < 0 || need < 1 || sentence.Asks)
        {
            return false;
        }

        var begin = sentence.BeginOfThing(need);
        if (!sentence.Opens(begin) || !sentence.IsDefinite(begin, need))
        {
            return false;
        }

        var said = sentence.Words[at];
        sentence.Words.RemoveRange(need, at + 1 - need);
        sentence.Put(begin, [deed], said);
        return true;
    }

    /// <summary>"Please do a restart of vm-1", "requesting a reboot for vm-1".</summary>
    private static bool Of(Sentence sentence, int at, string deed)
    {
        var article = Article(sentence, at) is >= 0 and var found ? found : at;
        var begin = sentence.Begin();
        var request = sentence.At(at + 1) == "request" ? 1 : 0;
        var lead = Math.Max(sentence.Phrase("performing", begin), sentence.Phrase("having", begin));
        if (sentence.At(at + 1 + request) is not ("of" or "for" or "on") || begin + lead != article || sentence.At(at) == "start" || sentence.Tells(at + 2)
            || !Enumerable.Range(1, 4).Any(length => at + 2 + request + length <= sentence.Words.Count && sentence.IsDefinite(at + 2 + request, at + 2 + request + length)))
        {
            return false;
        }

        sentence.Replace(begin, at + 2 + request, "please", deed);
        return true;
    }

    /// <summary>Where "a", "a quick" begins before the deed; -1 when there is none.</summary>
    private static int Article(Sentence sentence, int at) =>
        sentence.At(at - 1) is "a" or "an" or "another" or "the" ? at - 1
        : sentence.At(at - 1) is "quick" or "clean" or "fresh" or "hard" or "full" or "proper" or "little" or "good" or "short" && sentence.At(at - 2) is "a" or "another" ? at - 2 : -1;
}
