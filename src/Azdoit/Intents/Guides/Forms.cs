using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"Creates", "creating", "is created": forms of a verb that azdoit knows.</summary>
internal static class Forms
{
    /// <summary>"Changes" comes from "change"; null when the word is no such form.</summary>
    public static string? OfThird(string word) =>
        word is not ['s'] and [.., 's'] && !word.EndsWith("ss", StringComparison.Ordinal)
            ? Known(word[..^1]) ?? (word.EndsWith("es", StringComparison.Ordinal) ? Known(word[..^2]) : null) ?? (word.EndsWith("ies", StringComparison.Ordinal) ? Known(word[..^3] + "y") : null)
            : null;

    /// <summary>"Creating" comes from "create", "stopping" from "stop".</summary>
    public static string? OfGerund(string word)
    {
        if (word.Length < 6 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var stem = word[..^3];
        return Known(stem) ?? Known(stem + "e") ?? (stem[^1] == stem[^2] ? Known(stem[..^1]) : null);
    }

    /// <summary>Whether a word alone can command.</summary>
    public static bool Commands(string word) => Known(word) is not null;

    /// <summary>"Reserve an address", "distribute a scale set across zones": said of what is new, it makes it.</summary>
    public static bool Makes(string word) => word is "reserve" or "place" or "spread" or "distribute" or "host" or "introduce" or "define";

    private static string? Known(string word) =>
        word.Length > 2 && (word is "turn" or "switch" or "power" or "shut" or "bring" or "return" or "identify" or "reserve" or "place" or "associate" or "attach" or "assign" or "move" or "use" or "configure" or "enable"
            or "disable" or "restrict" or "determine" or "shrink" or "limit" or "narrow" or "distribute" or "review" or "spread" or "host"
            || Lexicon.Shared.Find([new Token(TokenForm.Word, word, word, 0, word.Length)], 0) is { Part: Part.Verb, Words.Length: 1 }) ? word : null;
}
