using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>
/// Tickets and chat wrap what is wanted into frames: "can we have vm-1 restarted", "the new colleague needs a VM", "a reboot of vm-1
/// please". Before the words are looked up, what is wanted is put as an order; every word keeps where it stood.
/// </summary>
internal static class Frames
{
    private static readonly Action<Sentence>[] Known = [Requests.Read, Needs.Read, OwnTag.Read, Modal.Read, Passive.Read, NamedDeeds.Read, Becoming.Read];

    public static void Read(List<Token> tokens)
    {
        var sentences = Cut(tokens);
        tokens.Clear();
        foreach (var sentence in sentences)
        {
            if (!sentence.Holds)
            {
                sentence.Inform();
                Array.ForEach(Known, read => read(sentence));
            }

            tokens.AddRange(sentence.Words);
            tokens.AddRange(sentence.Signs);
        }
    }

    private static List<Sentence> Cut(List<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var begin = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].Colon && !IsSign(tokens[at]))
            {
                continue;
            }

            var own = IsSign(tokens[at]) ? at : at + 1;
            sentences.Add(new(tokens[begin..own], tokens[own..(at + 1)]));
            begin = at + 1;
        }

        sentences.Add(new(tokens[begin..], []));
        return sentences;
    }

    private static bool IsSign(Token token) =>
        (token.Form == TokenForm.Punctuation && token.Word is not ",") || (token.Form == TokenForm.Word && token.Word is "." or "-" or "--" or "–" or "—" or "|" or ":" or "->" or "...");
}
