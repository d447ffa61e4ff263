using System.Collections.Immutable;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>A request without what is said beside it, and where each stretch of it stood.</summary>
internal sealed class Telling
{
    private readonly List<(int At, int Start)> places = [];
    private string text = "";
    private string[] mentioned = [];

    public string Text => text;

    public ImmutableArray<Aside> Asides { get; private set; } = [];

    /// <summary>The request as its order alone; null when nothing stands beside it, or nothing but what stands beside.</summary>
    public static Telling? Read(string request) => Read(request, Passages.Cut(request), false);

    /// <summary>The same for a request that was not understood: whatever has no order in it and could not limit one may stand beside it.</summary>
    public static Telling? Loosely(string request) => Read(request, Seams.Cut(request), true);

    private static Telling? Read(string request, List<Passage> passages, bool loosely)
    {
        if (request.StartsWith("az ", StringComparison.Ordinal))
        {
            return null;
        }

        var possible = new List<bool>();
        var known = new List<bool>();
        for (var i = 0; i < passages.Count; i++)
        {
            known.Add(Signature(passages, i) || Verdict.Possible(passages[i], !possible.Contains(false)));
            possible.Add(known[i] || (loosely && Unasked.Possible(passages[i])));
        }

        for (var i = 0; i < passages.Count; i++)
        {
            known[i] |= Wish.At(passages[i]) is not null
                && Contents.Names(passages[i].Items).Any()
                && new Order(request, [.. passages.Where((_, at) => at != i && !possible[at])]) is { Exists: true, Bare: true, Makes: false, Deletes: false };
            possible[i] |= known[i];
        }

        if (!possible.Contains(true) || !possible.Contains(false))
        {
            return null;
        }

        var order = new Order(request, [.. passages.Where((_, at) => !possible[at]).Select((passage, at) => at == 0 && possible[0] ? Opened(passage) : passage)]);
        if (!order.Exists && !(loosely && order.Bears))
        {
            return null;
        }

        var asides = passages.Where((_, at) => possible[at]).ToList();
        var ordered = passages.Where((_, at) => !possible[at]).ToList();
        var several = order.Bare && (Several.Chooses(ordered) || asides.Exists(aside => Several.In(aside, Several.IsOne(ordered))));
        var thing = (order.Bare || order.Definite is not null) && !several ? Thing(asides, loosely) : null;
        if (thing is not null && order.Definite is { } kind && !Contents.AreOf(kind, thing))
        {
            thing = null;
        }

        if (several)
        {
            // It is not told which, and the order alone asks that.
            order.Names.UnionWith(asides.SelectMany(aside => Contents.Names(aside.Items)));
        }

        if (thing is not null)
        {
            order.Names.UnionWith(thing.Select(token => token.Word));
        }

        var begins = possible.IndexOf(false);
        var notes = passages.Select((passage, at) => !possible[at] ? null : Signature(passages, at) ? ""
            : (known[at] ? Verdict.Of(passage, order, at < begins) : null) ?? (loosely && Unasked.Beside(passage, order, at < begins) ? "" : null)).ToList();
        return notes.TrueForAll(note => note is null) ? null : new Telling().Put(request, passages, notes, thing);
    }

    /// <summary>The passages that are kept, with what is named beside the one that refers to it.</summary>
    public static Telling Of(string request, List<Passage> passages, List<bool> kept, int referring, Referral? referral, Mention? mention)
    {
        var telling = new Telling { mentioned = mention?.Names ?? [] };
        var asides = ImmutableArray.CreateBuilder<Aside>();
        Passage? before = null;
        for (var i = 0; i < passages.Count; i++)
        {
            if (!kept[i])
            {
                asides.Add(new(passages[i].Text, passages[i].Start));
                continue;
            }

            if (before is not null)
            {
                telling.Add(passages[i - 1] == before ? request[before.End..passages[i].Start] : Joint(before, passages[i]), before.End);
            }

            var passage = before is null ? Opened(passages[i]) : passages[i];
            telling.Add(request, passage, i == referring && mention is not null ? referral : null, mention);
            before = passages[i];
        }

        telling.Add(before?.Closing is "?" ? "?" : "", before?.End ?? 0);
        telling.Asides = asides.DrainToImmutable();
        return telling;
    }

    /// <summary>What was spoken of as there would be made.</summary>
    public bool Remakes(Understanding heard) =>
        heard.Clauses.Any(clause => clause.Verb == "create" && mentioned.Intersect(clause.Parameters.Words("name").Concat(clause.Parameters.Words("names")), StringComparer.OrdinalIgnoreCase).Any());

    private void Add(string request, Passage passage, Referral? referral, Mention? mention)
    {
        if (referral is null || mention is null)
        {
            Add(passage.Text, passage.Start);
            return;
        }

        var lead = referral.Keeps is { } kind && mention.Kind is null ? kind.Text + " " : referral.Start == referral.End ? " " : "";
        Add(request[passage.Start..referral.Start], passage.Start);
        Add(lead, referral.Start);
        Add(request[mention.Start..mention.End], mention.Start);
        Add(referral.Start == referral.End ? " " : "", referral.End);
        Add(request[referral.End..passage.End], referral.End);
    }

    /// <summary>Whether something that another reading took for a value was read over here.</summary>
    public bool Loses(Understanding other, Understanding heard) =>
        heard.Clauses.Any(clause => other.Clauses.Any(same => same.Operation == clause.Operation
            && same.Evidence.Any(said => said.Key is not ("name" or "names") && !clause.Evidence.ContainsKey(said.Key)
                && Asides.Any(aside => said.Value.Start >= aside.Start && said.Value.Start < aside.Start + aside.Text.Length))));

    /// <summary>Puts evidence back to where it stands in the whole request.</summary>
    public Understanding Restore(Understanding heard, string request) => heard with
    {
        Request = request,
        Asides = [.. Asides, .. heard.Asides.Select(aside => aside with { Start = Place(aside.Start) })],
        Clauses = [.. heard.Clauses.Select(clause => clause with { Evidence = clause.Evidence.ToImmutableSortedDictionary(said => said.Key,
            said => said.Value with { Start = Place(said.Value.Start) }, StringComparer.Ordinal) })],
    };

    private static bool Signature(List<Passage> passages, int at) => at > 0
        && Leads.Signs(passages[at])
        && (Leads.IsField(passages[at - 1]) || (at > passages.Count - 3 && (Leads.Thanks(passages[at - 1]) || (Signature(passages, at - 1) && passages[at - 1].Tokens is [{ Word: "prof" or "dr" or "mr" or "ms" or "mrs" }]))));

    private static IReadOnlyList<Token>? Thing(List<Passage> asides, bool loosely)
    {
        var things = asides.Select(aside => Antecedent.Of(aside) ?? (loosely ? Antecedent.Only(aside) : null)).OfType<IReadOnlyList<Token>>().DistinctBy(thing => string.Join(' ', thing.Select(token => token.Word))).ToList();
        var named = things.FindAll(thing => Contents.IsNamed(thing[^1]));
        return (named.Count > 0 ? named : things) is [var only] ? only : null;
    }

    private Telling Put(string request, List<Passage> passages, List<string?> notes, IReadOnlyList<Token>? thing)
    {
        var asides = ImmutableArray.CreateBuilder<Aside>();
        Passage? before = null;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (notes[i] is { } note)
            {
                asides.Add(new(passage.Text, passage.Start) { Note = note.Length > 0 ? note : null });
                continue;
            }

            if (before is not null)
            {
                var adjacent = passages[i - 1] == before;
                Add(adjacent ? request[before.End..passage.Start] : Joint(before, passage), before.End);
            }

            Keep(request, before is null ? Opened(passage) : passage, asides, ref thing);
            before = passage;
        }

        if (before?.Closing is "?" or ")")
        {
            Add(before.Closing, before.End);
        }

        Asides = asides.DrainToImmutable();
        return this;
    }

    /// <summary>Keeps a question a question, and a sentence a sentence.</summary>
    private static string Joint(Passage before, Passage next) =>
        before.Closing == "?" ? "? " : before.Closing == ")" ? ") " : next.Opening switch
        {
            "." or ";" or "!" or "?" or ":" => ". ",
            "(" => " (",
            "," or "-" or "–" or "—" => ", ",
            _ => before.Closing is "." ? ". " : before.Closing is "," ? ", " : " "
        };

    /// <summary>"Sorry, but please start ...": the joining word has nothing to join any more.</summary>
    private static Passage Opened(Passage passage) =>
        passage.Tokens.Count > 1 && passage.Tokens[0].Word is "but" or "and" or "so" or "therefore" or "hence" or "then" or "thus" ? passage.From(1) : passage;

    private void Keep(string request, Passage passage, IEnumerable<Aside> asides, ref IReadOnlyList<Token>? thing)
    {
        var verb = passage.Items.Find(item => item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb);
        if (thing is null)
        {
            var grown = verb is not null && Fills(verb, passage, asides) ? verb.End : passage.Start;
            Add(request[passage.Start..grown], passage.Start);
            Add(grown > passage.Start ? " storage" : "", grown);
            Add(request[grown..passage.End], grown);
            return;
        }

        var it = verb is null ? null : passage.Items.Skip(passage.Items.IndexOf(verb)).FirstOrDefault(item => item != verb && (item.Part is Part.Pronoun || item.Word is "this" or "that") && item.Word is not "there");
        if (verb is null)
        {
            Add(passage.Text, passage.Start);
            return;
        }

        var definite = it is null ? Order.DefiniteIn(passage.Read()) : null;
        var (from, to) = it is not null ? (it.Start, it.End) : definite is not null ? (definite.End, definite.End) : (verb.End, verb.End);
        Add(request[passage.Start..from], passage.Start);
        Add(it is null ? " " : "", from);
        Add(definite is null ? request[thing[0].Start..thing[^1].End] : thing[^1].Text, definite is null ? thing[0].Start : thing[^1].Start);
        Add(Fills(verb, passage, asides) ? " storage" : "", to);
        Add(it is null && to < passage.End ? " " : "", to);
        Add(request[to..passage.End].TrimEnd(), to);
        thing = null;
    }

    /// <summary>"Its storage is nearly exhausted, increase to 512 GB": what is full is what grows.</summary>
    private static bool Fills(Item verb, Passage order, IEnumerable<Aside> asides) =>
        verb.Word is "increase" or "grow" or "extend" or "expand" or "raise" or "bump" or "enlarge"
            && order.Tokens.Any(token => token.Word is "gb" or "tb" or "gib")
            && !order.Tokens.Any(token => token.Word is "disk" or "storage" or "memory" or "ram" or "space")
            && asides.Any(aside => Tokenizer.Raw(aside.Text).Exists(token => token.Word is "storage" or "space"));

    private void Add(string piece, int start)
    {
        places.Add((text.Length, start));
        text += piece;
    }

    private int Place(int at)
    {
        var (from, start) = places.FindLast(place => place.At <= at);
        return at < 0 ? at : start + at - from;
    }
}
