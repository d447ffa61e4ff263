using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"I'd like it on 1.29", "want it to be a B2ms", "make it 1 TB", "want to go to S3": a value that a thing is brought to.</summary>
internal static class Bringing
{
    /// <summary>Whether there was something of the sort in it.</summary>
    public static bool Read(Sentence sentence) =>
        Enumerable.Range(0, sentence.Words.Count).Any(at => Wanted(sentence, at) || Made(sentence, at) || Raised(sentence, at) || Becomes(sentence, at) || Gone(sentence, at) || Tagged(sentence, at) || Instances(sentence, at));

    /// <summary>"Want vm-1 to be a D4s_v5", "I'd like it at 5 nodes".</summary>
    private static bool Wanted(Sentence sentence, int at)
    {
        var thing = at + sentence.Phrase("having", at);
        for (var to = thing + 1; thing > at && to < sentence.Words.Count; to++)
        {
            var joint = sentence.Phrase("bringing", to);
            if (joint > 0 && sentence.IsDefinite(thing, to) && Values(sentence, to + joint))
            {
                sentence.Replace(to, to + joint, "to");
                sentence.Replace(at, thing, "please", "change");
                return true;
            }
        }

        return false;
    }

    /// <summary>"Make it 1 TB".</summary>
    private static bool Made(Sentence sentence, int at)
    {
        if (sentence.At(at) is not ("make" or "have") || !sentence.IsPronoun(at + 1, at + 2) || !Values(sentence, at + 2))
        {
            return false;
        }

        sentence.Put(at + 2, ["to"], sentence.Words[at + 1]);
        sentence.Replace(at, at + 1, "change");
        return true;
    }

    /// <summary>"Get it to S2", "bring pg-1 up to D4ds_v4".</summary>
    private static bool Raised(Sentence sentence, int at)
    {
        var to = sentence.At(at) is "get" or "bring" or "take" or "push" or "put" ? sentence.Words.FindIndex(at, word => word.Is("to")) : -1;
        var way = sentence.At(to - 1) is "up" or "down" or "over" ? to - 1 : to;
        if (to < 0 || !sentence.IsDefinite(at + 1, way) || !Values(sentence, to + 1) || Enumerable.Range(at, way - at).Any(word => Participle.Is(sentence.At(word))))
        {
            return false;
        }

        sentence.Replace(way, to + 1, "to");
        sentence.Replace(at, at + 1, "change");
        return true;
    }

    /// <summary>"I've a disk d-1 which should have 512 GB".</summary>
    private static bool Becomes(Sentence sentence, int at)
    {
        var length = sentence.At(at) is "which" or "that" or "and" or "it" ? sentence.Phrase("becoming", at + 1) : 0;
        if (length == 0 || !Values(sentence, at + 1 + length) || !Enumerable.Range(0, Math.Min(3, at)).Any(from => sentence.Phrase("owning", from) > 0))
        {
            return false;
        }

        sentence.Replace(at, at + 1 + length, "and", "please", "change", "it", "to");
        return true;
    }

    /// <summary>"Want to go to S3", "go with database db-1 up to S3".</summary>
    private static bool Gone(Sentence sentence, int at)
    {
        var to = sentence.At(at) == "go" && sentence.At(at - 1) == "to" && sentence.At(at - 2) is "want" or "like" or "need" or "trying" or "wish" ? sentence.Words.FindIndex(at, word => word.Is("to")) : -1;
        var way = sentence.At(to - 1) is "up" or "down" or "over" ? to - 1 : to;
        if (to < 0 || !(way == at + 1 || sentence.IsDefinite(at + 1, way)) || !Values(sentence, to + 1))
        {
            return false;
        }

        sentence.Replace(at, at + 1, "change");
        return true;
    }

    /// <summary>"I want all VMs in rg-a to carry env=qa", "I need backup=daily on vm-1".</summary>
    private static bool Tagged(Sentence sentence, int at)
    {
        var thing = at + sentence.Phrase("having", at);
        if (thing == at)
        {
            return false;
        }

        var pair = sentence.Words.FindIndex(thing, word => word.Form == TokenForm.Word && word.Word.IndexOf('=') is > 0 and var sign && sign < word.Word.Length - 1);
        var joint = Enumerable.Range(thing, Math.Max(0, pair - thing)).FirstOrDefault(to => sentence.Phrase("carrying", to) is > 0 and var length && to + length == pair, -1);
        if (joint > thing && sentence.IsDefinite(thing, joint))
        {
            sentence.Replace(joint, pair, "with");
            sentence.Replace(at, thing, "tag");
            return true;
        }

        if (pair == thing && sentence.At(pair + 1) is "on" or "for" && pair + 2 < sentence.Words.Count && sentence.IsDefinite(pair + 2, sentence.Words.Count))
        {
            sentence.Replace(at, thing, "add", "tag");
            return true;
        }

        return false;
    }

    /// <summary>"All instances in scale set ss-1" are those of it.</summary>
    private static bool Instances(Sentence sentence, int at)
    {
        if (sentence.At(at) is not ("instances" or "instance") || sentence.At(at + 1) is not ("in" or "on" or "from" or "inside" or "within"))
        {
            return false;
        }

        var set = at + 2 + (sentence.At(at + 2) is "the" or "my" or "our" ? 1 : 0);
        if (set >= sentence.Words.Count || Lexicon.Shared.Find(sentence.Words, set) is not { Part: Part.Noun, Value: "vmss" })
        {
            return false;
        }

        sentence.Replace(at + 1, at + 2, "of");
        return true;
    }

    /// <summary>A size, a level, a number of something, a version.</summary>
    private static bool Values(Sentence sentence, int at)
    {
        at += sentence.At(at) is "a" or "an" or "version" or "the" ? 1 : 0;
        return at < sentence.Words.Count && sentence.At(at) is { Length: > 0 } word
            && (Sizes.Read(sentence.Words, at) is not null || char.IsAsciiDigit(word[0]) || Contents.IsLevel(word) || Sayings.Shared.Has("level", word));
    }
}
