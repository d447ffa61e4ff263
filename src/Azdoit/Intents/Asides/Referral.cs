using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Where an order speaks of what is named beside it: "it", "they", "the rule", "these three vms", or nothing at all.</summary>
/// <param name="Start">Where the words begin that the name takes the place of.</param>
/// <param name="Keeps">A kind that stays before the name: "the cluster" becomes "cluster aks-1".</param>
internal sealed record Referral(int Start, int End, Item? Keeps, bool? Plural)
{
    /// <summary>Null where the passage names what it is done to.</summary>
    public static Referral? In(Passage passage)
    {
        if (Contents.Names(passage.Items).Any(name => !Contents.IsLevel(name)))
        {
            return null;
        }

        return passage.Items.Exists(item => item.Part == Part.Vague || item is { Part: Part.Pronoun, Word: not ("it" or "they" or "them") }) ? null
            : Definite(passage) ?? Pronoun(passage) ?? Before(passage) ?? Behind(passage);
    }

    public bool Fits(Mention mention) =>
        (Plural is not { } plural || plural == mention.Several)
            && (Keeps is null || mention.Kind is null ? Keeps is null || mention.Several || ByName(mention, Keeps.Value) : mention.Kind == Keeps.Value);

    private static bool ByName(Mention mention, string kind) =>
        Reading.VerbChoice.ByAbbreviation(mention.Names[0], false) is not { } own || own.Id == kind;

    private static Referral? Pronoun(Passage passage)
    {
        var at = passage.Tokens.ToList().FindIndex(token => token.Word is "it" or "they" or "them" or "both" or "this" or "that" or "these" or "those" && token.Form == TokenForm.Word);
        if (at < 0)
        {
            return null;
        }

        var token = passage.Tokens[at];
        var both = token.Word == "both" && passage.Tokens.ElementAtOrDefault(at + 1)?.Word is "of" && passage.Tokens.ElementAtOrDefault(at + 2)?.Word is "them" or "these" or "those" ? at + 2 : at;
        return new(token.Start, passage.Tokens[both].End, null, token.Word is not ("it" or "this" or "that"));
    }

    /// <summary>"The rule", "this storage account", "both cosmos accounts", "these three vms"; "resize postgres" where a deed needs one.</summary>
    private static Referral? Definite(Passage passage)
    {
        var items = passage.Items;
        if (items.FindAll(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) is not [var noun])
        {
            return null;
        }

        var from = items.IndexOf(noun);
        while (from > 0 && (items[from - 1].Part is Part.Determiner or Part.Number or Part.Pronoun or Part.Filler && Sayings.Shared.Has("definite", items[from - 1].Word) | items[from - 1].Part == Part.Number))
        {
            from--;
        }

        var bare = items[from] == noun;
        return bare && !(items.ElementAtOrDefault(from - 1) is { Part: Part.Verb } verb && Verbs.Hurt(verb.Value)) ? null
            : new(items[from].Start, noun.End, noun, noun.Plural);
    }

    /// <summary>"And should be removed": what is obliged stands nowhere.</summary>
    private static Referral? Before(Passage passage)
    {
        var at = passage.Tokens.TakeWhile(token => token.Word is "and" or "so" or "therefore" or "hence").Count();
        return Binding.Obliges(passage) is { } obliged && obliged == at ? new(passage.Tokens[at].Start, passage.Tokens[at].Start, null, null) : null;
    }

    /// <summary>"Pls remove", "upgrade please": behind the deed.</summary>
    private static Referral? Behind(Passage passage) =>
        passage.Items.Find(item => item.Part == Part.Verb) is { } verb && !passage.Items.Exists(item => item.Part == Part.Noun) ? new(verb.End, verb.End, null, null) : null;
}
