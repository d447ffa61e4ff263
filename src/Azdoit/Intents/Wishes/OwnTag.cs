using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>"I need the 'owner' tag on vm-1 changed to lukas", "change the owner tag of vm-1 to lukas": the tag's new value stands behind the thing.</summary>
internal static class OwnTag
{
    public static void Read(Sentence sentence)
    {
        Wrong(sentence);
        var tag = sentence.Words.FindIndex(word => word.Is("tag") || word.Is("label"));
        var to = tag < 1 ? -1 : sentence.Words.FindLastIndex(word => word.Is("to"));
        if (tag < 1 || to < tag + 3 || to != sentence.Words.Count - 2 || sentence.At(tag + 1) is not ("on" or "of" or "for" or "from"))
        {
            return;
        }

        var key = tag - 1;
        var begin = sentence.Begin();
        var article = sentence.At(key - 1) is "the" or "its" or "our" ? key - 1 : key;
        var verb = Changes(sentence.At(article - 1)) ? article - 1 : -1;
        var behind = Changed(sentence.At(to - 1)) ? to - 1 : -1;
        var lead = behind > 0 ? begin + sentence.Phrase("having", begin) : verb;
        var thing = behind > 0 ? behind : to;
        if (lead < begin || lead > article || (behind > 0 && lead != article) || (verb < 0 && behind < 0) || !sentence.IsDefinite(tag + 2, thing))
        {
            return;
        }

        var (said, value) = (sentence.Words[key], sentence.Words[to + 1]);
        var pair = new Token(TokenForm.Word, $"{said.Text}={value.Text}", $"{said.Word}={value.Word}", value.Start, value.End);
        var name = sentence.Words[(tag + 2)..thing];
        sentence.Words.RemoveRange(begin, sentence.Words.Count - begin);
        sentence.Put(begin, ["tag"], said);
        sentence.Words.AddRange(name);
        sentence.Put(sentence.Words.Count, ["with"], value);
        sentence.Words.Add(pair);
    }

    /// <summary>"Vm-1 needs the right tags": it is asked which.</summary>
    private static void Wrong(Sentence sentence)
    {
        var tags = sentence.Words.FindIndex(word => word.Word is "tags" or "labels" or "tag" or "label");
        var need = Enumerable.Range(1, Math.Max(0, tags - 1)).FirstOrDefault(at => Needing(sentence, at) > 0, -1);
        if (need > 0
            && sentence.Words[(need + Needing(sentence, need))..tags].TrueForAll(word => Sayings.Shared.Has("vague tag", word.Word))
            && sentence.BeginOfThing(need) is var begin
            && sentence.Opens(begin)
            && sentence.IsDefinite(begin, need)
            && tags == sentence.Words.Count - 1 | sentence.At(tags + 1) is "," or "please" or "pls")
        {
            var said = sentence.Words[tags];
            sentence.Words.RemoveRange(need, tags + 1 - need);
            sentence.Put(begin, ["tag"], said);
        }
    }

    private static int Needing(Sentence sentence, int at) => Math.Max(sentence.Phrase("becoming", at), sentence.Phrase("lacking", at));

    private static bool Changes(string word) => word is "change" or "set" or "update" or "switch" or "correct" or "fix" or "modify";

    private static bool Changed(string word) => word is "changed" or "set" or "updated" or "switched" or "corrected" or "fixed" or "modified";
}
