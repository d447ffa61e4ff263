using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// The last look over the whole request, with all that was said beside the order: whatever grammar has made of its words, what
/// was put right, left to choose or only said of the present is not carried out, but asked about.
/// </summary>
internal static class Hindsight
{
    public static Understanding Look(string request, Understanding heard)
    {
        if (heard.Outcome == UnderstandingOutcome.Unsupported || heard.Clauses.All(Reads))
        {
            return heard;
        }

        var items = Lexer.Read(request);
        return Correction.Find(request) is { } corrected ? Asked(heard, $"'{corrected}' takes something back or puts it right. Say anew what is to be done, and only that.")
            : Choice.Find(items, heard) is { } choice ? Asked(heard, $"'{choice}' may mean more than one thing here. Say only what to {Deed(heard)}, by kind and name.")
            : Joint.Find(items, heard) is { } joint ? Asked(heard, $"'{joint}' stands among what is named. Say only what to {Deed(heard)}, by kind and name.")
            : Outer.Find(items, heard) is { } outer ? Asked(heard, $"'{outer}' does not say for certain which ones to {Deed(heard)}. Name them, or say what they themselves have in common.")
            : Diverging.Find(items, heard) is { } diverging ? Asked(heard, $"'{diverging}' is another thing than to {Deed(heard)} all of it. Say each on its own, by kind and name.")
            : Opposed(request, heard) is { } opposed ? Asked(heard, $"'{opposed}' may speak against it. Say only what to {Deed(heard)}, by kind and name.")
            : Quoted(request, heard) is { } quoted ? Asked(heard, $"'{quoted}' tells what somebody said. Say what to {Deed(heard)}, if it is to be done.")
            : Ended(items, heard) is { } ended ? Asked(heard, $"'{ended}' may be what is wanted of it. Say what is to be done, by kind and name.")
            : Misplaced.Find(request, items, heard) is { } place ? Asked(heard, $"'{place}' does not fit in. Say only what to {Deed(heard)}, by kind and name.")
            : Aimless.Ask(request, items, heard);
    }

    /// <summary>Whether a piece of the request was read over.</summary>
    public static bool IsBeside(Understanding heard, int start) => heard.Asides.Any(aside => start >= aside.Start && start < aside.Start + aside.Text.Length);

    public static IEnumerable<string> Names(Clause clause) => clause.Parameters.Words("name").Concat(clause.Parameters.Words("names"));

    /// <summary>What is understood, unless something that was read over holds it up.</summary>
    public static Understanding Settle(Understanding heard) =>
        heard.Outcome != UnderstandingOutcome.Understood ? heard
            : Withheld.Find(heard) is { } withheld ? Asked(heard, $"'{withheld}' may hold it back or mean something else. Say only what to {Deed(heard)}, by kind and name.")
            : Deferred(heard) is { } deferred
            ? Asked(heard, $"'{deferred}' may come before it. Say what to {Deed(heard)}, if it is to be done now.") : heard;

    /// <summary>"Vm-1 can be deleted. Ask Tom first", "Tom: vm-1 can be deleted": somebody has to say so, or has only said so.</summary>
    private static string? Deferred(Understanding heard) =>
        heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb))
            ? heard.Asides.FirstOrDefault(aside => Tokenizer.Raw(aside.Text).FindAll(token => token.Form == TokenForm.Word) is { Count: > 0 } words
                && (words[0].Word is "ask" or "confirm" or "verify" or "talk" or "whenever" or "unless" or "provided"
                    || (words[0].Word is "until" && words.ElementAtOrDefault(1)?.Word is not "further")
                    || words[^1].Word is "first"
                    || (words is [{ Text: [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..] } person] && Unsaid(person.Word) && heard.Request[(aside.Start + aside.Text.Length)..].StartsWith(':'))))?.Text
            : null;

    /// <summary>A word of no meaning here: a name of somebody.</summary>
    private static bool Unsaid(string word) => !Lexicon.Shared.Knows(word) && Sayings.Shared.At("lead", Tokenizer.Raw(word), 0) == 0 && Sayings.Shared.At("heading", Tokenizer.Raw(word), 0) == 0;

    /// <summary>"Stop vm-1, we urgently need it".</summary>
    private static string? Opposed(string request, Understanding heard) =>
        heard.Clauses.Any(clause => clause.Verb is "delete" or "stop" or "deallocate" or "restart")
            ? Passages.Cut(request).Find(passage => Wish.IsOfIt(passage) && !IsBeside(heard, passage.Start))?.Text : null;

    /// <summary>"Anna said: stop vm-1", "vm-1: D2s_v3 -> D4s_v3" of what would be made.</summary>
    private static string? Quoted(string request, Understanding heard)
    {
        var passages = Passages.Cut(request);
        return heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb))
                && passages.Find(passage => passage.Closing == ":" && Sayings.Shared.Has("quoting", passage.Tokens[^1].Word)) is { } said ? said.Text
            : heard.Clauses.Any(clause => clause.Verb == "create") && passages.Exists(passage => passage.Opening is "->" or "=>" && passage.Items.Exists(item => item.Part is Part.Size or Part.Number)) ? "->"
            : null;
    }

    /// <summary>"We want vm-1 off": what is to go off, down or away is there, and is not made.</summary>
    private static string? Ended(List<Item> items, Understanding heard)
    {
        var made = heard.Clauses.Any(clause => clause.Verb == "create");
        if (made && items.Find(item => item.Part == Part.Cue && item.Word.StartsWith("new ", StringComparison.Ordinal)) is { } becoming)
        {
            // "New size for vm-1: D4s_v3".
            return becoming.Text;
        }

        var names = heard.Clauses.Where(clause => clause.Verb == "create").SelectMany(Names).ToList();
        return items.Where((item, at) => item.Word is "off" or "down" or "away" or "gone" or "dead" or "out" or "back" or "up" or "on"
            && at > 0
            && names.Contains(items[at - 1].Text)
            && items.Skip(at + 1).All(rest => rest.Part is Part.Polite or Part.Stop or Part.Filler)).FirstOrDefault()?.Text;
    }

    private static bool Reads(Clause clause) => Subjects.Find(clause.Kind)?.Find(clause.Verb)?.Class == EffectClass.Read;

    private static string Deed(Understanding heard) => heard.Clauses.First(clause => !Reads(clause)).Verb;

    private static Understanding Asked(Understanding heard, string text) => heard with
    {
        Outcome = UnderstandingOutcome.Clarify,
        Confidence = new(0.3),
        Clauses = [],
        Questions = [new(1, "rest", text)],
        Confirm = false,
    };
}
