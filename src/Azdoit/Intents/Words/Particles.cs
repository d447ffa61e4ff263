namespace Azdoit.Intents.Words;

/// <summary>Brings the parted halves of a verb together: "turn the VM off", "shut web-01 down".</summary>
internal static class Particles
{
    public static void Join(List<Token> tokens)
    {
        Spread(tokens);
        for (var i = 0; i < tokens.Count - 2; i++)
        {
            if (tokens[i].Form != TokenForm.Word
                || !Parts(tokens[i].Word)
                || IsParticle(tokens[i + 1].Word)
                || ScaleSet(tokens, i))
            {
                continue;
            }

            for (var j = i + 2; j < tokens.Count && j < i + 12; j++)
            {
                if ((tokens[j].Form == TokenForm.Punctuation && tokens[j].Word is not ",") || Lexicon.Shared.Sayings.Has("finite", tokens[j].Word))
                {
                    break;
                }

                if (tokens[j].Form == TokenForm.Word
                    && Fits(tokens[i].Word, tokens[j].Word)
                    && (j + 1 == tokens.Count
                        || tokens[j].Word != "on"
                        || tokens[j + 1].Word is "." or "," or "and" or "then" or "please" or "now" or "again" or "in" or "for" or "?" or "!"))
                {
                    var particle = tokens[j];
                    tokens.RemoveAt(j);
                    if (tokens[j - 1].Word == "back")
                    {
                        tokens.RemoveAt(j - 1);
                        tokens[i] = tokens[i] with { Word = tokens[i].Word == "bring" ? "start" : tokens[i].Word };
                    }

                    tokens.Insert(i + 1, particle);
                    break;
                }
            }
        }

        Again(tokens);
        Bring(tokens);
    }

    /// <summary>"Bring web-01 up", "bring up the VMs" start what is there; "bring up a VM" makes one.</summary>
    private static void Bring(List<Token> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var there = tokens[i + 2].Word is "the" or "my" or "our" or "all" or "these" or "those"
                || (tokens[i + 2].Word.AsSpan().IndexOfAny("-_0123456789") > 0 && Numbers.Read(tokens[i + 2].Word) is null);
            if (tokens[i].Is("bring") && tokens[i + 1].Is("up") && there)
            {
                tokens[i] = tokens[i] with { Word = "start" };
            }
        }
    }

    /// <summary>"Turn off vm-1 and vm-2 on": the second half has the verb's stem from the first.</summary>
    private static void Again(List<Token> tokens)
    {
        for (var i = 0; i + 4 < tokens.Count; i++)
        {
            var joins = tokens[i].Form == TokenForm.Word && Parts(tokens[i].Word) && Fits(tokens[i].Word, tokens[i + 1].Word)
                ? tokens.FindIndex(i + 3, token => token.Word is "and" or ",")
                : -1;
            var second = joins < 0 || joins + 2 > tokens.Count ? -1 : tokens.FindIndex(joins + 2, token => IsParticle(token.Word));
            if (second < 0
                || second > joins + 4
                || tokens[second].Word == tokens[i + 1].Word
                || !Fits(tokens[i].Word, tokens[second].Word)
                || tokens.GetRange(joins, second - joins).Exists(token => token.Form == TokenForm.Word && Parts(token.Word))
                || (second + 1 < tokens.Count && tokens[second + 1].Word is not ("." or "," or "and" or "please" or "now" or "again" or "?" or "!")))
            {
                continue;
            }

            var particle = tokens[second];
            tokens.RemoveAt(second);
            tokens.InsertRange(joins + 1, [tokens[i] with { Start = particle.Start, End = particle.Start }, particle]);
        }
    }

    /// <summary>"2-5 nodes" is "2 to 5 nodes", "w 2 cores" is "with 2 cores".</summary>
    private static void Spread(List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word == "w" && char.IsAsciiDigit(tokens[i + 1].Word[0]))
            {
                tokens[i] = tokens[i] with { Word = "with" };
            }

            if (tokens[i + 1].Word is "node" or "nodes"
                && tokens[i].Word.Split('-', '–') is [{ Length: > 0 } low, { Length: > 0 } high]
                && low.All(char.IsAsciiDigit)
                && high.All(char.IsAsciiDigit))
            {
                var (start, end) = (tokens[i].Start, tokens[i].End);
                tokens[i] = new(TokenForm.Word, low, low, start, start + low.Length);
                tokens.Insert(i + 1, new(TokenForm.Word, "to", "to", start + low.Length, end - high.Length));
                tokens.Insert(i + 2, new(TokenForm.Word, high, high, end - high.Length, end));
            }
        }
    }

    /// <summary>"Get scale set ss-1 up to 8": neither word is a verb there.</summary>
    private static bool ScaleSet(List<Token> tokens, int at) =>
        at > 0 && (tokens[at] is { Word: "set" } && tokens[at - 1].Word == "scale"
            || (tokens[at] is { Word: "scale" } && tokens[at + 1].Word == "set" && tokens[at - 1].Word is "the" or "our" or "my" or "get" or "machine" or "vm"));

    private static bool Parts(string word) => word is "power" or "turn" or "shut" or "switch" or "tear" or "spin" or "boot" or "clean" or "take" or "bring" or "blow" or "stand"
        or "start" or "set" or "wipe" or "fire" or "bump" or "scale";

    private static bool IsParticle(string word) => word is "off" or "on" or "down" or "up" or "out" or "away" or "back";

    private static bool Fits(string stem, string particle) => (stem, particle) is
        ("power" or "turn" or "switch" or "shut", "off") or ("power" or "turn" or "switch", "on") or ("power" or "shut" or "tear" or "take", "down")
        or ("power" or "spin" or "boot" or "clean" or "bring" or "stand" or "start" or "fire" or "set" or "bump", "up") or ("blow", "away") or ("scale", "up") or ("scale",
            "down") or ("scale", "out") or ("wipe", "out");
}
