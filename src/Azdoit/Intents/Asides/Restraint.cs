using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Words that may hold an order back: it is not to be done yet, not to all, or not at all.</summary>
internal static class Restraint
{
    private static readonly string[] Negations = ["not", "no", "never", "nobody", "noone", "none", "nothing", "hardly", "barely", "cannot"];

    /// <summary>Whether something in it asks to wait, to keep or to except. "Isn't needed until monday" does not: it is a reason.</summary>
    public static bool Holds(Passage passage) =>
        Retracts(passage) || Waits(passage) || Occupied(passage.Tokens);

    /// <summary>Somebody works with it, where "nobody is using it" says the contrary.</summary>
    private static bool Occupied(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => Sayings.Shared.At("occupied", tokens, at) > 0 && !(at == 1 && Negates(tokens[0]) && tokens[1].Word is "is" or "are"));

    /// <summary>"The import runs on it", where "nobody uses it" says the contrary.</summary>
    public static bool Occupies(Passage passage) => Sayings.Shared.Anywhere("occupying", passage.Tokens) && !passage.Tokens.Any(Negates);

    private static bool Waits(Passage passage) =>
        Denies(passage) ? Sayings.Shared.Anywhere("condition", passage.Tokens) : passage.Tokens.Any(Negates) || Sayings.Shared.Anywhere("restraint", passage.Tokens);

    /// <summary>Whether it says that a thing may be deleted, and nothing that could speak against it.</summary>
    public static bool Releases(Passage passage)
    {
        if (passage.Items.Exists(item => item.Part == Part.Condition && !item.Word.StartsWith("since", StringComparison.Ordinal)))
        {
            return false;
        }

        if (Sayings.Shared.Anywhere("restraint", passage.Tokens) || Occupies(passage) || Retracts(passage) || ApprovesOther(passage))
        {
            return false;
        }

        return Denies(passage) ? !Sayings.Shared.Anywhere("hold", passage.Tokens)
            : (Sayings.Shared.Anywhere("closing", passage.Tokens) || passage.Tokens[^1].Word == "over") && !passage.Tokens.Any(Negates) && !Sayings.Shared.Anywhere("doubt", passage.Tokens);
    }

    /// <summary>"That was a joke", "the change was postponed". A project that was cancelled is a reason.</summary>
    public static bool Retracts(Passage passage) =>
        Sayings.Shared.Anywhere("retraction", passage.Tokens) && !Sayings.Shared.Anywhere("cancellable", passage.Tokens);

    /// <summary>"Finance approved the extension": something else than what is ordered.</summary>
    private static bool ApprovesOther(Passage passage)
    {
        var approval = passage.Tokens.ToList().FindIndex(token => Sayings.Shared.Has("approving", token.Word));
        return approval >= 0 && passage.Tokens.Skip(approval + 1).Any(token => !Sayings.Shared.Has("approved", token.Word) && !char.IsUpper(token.Text[0]));
    }

    /// <summary>"Nobody uses it any more", "it isn't needed", "it won't respond": the only denials that are reasons.</summary>
    private static bool Denies(Passage passage) => passage.Tokens.Any(Negates) && Sayings.Shared.Anywhere("denied", passage.Tokens);

    public static bool Negates(Token token) => Array.IndexOf(Negations, token.Word) >= 0 || token.Word.EndsWith("n't", StringComparison.Ordinal);
}
