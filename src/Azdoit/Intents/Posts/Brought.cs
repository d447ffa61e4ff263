using Azdoit.Intents.Wishes;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"I'd like it on 1.29", "I want all VMs in rg-a to carry env=qa": put as a change, before the thing and the wish for it are brought together.</summary>
internal static class Brought
{
    public static Rewritten? Read(string request)
    {
        var rewritten = new Rewritten(request);
        var (kept, changed) = (0, false);
        foreach (var passage in Asides.Passages.AtSigns(request))
        {
            var sentence = new Sentence([.. passage.Tokens], []);
            if (sentence.Holds || !Bringing.Read(sentence))
            {
                continue;
            }

            rewritten.Keep(kept, passage.Start);
            foreach (var token in sentence.Words)
            {
                Write(rewritten, passage, token);
            }

            kept = passage.End;
            changed = true;
        }

        rewritten.Keep(kept, request.Length);
        return changed ? rewritten : null;
    }

    /// <summary>As it stands there; a word that was put there has another one's place.</summary>
    private static void Write(Rewritten rewritten, Asides.Passage passage, Token token)
    {
        if (passage.Tokens.Contains(token))
        {
            rewritten.Keep(token.Start, token.End);
        }
        else
        {
            rewritten.Say(token.Word, token.Start);
        }

        rewritten.Say(" ", token.End);
    }
}
