using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>Cuts a request at its signs and before "and want to", so that a thing and what is wanted of it stand apart.</summary>
internal static class Stretches
{
    public static List<Passage> Cut(string request)
    {
        var joined = new List<Passage>();
        var tokens = Tokenizer.Raw(request).FindAll(token => token.Word.Length > 0);
        foreach (var passage in Passages.AtSigns(request))
        {
            if (joined.Count > 0 && passage.Opening == "," && Identity.Owns(joined[^1]) && Contents.IsNamed(passage.Tokens[0]) && Identity.Read(joined[^1]) is null)
            {
                // "I have two VMs, ci-01 and ci-02".
                joined[^1] = new(request, tokens.FindAll(token => token.Start >= joined[^1].Start && token.End <= passage.End && token.Word != ","), joined[^1].Opening, passage.Closing);
            }
            else
            {
                joined.Add(passage);
            }
        }

        return [.. joined.SelectMany(Parts)];
    }

    private static IEnumerable<Passage> Parts(Passage passage)
    {
        for (var at = 2; at + 1 < passage.Tokens.Count; at++)
        {
            var joint = passage.Tokens[at].Word is "and" or "but" or "so" or "which" or "that";
            if (joint && Wishes(passage, at + 1) && Identity.Read(passage.Until(at)) is not null)
            {
                return [passage.Until(at), passage.From(at + 1)];
            }
        }

        return passage.Tokens[0].Word == "and" && passage.Tokens.Count > 2 && Wishes(passage, 1) ? [passage.From(1)] : [passage];
    }

    private static bool Wishes(Passage passage, int at) => Sayings.Shared.At("meaning", passage.Tokens, at) > 0 || passage.From(at).Items is [{ Part: Part.Verb, Word: not "new" }, ..];
}
