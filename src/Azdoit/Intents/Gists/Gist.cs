using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Gists;

/// <summary>
/// What a request comes to whose sentences have no known shape: the one deed, the one thing that is named for it, and the values, wherever
/// they stand. They are put into one plain instruction, which is read as any other. Nothing may be said that could restrain or
/// turn the order; where a deed, a thing or a value is said twice in different ways, there is none.
/// </summary>
internal static class Gist
{
    /// <summary>Anywhere in a request they may turn an order that hurts.</summary>
    private static readonly string[] Turns =
    [
        "if", "unless", "until", "till", "except", "only", "instead", "rather", "but", "wait", "hold", "when", "whether", "maybe", "perhaps", "not", "don't", "dont", "never", "keep", "leave", "actually", "why", "said", "says", "told", "whatever", "disagree", "kidding", "soon", "provided",
    ];

    /// <summary>In the passage of the order they may.</summary>
    private static readonly string[] Limits =
        ["no", "without", "nobody", "once", "later", "tomorrow", "tonight", "before", "after", "who", "said", "says", "told", "thinks", "asked", "what", "would", "might", "how"];

    /// <summary>Beside a creation they want something of what is made.</summary>
    private static readonly string[] Demands = ["must", "required", "enabled", "disabled"];

    /// <summary>What stands around a deed without saying what it is done to.</summary>
    private static readonly string[] Around =
    [
        "can", "could", "may", "should", "shall", "must", "has", "have", "needs", "need", "is", "are", "be", "get", "to", "it", "they", "this", "that", "these", "one", "ones", "like", "want", "wish", "decided",
            "approved", "agreed", "go", "move", "moved", "bring", "up", "down", "back", "on", "in", "us", "me", "we", "i", "you", "our", "asap", "now", "again", "also", "now", "them", "therefore", "so", "please", "was", "completely", "fully", "entirely", "permanently", "safely", "urgently", "immediately", "kindly",
    ];

    /// <param name="before">What the request was taken to mean by its grammar.</param>
    public static Understanding? Read(string request, Understanding before, Func<string, Understanding> read)
    {
        var passages = Seams.Cut(request);
        var deeds = passages.Select(Deed.Of).OfType<Deed>().ToList();
        if (deeds.Select(deed => deed.Verb).Distinct().Count() != 1 || passages.Exists(passage => passage.Items.Exists(item => item.Part is Part.All or Part.Except or Part.Pattern)))
        {
            return null;
        }

        var deed = deeds[0];
        if (!Open(deed, deeds.Exists(said => said.Leads), before))
        {
            return null;
        }

        var items = passages.SelectMany(passage => passage.Items).ToList();
        if (Restrained(deed, deeds, passages) || Mention.Of(items) is not { } mentions || Main(deed, items, mentions) is not { } main || deeds.Exists(said => IsOfMore(said, main, mentions)))
        {
            return null;
        }

        var wanted = deed.Verb is "create" or "resize" or "scale" or "tag" ? Values.Of(deed, main.Kind, items, mentions) : [];
        if (wanted is null)
        {
            return null;
        }

        if (deed.Hurts && mentions.Exists(mention => mention != main && !Beside(mention, main, passages)))
        {
            return null;
        }

        var places = mentions.Where(mention => mention != main).Select(mention => $" in the {mention.Kind.Nouns[0]} {mention.Names[0]}");
        var heard = read($"{deed.Verb} the {main.Kind.Nouns[0]} {string.Join(" and ", main.Names)}{string.Concat(places)}{string.Concat(wanted.Select(value => " " + value))}");
        return heard is { Outcome: UnderstandingOutcome.Understood, Clauses: [var clause] } && clause.Kind == main.Kind.Id && clause.Filter is null ? Restore(heard, clause, request, passages) : null;
    }

    /// <summary>Where grammar has seen an order and asks about it, its question stands.</summary>
    private static bool Open(Deed deed, bool led, Understanding before)
    {
        var unseen = before.Outcome == UnderstandingOutcome.Unsupported || (before.Clauses.IsEmpty && before.Questions.All(question => question.Parameter is "verb" or "schedule"));
        return !led && (unseen || (deed.Verb == "create" && before.Questions.All(question => question.Parameter is "verb" or "schedule" or "rest")));
    }

    /// <summary>Whether something that is said speaks against the order, limits it or leaves it open.</summary>
    private static bool Restrained(Deed deed, List<Deed> deeds, List<Passage> passages)
    {
        List<Passage> ordered = [.. deeds.Select(said => said.Where)];
        return (deed.Hurts ? passages : ordered).Exists(passage => Says(passage, Turns))
            || (deed.Verb == "create" && passages.Exists(passage => !ordered.Contains(passage) && Says(passage, Demands)))
            || ordered.Exists(passage => Says(passage, Limits) && !(deed.Verb != "delete" && passage.Tokens[0].Word is "how" or "is" or "what's"))
            || ordered.Exists(passage => passage.Items.Exists(item => item.Part is Part.Condition or Part.ForeignVerb or Part.ForeignNoun or Part.VagueVerb))
            || (deed.Verb == "delete" && passages.Exists(passage => passage.Closing == "?"))
            || (deed.Hurts && ordered.Exists(passage => passage.Closing == "?" && !Contents.Begins(passage.Items, passage.Items.Find(item => item.Part == Part.Verb) ?? passage.Items[0])));
    }

    /// <summary>"Restart the agent", "3 nodes should be removed": a word beside the deed that may be what it is done to. Of what is made, one that describes it.</summary>
    private static bool IsOfMore(Deed deed, Mention main, List<Mention> mentions)
    {
        var items = deed.Where.Items;
        var named = mentions.SelectMany(mention => mention.Names).ToHashSet(StringComparer.Ordinal);
        return deed.Verb == "create"
            ? items.FindIndex(item => item.Is(Part.Noun, main.Kind.Id)) is > 0 and var noun && IsWord(items[noun - 1])
            : items.Exists(item => (IsWord(item) && !named.Contains(item.Text)) || item.Part is Part.Period or Part.Age or Part.Vague || (item.Part is Part.Number or Part.Unit && deed.Verb is not ("scale" or "resize")));
    }

    private static bool IsWord(Item item) =>
        item is { Part: Part.Unknown, LooksLikeName: false } && Array.IndexOf(Around, item.Word) < 0 && !Deed.IsSaid(item.Word);

    private static bool Says(Passage passage, string[] words) => passage.Tokens.Any(token => Array.IndexOf(words, token.Word) >= 0);

    /// <summary>The kind that no other of those named is a part of.</summary>
    private static Mention? Main(Deed deed, List<Item> items, List<Mention> mentions)
    {
        var kinds = items.FindAll(Mention.IsKind).Select(item => KnownKinds.Find(item.Value)!).Concat(mentions.Select(mention => mention.Kind)).Distinct().ToList();
        var parts = kinds.FindAll(kind => !kinds.Exists(other => other != kind && (other.ParentKind == kind.Id || kind.Id == "group" || other.Uses.Values.Contains(kind.Id))));
        return parts is [var part] && part.Find(deed.Verb == "resize" ? part.Find("resize") is null ? "update" : "resize" : deed.Verb) is not null
            ? mentions.Find(mention => mention.Kind == part) : null;
    }

    /// <summary>Where a thing is, is said with it: "everything in rg-b is fine" places nothing else.</summary>
    private static bool Beside(Mention place, Mention thing, List<Passage> passages) =>
        passages.Exists(passage => Holds(passage, place) && Holds(passage, thing));

    private static bool Holds(Passage passage, Mention mention) => mention.Items.Any(item => item.Start >= passage.Start && item.Start < passage.End);

    private static Understanding? Restore(Understanding heard, Clause clause, string request, List<Passage> passages)
    {
        var evidence = clause.Evidence.ToImmutableSortedDictionary(said => said.Key, said => said.Value with { Start = request.IndexOf(said.Value.Text, StringComparison.OrdinalIgnoreCase) }, StringComparer.Ordinal);
        return evidence.Values.Any(said => said.Start < 0) ? null : heard with
        {
            Request = request,
            Confidence = new(0.75),
            Clauses = [clause with { Evidence = evidence }],
            Asides = [.. passages.Where(passage => !evidence.Values.Any(said => said.Start >= passage.Start && said.Start < passage.End)).Select(passage => new Aside(passage.Text, passage.Start))],
        };
    }
}
