using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents;

/// <summary>From drafts to the verdict: understood, a question, or beyond azdoit.</summary>
internal static class Outcomes
{
    public static Understanding Unsupported(string request, string reason, IEnumerable<string> nearest) => new()
    {
        Request = request,
        Outcome = UnderstandingOutcome.Unsupported,
        Confidence = new(0),
        Reason = reason,
        Nearest = Interpreter.Nearest(nearest),
    };

    /// <summary>Requests for what azdoit does not do, or does not know at all; null when there is something to read.</summary>
    public static Understanding? Beyond(string request, List<Item> items, List<Segment> segments)
    {
        var known = items.Exists(item => item.Part is Part.Noun or Part.Size or Part.Image or Part.Region
            || item.Is(Part.Verb, "cost")
            || item is { Part: Part.Cue, Word: "disk type" or "disk sku" or "service objective" });
        foreach (var segment in segments)
        {
            var thing = Thing(segment);
            if (segment.Verb is { Word: "what is" or "what's" or "what are" } asked
                && segment.Items.SkipWhile(item => item != asked).Skip(1).ToList() is [{ Part: Part.Determiner, Word: "a" or "an" }, { Part: Part.Noun }, ..] and var term
                && term.TrueForAll(item => item.Part is Part.Determiner or Part.Noun or Part.Stop or Part.Filler))
            {
                return Unsupported(request, "azdoit does not explain terms; it creates, shows and changes resources.", Near($"{term[1].Value}.list", items));
            }

            if (segment.Verb is { Part: Part.Verb, Value: "show" } seen
                && segment.Items.SkipWhile(item => item != seen).Skip(1).Take(2).ToList() is [{ Part: Part.Determiner }, { Part: Part.Unknown, LooksLikeName: false } what]
                && !segment.Items.Exists(item => item.Part is Part.Noun or Part.Names or Part.Detail or Part.All or Part.State || item.LooksLikeName))
            {
                return Unsupported(request, $"azdoit does not know '{what.Text}'.", Near("resource.list", items));
            }

            if (segment.Verb is { Part: Part.ForeignVerb } verb)
            {
                return Unsupported(request, $"azdoit does not {verb.Text.ToLowerInvariant()} things.", Near(verb.Value, items));
            }

            if (segment.Verb is { Part: Part.Verb, Value: "delete" }
                && IsSetting(segment.Items.SkipWhile(item => item != segment.Verb).Skip(1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler or Part.All))))
            {
                return Unsupported(request, "azdoit deletes whole resources, not what is set on them.", Near("resource.tag", items));
            }

            if (thing is { Part: Part.ForeignVerb, Word: "snapshot" or "backup" or "clone" or "copy" or "export" or "lock" } copied
                && segment.Verb is { Part: Part.Verb, Value: "create" or "give" })
            {
                return Unsupported(request, $"azdoit does not make a {copied.Word} of things.", Near(copied.Value, items));
            }

            if (thing is { Part: Part.ForeignNoun })
            {
                return Unsupported(request, $"azdoit does not know '{thing.Text}'.", Near(thing.Value, items));
            }

            if (segment.Verb is { Part: Part.VagueVerb } or { Word: "prepare" } && segment.Verb is { } vague && (vague.Word is not "prepare" || !Fresh(segment)))
            {
                return known || items.Exists(item => item.LooksLikeName)
                    ? Vague(request, vague, KindOf(items))
                    : Unsupported(request, "azdoit works on Azure resources; this names none.", ["vm.create", "vm.list", "storage.create", "cost.report"]);
            }
        }

        if (segments is [{ Verb: null }] && items.Exists(item => item.Is(Part.Noun, "cost")))
        {
            return null;
        }

        if (segments is [{ Verb: null }] && items.Exists(item => item.Part == Part.Condition) && items.Exists(item => item.Part == Part.Verb))
        {
            return Asking(request, "schedule", "This sets a condition or a time, which azdoit does not wait for. What should be done now?", KindOf(items));
        }

        if (segments is [{ Verb: null }])
        {
            return known || items.Exists(item => item.LooksLikeName) || items.Exists(item => item.Part is Part.State)
                ? Asking(request, "verb", "What should be done with it? No operation is named.", KindOf(items))
                : Unsupported(request, "azdoit found no operation and no Azure resource in this.", ["vm.create", "vm.list", "storage.create", "cost.report"]);
        }

        return !known
            && !items.Exists(ClauseReader.CountsInstances)
            && !segments.Exists(Opens)
            && segments.TrueForAll(segment => segment.Verb is { Part: Part.Verb, Value: "create" or "give" or "change" or "show" or "get" or "list" or "count" or "open" }
                && !segment.Items.Exists(item => item.LooksLikeName
                    || item.Part is Part.Names or Part.Pronoun or Part.Pair or Part.Detail or Part.Pattern
                    || (item.Part is Part.All or Part.State))
                && segment.Items.Exists(item => item.Part is Part.Unknown or Part.ForeignNoun or Part.Quoted))
            ? Unsupported(request, $"azdoit knows no kind of resource in '{Clip(request)}'.", ["vm.create", "storage.create", "webapp.create", "resource.list"])
            : null;
    }

    /// <summary>What is set on a resource or said of it, and is none: its size, a tag, a month.</summary>
    private static bool IsSetting(Item? item) => item is { Part: Part.Cue or Part.Pair } or { Part: Part.Period, Possessive: false } or { Part: Part.Verb, Value: "tag" };

    /// <summary>"Allow ssh from 10.0.0.0/8": a port or an address says that a rule is meant.</summary>
    private static bool Opens(Segment segment) =>
        segment.Verb is { Part: Part.Verb, Value: "open" } && segment.Items.Exists(item => item.Part == Part.Address || item.Is(Part.Cue, "port") || Values.Port(item.Word) is not null);

    public static Understanding Conclude(string request, List<Item> items, List<Draft> drafts)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var questions = ImmutableArray.CreateBuilder<Question>();
        var confidence = 1.0;
        var withheld = false;
        foreach (var draft in drafts)
        {
            if (draft.Subject is not null && draft.Verb is { } verb && draft.Subject.Find(verb) is null && draft.Questions.Count == 0 && !Doubts.WhichDatabase(draft))
            {
                if (draft.Segment.Verb is { Part: Part.Verb, Value: "change" } && Wanted.Announced(draft) is { } fixture)
                {
                    return Unsupported(request, $"azdoit does not change the {fixture.Replace('_', ' ')} of a {draft.Subject.Title} that exists.",
                        draft.Subject.Operations.Select(operation => $"{draft.Subject.Id}.{operation.Verb}"));
                }

                if (draft.Segment.Verb is { Part: Part.Verb, Value: "change" })
                {
                    return Asking(request, "verb", $"What should change? '{draft.Segment.Verb.Text}' alone does not say it.", draft.Subject.Id);
                }

                return Unsupported(request, $"azdoit cannot {verb} a {draft.Subject.Title}.", draft.Subject.Operations.Select(operation => $"{draft.Subject.Id}.{operation.Verb}"));
            }

            if (Wanted.Autoscales(draft) && draft.Subject is { } rigid && !draft.Has("max_count"))
            {
                return Unsupported(request, $"azdoit sets no autoscale rules on a {rigid.Title}; it scales one to a number.",
                    [.. rigid.Operations.Where(operation => operation.Verb is "scale" or "resize").Concat(rigid.Operations).Select(operation => $"{rigid.Id}.{operation.Verb}")]);
            }

            var clause = Assembly.Clause(draft);
            Doubts.Raise(draft, clause, drafts);
            clauses.Add(clause);
            questions.AddRange(draft.Questions.Select(question => question with { Clause = clauses.Count }));
            withheld |= draft.Withheld;
            confidence = Math.Min(confidence, draft.Confidence);
        }

        // What was negated or excepted was not asked for: it is not even shown as a clause.
        ImmutableArray<Clause> read = withheld ? [] : clauses.DrainToImmutable();
        var asked = questions.Count > 0;
        return new()
        {
            Request = request,
            Outcome = asked ? UnderstandingOutcome.Clarify : UnderstandingOutcome.Understood,
            Confidence = new(Math.Round(asked ? Math.Min(confidence, 0.55) : confidence, 3)),
            Clauses = read,
            Questions = questions.DrainToImmutable(),
            Asides = [.. drafts.Select(Left).OfType<Aside>()],
            Confirm = read.Any(clause => Confirmation.Needed(clause.Kind, clause.Verb, clause.Parameters)),
        };
    }

    /// <summary>"Stop everything in rg-a" reaches machines only, which is said.</summary>
    private static Aside? Left(Draft draft) => draft is { Everything: { } all, Kind.Id: "vm", Verb: { } verb }
        ? new(all.Text, all.Start) { Heard = true, Note = $"Of it only virtual machines are meant to {verb}; scale sets, clusters, web and function apps and databases are left as they are." }
        : null;

    /// <summary>"Prepare a VM" makes one; "prepare vm-1" is about what is there.</summary>
    private static bool Fresh(Segment segment) =>
        segment.Items.SkipWhile(item => item != segment.Verb).Skip(1).FirstOrDefault() is { } first
            && (first is
    {
        Part: Part.Determiner,
        Word: "a" or "an"
    } or { Part: Part.Number or Part.More or Part.Image or Part.Size or Part.SizeWord } or { Word: "new" } or { Part: Part.Noun, Plural: true });

    /// <summary>The thing that a segment's verb is said about, when it comes before anything that azdoit knows.</summary>
    private static Item? Thing(Segment segment)
    {
        var last = default(Item);
        foreach (var item in segment.Items)
        {
            if (item.Word is "node" or "nodes" && segment.Verb is { Part: Part.Verb, Value: "scale" })
            {
                // "Double the nodes of the cluster": what is counted.
                continue;
            }

            if (item.Word is "service" or "services" && segment.Items.TakeWhile(other => other != item).LastOrDefault() is { Value: "group_by" } or { Word: "by" or "per" })
            {
                // "The cost of rg-a broken down by service".
                continue;
            }

            if (item.Word is "node" && segment.Items.Exists(cue => cue is { Part: Part.Cue, Value: "runtime" }))
            {
                // "Change the runtime of w1 to Node 20".
                continue;
            }

            if (item.Part == Part.ForeignNoun
                && segment.Verb is { Part: Part.Verb, Value: "open" }
                && segment.Items.TakeWhile(other => other != item).Any(before => before is { Part: Part.Preposition, Word: "for" }))
            {
                // "Open a port for the new service": what it is for.
                break;
            }

            if (item.Part == Part.ForeignNoun || (item.Part == Part.ForeignVerb && item != segment.Verb && last is null))
            {
                // "A node web app", "an S3 database": there the word is a value.
                var next = segment.Items.SkipWhile(other => other != item).Skip(1).FirstOrDefault(other => other.Part != Part.Number);
                last = next is { Part: Part.Noun }
                    && Subjects.Find(next.Value)!.Parameters.Any(parameter => parameter.Choices.Contains(item.Word, StringComparer.OrdinalIgnoreCase)
                        || parameter.Synonyms.ContainsKey(item.Word)) ? last : item;
            }
            else if (item.Part == Part.Noun
                && last is null
                && KnownKinds.Find(item.Value) is { ParentKind: null }
                && segment.Items.SkipWhile(other => other != item).Skip(1).FirstOrDefault() is { Part: Part.ForeignNoun } compound)
            {
                return compound;
            }
            else if (item.Part is Part.Noun or Part.Names or Part.Pair or Part.Size || (item.Part is Part.Preposition or Part.With && last is not null))
            {
                // "EC2 instance": the noun behind a foreign one belongs to it.
                return last;
            }
        }

        return last;
    }

    /// <summary>A doubtful verb offers what it may mean, any other vague verb everything.</summary>
    private static Understanding Vague(string request, Item verb, string? kind)
    {
        var asking = Asking(request, "verb", $"What should be done? '{verb.Text}' {(verb.Value.Contains(',') ? "may mean more than one thing" : "is no operation")}.", kind);
        ImmutableArray<string> meant = [.. asking.Questions[0].Choices.Intersect(verb.Value.Split(','))];
        return meant.IsEmpty ? asking : asking with { Questions = [asking.Questions[0] with { Choices = meant }] };
    }

    private static Understanding Asking(string request, string parameter, string text, string? kind)
    {
        var subject = kind is null ? null : Subjects.Find(kind);
        return new()
        {
            Request = request,
            Outcome = UnderstandingOutcome.Clarify,
            Confidence = new(0.2),
            Questions = [new(1, parameter, text) { Choices = [.. (subject ?? Subjects.Find("resource")!).Operations.Select(operation => operation.Verb)] }],
        };
    }

    private static string? KindOf(List<Item> items) => items.Find(item => item.Part == Part.Noun)?.Value;

    private static IEnumerable<string> Near(string value, List<Item> items) =>
        KindOf(items) is { } kind && Subjects.Find(kind) is { } subject ? subject.Operations.Select(operation => $"{kind}.{operation.Verb}").Prepend(value) : [value, .. Related(value)];

    private static IEnumerable<string> Related(string value) =>
        Subjects.Find(value[..value.IndexOf('.')])?.Operations.Select(operation => $"{value[..value.IndexOf('.')]}.{operation.Verb}") ?? [];

    private static string Clip(string text) => text.Length > 60 ? text[..57] + "..." : text;
}
