using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>Which thing is meant, said for itself: "I have a vnet called corp-vnet", "the cluster is aks-1 in rg-a", "it is called web-1", "it lives in rg-a".</summary>
/// <param name="Kind">Its noun; null where none is said.</param>
/// <param name="Name">The tokens of its name or names; empty where only its place is said.</param>
/// <param name="Place">"In rg-a", "on server sql-1": the tokens; empty where none is said.</param>
/// <param name="Wanted">What it should have: "with 2 nodes"; empty where none is said.</param>
internal sealed record Identity(Item? Kind, IReadOnlyList<Token> Name, IReadOnlyList<Token> Place, IReadOnlyList<Token> Wanted)
{
    private const int LongestKind = 6;

    /// <summary>It says how the thing is, so that only a change to something else can be meant.</summary>
    public bool Presents { get; init; }

    public static Identity? Read(Passage passage)
    {
        var at = Skip(passage, 0);
        return Owned(passage, at) ?? Said(passage, at) ?? Placed(passage, at) ?? Present(passage, at);
    }

    /// <summary>"I have a", "there is a": what somebody has.</summary>
    public static bool Owns(Passage passage) => Sayings.Shared.At("owning", passage.Tokens, Skip(passage, 0)) > 0;

    private static int Skip(Passage passage, int at)
    {
        while (at + 1 < passage.Tokens.Count && Sayings.Shared.At("owning", passage.Tokens, at) == 0 && (Sayings.Shared.Has("opening", passage.Tokens[at].Word) || passage.Tokens[at].Word is "and" or "currently"))
        {
            at++;
        }

        return at;
    }

    /// <summary>"I have an S1 database crmdb on server sql-1", "we have two VMs, ci-01 and ci-02".</summary>
    private static Identity? Owned(Passage passage, int at) =>
        Sayings.Shared.At("owning", passage.Tokens, at) is > 0 and var owning ? Thing(passage, at + owning) : null;

    /// <summary>"The vnet is vnet-hub", "cluster name is aks-1", "it is called web-1", "I'd like the VM to be called jump-1".</summary>
    private static Identity? Said(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var wish = Sayings.Shared.At("having", tokens, at);
        var begin = at + wish;
        var be = Enumerable.Range(begin, Math.Max(0, Math.Min(LongestKind, tokens.Count - begin))).FirstOrDefault(place => Sayings.Shared.At("identifying", tokens, place) > 0, -1);
        if (be < begin || (be == begin && tokens[be].Word is "called" or "named" or "is"))
        {
            // "..., called web-1": behind what is named so.
            return null;
        }

        var subject = tokens.Skip(begin).Take(be - begin).Where(token => token.Word is not ("the" or "my" or "our" or "its" or "this" or "name" or "new" or "existing")).ToList();
        var itself = subject.Count == 0 || subject is [{ Word: "it" or "mine" or "ours" }];
        var noun = itself ? null : Noun(passage, subject);
        var value = be + Sayings.Shared.At("identifying", tokens, be);
        if ((!itself && noun is null) || (wish > 0 && !tokens.Skip(be).Take(value - be).Any(token => token.Word is "called" or "named")))
        {
            return null;
        }

        var called = tokens.Skip(be).Take(value - be).Any(token => token.Word is "called" or "named") || tokens.Skip(begin).Take(be - begin).Any(token => token.Word == "name");
        return Behind(passage, noun, value, called);
    }

    /// <summary>"Cluster prod-k8s is still on 1.28", "vol-pg is 128 GB": how it is, which is not how it should become.</summary>
    private static Identity? Present(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var be = Enumerable.Range(at + 1, Math.Max(0, tokens.Count - at - 2)).FirstOrDefault(place => Sayings.Shared.At("being now", tokens, place) > 0, -1);
        if (be < 0 || be > at + LongestKind + 3)
        {
            return null;
        }

        var value = be + Sayings.Shared.At("being now", tokens, be);
        var says = value < tokens.Count && (char.IsAsciiDigit(tokens[value].Word[0]) || Contents.IsLevel(tokens[value].Word) || Sayings.Shared.Has("level", tokens[value].Word) || Sizes.Read(tokens, value) is not null);
        if (!says || tokens.Count > value + 3)
        {
            return null;
        }

        var thing = be == at + 1 && IsName(tokens[at]) ? new Identity(null, [tokens[at]], [], []) : Thing(passage.Until(be), at);
        return thing is null ? null : thing with { Presents = true };
    }

    private static Item? Noun(Passage passage, List<Token> subject)
    {
        if (subject.Exists(Contents.IsNamed))
        {
            return null;
        }

        var items = Lexer.Read("", subject.ConvertAll(token => token with { Start = 0, End = 0 }));
        var known = items.TrueForAll(item => item.Part is Part.Noun or Part.Image or Part.Unknown or Part.Cue);
        return known && (items is [.., { Part: Part.Noun }] || items.Count == 1) ? items[^1] with { Start = subject[0].Start, End = subject[^1].End, Text = passage.Text[(subject[0].Start - passage.Start)..(subject[^1].End - passage.Start)] } : null;
    }

    /// <summary>"It lives in rg-a".</summary>
    private static Identity? Placed(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var it = tokens.ElementAtOrDefault(at)?.Word is "it" or "they" or "both" ? 1 : 0;
        var sits = it == 0 ? 0 : Sayings.Shared.At("sitting", tokens, at + it);
        var place = sits == 0 ? [] : Whereabouts(passage, at + it + sits);
        return place.Count > 0 && at + it + sits + place.Count == tokens.Count ? new(null, [], place, []) : null;
    }

    /// <summary>A noun with its name behind, whatever describes it.</summary>
    private static Identity? Thing(Passage passage, int from)
    {
        var rest = passage.From(from);
        var noun = rest.Items.Find(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null);
        var behind = noun is null ? null : rest.Tokens.FirstOrDefault(token => token.Start >= noun.End);
        var named = behind is not null && (IsName(behind) || IsWord(behind)) ? behind
            : rest.Tokens.FirstOrDefault(token => token.Start >= (noun?.End ?? 0) && (IsName(token) || token.Word is "called" or "named"));
        if (named is not null && rest.Tokens[Math.Max(0, rest.Tokens.ToList().IndexOf(named) - 1)] is { Form: TokenForm.Word } leading && Lexicon.Shared.Find([leading], 0) is { Part: Part.Preposition })
        {
            // "I have a VM in rg-a".
            return null;
        }

        if (named is null || rest.Items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb && item.Start < named.Start && item.Word is not ("has" or "new")))
        {
            return null;
        }

        var name = passage.Tokens.ToList().IndexOf(named);
        var called = named.Word is "called" or "named" && named.Form == TokenForm.Word;
        return Behind(passage, noun, called ? name + 1 : name, called || named == behind);
    }

    /// <param name="called">Any word can be the name.</param>
    private static Identity? Behind(Passage passage, Item? noun, int at, bool called)
    {
        var tokens = passage.Tokens;
        var end = at;
        while (end < tokens.Count && (IsName(tokens[end]) || (end == at && called && IsWord(tokens[end]))
            || (end > at && end + 1 < tokens.Count && tokens[end].Word is "and" or "," && IsName(tokens[end + 1]))))
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        var place = Whereabouts(passage, end);
        var behind = end + place.Count;
        var wanted = !Owns(passage) && behind < tokens.Count && tokens[behind].Word == "with" ? tokens.Skip(behind).ToList() : [];
        return wanted.Count > 0 || Plain(passage.From(Math.Min(behind, tokens.Count - 1)), behind == tokens.Count) ? new(noun, [.. tokens.Take(end).Skip(at)], place, wanted) : null;
    }

    /// <summary>"In rg-a", "on server sql-1", "and sits in the resource group rg-a".</summary>
    private static IReadOnlyList<Token> Whereabouts(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var from = at;
        from += tokens.ElementAtOrDefault(from)?.Word is "and" or "which" or "that" ? 1 : 0;
        from += Sayings.Shared.At("sitting", tokens, from);
        if (tokens.ElementAtOrDefault(from)?.Word is not ("in" or "on" or "inside" or "within"))
        {
            return [];
        }

        var items = passage.From(from + 1).Items;
        var length = items.TakeWhile(item => item.Part is Part.Determiner or Part.Noun || item.Part == Part.Unknown && IsKnown(item)).Count();
        var last = items.Take(length).LastOrDefault(item => item.LooksLikeName || item.Part == Part.Unknown);
        var region = items.SkipWhile(item => item.Part == Part.Determiner).FirstOrDefault() is { Part: Part.Region } found ? found : null;
        return last is null && region is null ? [] : [.. tokens.Skip(at).TakeWhile(token => token.Start < (last ?? region)!.End)];

        static bool IsKnown(Item item) => item.LooksLikeName;
    }

    /// <summary>What is said of it behind is no exception, no condition and no other thing.</summary>
    private static bool Plain(Passage rest, bool none) =>
        none || (!rest.Tokens.Any(token => token.Word is "should" or "must" or "needs" or "wanted" or "become") && !Restraint.Holds(rest) && !rest.Tokens.Any(Restraint.Negates) && !rest.Tokens.Any(token => token.Word is "and" or "or" or "but") && !Contents.Names(rest.Items).Any()
            && !rest.Items.Exists(item => item.Part is Part.Except or Part.Not or Part.Condition or Part.Pair or Part.Pattern or Part.Address or Part.All or Part.More));

    private static bool IsName(Token token) => token.Form == TokenForm.Quoted ? !token.Text.Contains(' ') : token.Form == TokenForm.Word
        && char.IsAsciiLetter(token.Word[0]) && Contents.IsNamed(token) && !Contents.IsLevel(token.Text) && token.Word.Length > 2
        && Lexer.Read(token.Text, [token with { Start = 0, End = token.Text.Length }]) is [{ Part: Part.Unknown }];

    private static bool IsWord(Token token) => token.Form == TokenForm.Word && token.Word.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(token.Word[0]) && !Lexicon.Shared.Knows(token.Word)
        && !Sayings.Shared.Has("finite", token.Word) && !Sayings.Shared.Has("predicate", token.Word) && !Sayings.Shared.Has("symptom", token.Word)
        && !token.Word.EndsWith("ing", StringComparison.Ordinal) && !token.Word.EndsWith("ed", StringComparison.Ordinal) && Sizes.Read([token], 0) is null;
}
