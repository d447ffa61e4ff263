using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What an order is for and until when it is needed, at its end: "for the demo on friday", "before the sale starts", "until further notice".</summary>
internal static class Aims
{
    public const string NotStartedAgain = "azdoit does not schedule: it is done now, and nothing is started again by itself.";

    public const string DoneNow = "It is done now, not at the last moment.";

    public static bool Begins(Passage passage, int at) => Read(passage.From(at)) is not null;

    /// <summary>What there is to say about it (perhaps nothing); null when it is no aim.</summary>
    public static string? Read(Passage passage)
    {
        var tokens = passage.Tokens;
        if (Sayings.Shared.At("respite", tokens, 0) is > 0 and var respite && Ends(tokens, respite))
        {
            return NotStartedAgain;
        }

        if (Deadline(passage) || (Sayings.Shared.At("deadline", tokens, 0) is > 0 and var deadline && Ends(tokens, deadline)))
        {
            return DoneNow;
        }

        return tokens.Count is > 1 and < 8 && tokens[0].Word is "for" or "ahead" && Occasion(passage) ? "" : null;
    }

    /// <summary>"Before the sale starts": an event, and no time of the day.</summary>
    private static bool Deadline(Passage passage)
    {
        if (passage.Tokens is not { Count: > 1 and < 7 } tokens || tokens[0].Word != "before" || char.IsAsciiDigit(tokens[1].Word[0]))
        {
            return false;
        }

        var items = passage.From(1).Items;
        return items.TrueForAll(item => Contents.SaysNothing(item)
            || item is { Part: Part.Verb, Value: "start" }
            || (item.Part is Part.ForeignVerb or Part.VagueVerb && !Contents.Begins(items, item)));
    }

    /// <summary>"For the customer demo on thursday": words that are nobody's name, and perhaps a day.</summary>
    private static bool Occasion(Passage passage)
    {
        var words = passage.From(1).Items.FindAll(item => item.Part is not (Part.Determiner or Part.Preposition));
        return words.Count > 0 && Sayings.Shared.Anywhere("occasion", passage.Tokens) && words.TrueForAll(item => Contents.SaysNothing(item) || IsDay(item));
    }

    private static bool IsDay(Item item) =>
        item.Part is Part.Detail or Part.Condition
            && (item.Word.StartsWith("on ", StringComparison.Ordinal) || item.Word.StartsWith("next ", StringComparison.Ordinal) || Sayings.Shared.Has("occasion", item.Word));

    private static bool Ends(IReadOnlyList<Token> tokens, int at) => tokens.Skip(at).All(token => Sayings.Shared.Has("urgency", token.Word) || token.Word == "thanks");
}
