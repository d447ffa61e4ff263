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
            : Opposed(request, heard) is { } opposed ? Asked(heard, $"'{opposed}' may speak against it. Say only what to {Deed(heard)}, by kind and name.")
            : Misplaced.Find(items, heard) is { } place ? Asked(heard, $"'{place}' is no place for that. Say only what to {Deed(heard)}, by kind and name.")
            : Aimless.Ask(request, items, heard);
    }

    /// <summary>Whether a piece of the request was read over.</summary>
    public static bool IsBeside(Understanding heard, int start) => heard.Asides.Any(aside => start >= aside.Start && start < aside.Start + aside.Text.Length);

    public static IEnumerable<string> Names(Clause clause) => clause.Parameters.Words("name").Concat(clause.Parameters.Words("names"));

    /// <summary>"Stop vm-1, we urgently need it".</summary>
    private static string? Opposed(string request, Understanding heard) =>
        heard.Clauses.Any(clause => clause.Verb is "delete" or "stop" or "deallocate" or "restart")
            ? Passages.Cut(request).Find(passage => Wish.IsOfIt(passage) && !IsBeside(heard, passage.Start))?.Text : null;

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
