using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Raises the questions of a clause: what is missing, what is not pinned down, and what was said and not understood.</summary>
internal static partial class Doubts
{
    /// <summary>The kinds that are offered where any could be meant; every other one can be answered as well.</summary>
    private static readonly string[] Usual = ["vm", "webapp", "storage", "sql_db", "aks", "group", "disk", "vnet"];

    public static void Raise(Draft draft, Clause clause, List<Draft> drafts)
    {
        Negation(draft);
        Belongings(draft);
        Conditions(draft, drafts.Count > 1);
        Subject(draft);
        Missing(draft, drafts);
        Target(draft, clause);
        Everything(draft, drafts);
        Narrowing.Raise(draft, clause);
        Names(draft);
        Numbers(draft);
        Impossible.Raise(draft);
        Leftovers(draft);
        Smuggled(draft, drafts);
    }

    private static void Negation(Draft draft)
    {
        if (draft.Segment.Negated)
        {
            draft.Withheld = true;
            draft.Segment.Items.ForEach(item => item.Used |= item.Part == Part.Not);
            draft.Ask("verb", $"This says not to {draft.Verb}. What should be done instead?");
        }
        else if (draft.Hurts
            && draft.Segment.Items.SkipWhile(item => item != draft.Segment.Verb).Skip(1).FirstOrDefault() is { Part: not (Part.Noun or Part.Filler), LooksLikeName: false } gerund
            && gerund.Word.EndsWith("ing", StringComparison.Ordinal))
        {
            draft.Ask("verb", $"'{draft.Segment.Verb?.Text} {gerund.Text}' is no operation. What should be done?");
            draft.Withheld = true;
        }
        else if (draft.Hurts
            && draft.Segment.Items.TakeWhile(item => item != draft.Segment.Verb).FirstOrDefault(item => item.Word is "who" or "did" or "does" or "was" or "were" or "had" or "has"
                or "have" or "been" or "being" or "which" or "that" or "what" or "am") is { } question)
        {
            draft.Withheld = true;
            draft.Ask("verb", $"'{question.Text} ... {draft.Segment.Verb?.Text}' is no instruction. What should be done?");
        }
        else if (draft.Hurts
            && draft.Segment.Items.Find(item => item.Word is "maybe" or "perhaps" or "possibly" or "probably" or "i guess" or "i think" or "i think we should"
                or "i guess we should" or "we should probably" or "i suppose" or "should") is { } unsure)
        {
            draft.Ask("verb", $"'{unsure.Text}' is not sure. Should it be done?", [draft.Verb!]);
        }
        else if (draft is { Verb: "delete", Subject: not null, Filter.Idle: false, Segment.Verb.Word: "clean up" or "cleanup" or "clear out" })
        {
            draft.Ask("verb", $"'{draft.Segment.Verb.Text}' may mean less than that. Should it be deleted?", ["delete"]);
        }
        else if (draft is { Verb: "delete", Kind: not null, Segment.Verb.Word: "purge" })
        {
            draft.Ask("verb", "'purge' may mean to empty it, or to leave nothing to recover. azdoit only deletes. Should it be deleted?", ["delete"]);
        }
        else if (draft.Hurts && draft.Segment.Items.Find(item => item.Part == Part.Polite && Announces(item.Word)) is { } announced)
        {
            draft.Ask("verb", $"'{announced.Text}' tells what you are going to do. Should it be done now?", [draft.Verb!]);
        }
        else if (draft.Segment.AsksHow && draft.Hurts && !Together(draft) && !Instructs(draft))
        {
            draft.Ask("verb", $"Is this a question about how to {draft.Verb}, or should it be done?", [draft.Verb!]);
        }
        else if (draft.Hurts && draft.Segment.Items is [.., { Word: "?" }] && !Instructs(draft) && !draft.Segment.Items.Exists(item => item.Part == Part.Polite && Requests(item.Word)))
        {
            draft.Ask("verb", $"This ends in a question mark. Should it be done?", [draft.Verb!]);
        }
    }

    /// <summary>"Can we bump ss-1 to 7?" among colleagues is an order.</summary>
    private static bool Together(Draft draft) =>
        draft is { Verb: "resize" or "scale" } && draft.Segment.Items.Exists(item => item is { Part: Part.Polite, Word: "can we" or "could we" });

    /// <summary>"How do I restart vm-1": asked of what does it, and of a thing that is named. A deletion, several at once and "should I" are asked back.</summary>
    private static bool Instructs(Draft draft) =>
        draft is { Verb: not "delete", FirstFilter: null, Names.Count: > 0 } && (!draft.All || draft.Kind?.Id == "vmss")
            && draft.Segment.Items.FindAll(item => item.Part == Part.Polite) is var polite
            && polite.Exists(item => HowTo.Asks(item.Word))
            && !polite.Exists(item => HowTo.Consults(item.Word));

    /// <summary>"Can you", "please": with a question mark it is an order still, where "ok" and "so" are none.</summary>
    private static bool Requests(string word) => Array.Exists((string[])["can", "could", "would", "will", "please", "pls", "plz", "kindly", "may", "mind", "able"],
        asked => word.Contains(asked, StringComparison.Ordinal));

    private static bool Announces(string word) => word is "gonna" or "hoping to"
        || (word.Split(' ') is [var who, ..] && who is "i" or "i'm" or "we" or "we're" && (word.EndsWith("going to", StringComparison.Ordinal) || word.EndsWith("plan to", StringComparison.Ordinal) || word.EndsWith("intend to", StringComparison.Ordinal)));

    /// <summary>"vm-1 and its disks": what hangs on a thing is known to the cloud, not to the words.</summary>
    private static void Belongings(Draft draft)
    {
        var items = draft.Segment.Items;
        var at = draft.Hurts ? items.FindIndex(item => item.Word is "its" or "their") : -1;
        if (at >= 0 && at + 1 < items.Count && items[at + 1].Part == Part.Noun && (draft.Names.Count > 0 || !draft.Filter.IsEmpty))
        {
            draft.Withheld = true;
            draft.Ask("name", $"Which ones are '{items[at].Text} {items[at + 1].Text}'? Name them, and say the kind of each thing to {draft.Verb}.");
        }
    }

    private static void Conditions(Draft draft, bool several)
    {
        var condition = draft.Segment.Items.Find(item => !item.Used && item.Part is Part.Condition or Part.Age or Part.Period && item.Part is not Part.Age
            || (item.Part == Part.Period && !item.Used && draft.Subject?.Id != "cost"));
        if (condition is { Part: Part.Period }
            && !draft.Creates
            && (condition.Possessive || draft.Segment.Items.TakeWhile(item => item != condition).LastOrDefault() is { Part: Part.Preposition, Word: "from" or "of" or "in" or "during" }))
        {
            // "The account from last week" says which one, not when.
            condition.Used = true;
            draft.Withheld |= draft.Hurts;
            draft.Ask("name", $"Which {draft.Subject?.Title ?? "resource"} is from '{condition.Text}'? Name it.");
        }
        else if (condition is { Part: Part.Condition or Part.Period })
        {
            // "Unless they are running" would select the very ones that are to be left.
            draft.Withheld |= draft.Hurts && condition.Word == "unless";
            draft.Ask("schedule", $"'{condition.Text}' sets a time or condition, which azdoit does not wait for. Should it be done now?", ["now"]);
        }

        if ((draft.Hurts || (draft.Creates && draft.Names.Count > 1)) && draft.Segment.Items.Exists(item => item is { Part: Part.And, Word: "or" }))
        {
            draft.Withheld |= several;
            draft.Ask("name", "This leaves a choice. Which one is meant?", draft.Names);
        }

        if (draft.Segment.Items.Find(item => item.Part == Part.Except) is { } except)
        {
            draft.Withheld = draft.Hurts;
            draft.Ask("filter", $"'{except.Text}' leaves something out, which cannot be said in one request. Name the ones that are meant.");
        }
    }

    private static void Subject(Draft draft)
    {
        if (WhichDatabase(draft) && !draft.Reads && !draft.KindAnswered)
        {
            draft.Ask("kind", "Which kind of database is meant?", ["sql_db", "postgres", "cosmosdb"]);
        }

        if (draft.Subject is null)
        {
            var named = draft.Names.Count > 0 ? $" '{draft.Names[0]}'" : " meant";
            draft.Ask("kind", draft.Verb == "create" ? "What should be created?" : $"What kind of resource is{named}?",
                Hinted(draft).Concat(Usual).Distinct().Where(kind => Subjects.Find(kind)!.Find(draft.Verb ?? "show") is not null));
        }
    }

    /// <summary>"Cache-1": kinds that have a word of the name among their own.</summary>
    private static IEnumerable<string> Hinted(Draft draft)
    {
        var words = draft.Names.SelectMany(name => name.ToLowerInvariant().Split('-', '_')).Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(word => word.Length > 1).ToList();
        return KnownKinds.All.Where(kind => words.Exists(word => word == kind.Naming.Stem || kind.Nouns.Any(noun => noun.Split(' ').Contains(word)))).Select(kind => kind.Id);
    }

    /// <summary>"A database": SQL's, unless it may just as well be another's.</summary>
    public static bool WhichDatabase(Draft draft) =>
        draft.Noun?.Word is "database" or "databases" or "db" or "dbs" or "database server" or "database servers" or "db server" or "db servers"
            && !draft.Said.Has("server")
            && !draft.Segment.Items.Exists(item => item.Word.Contains("sql", StringComparison.Ordinal));

    private static void Missing(Draft draft, List<Draft> drafts)
    {
        if (draft.Subject is not { } subject || subject.Find(draft.Verb ?? "") is not { } operation)
        {
            return;
        }

        Wanted.Raise(draft, operation);
        if (draft.Verb != "create")
        {
            return;
        }

        if (draft.Noun is { Plural: true } && draft.Evidence.Keys.All(said => said is not ("count" or "names")) && draft.Has("count") && draft.Kind is { CountsInstances: false })
        {
            draft.Ask("count", $"How many {subject.Title}s?");
        }

        if (draft.Has("tags") && !draft.Said.Has("tags") && draft.Segment.Items.Exists(item => item.Is(Part.Cue, "tags")))
        {
            draft.Ask("tags", "Which tags, as key=value?");
        }

        if (draft.Subject.Id == "nsg_rule" && !draft.Said.Has("source") && draft.Segment.Items.Find(Admitted.IsOrigin) is { } origin)
        {
            // Without its addresses the rule would let anybody in.
            draft.Segment.Items.ForEach(item => item.Used |= Admitted.IsOrigin(item) || item.Word is "ip" or "new" or "network" or "range" or "our");
            draft.Ask("source", $"Which addresses are '{origin.Text}'? Say them as a range, 203.0.113.0/24.");
        }

        if (draft.Kind?.Id is "subnet" or "nic" && !draft.Said.Has("nsg") && draft.Segment.Items.Exists(item => item.Is(Part.Noun, "nsg") && item.Used))
        {
            draft.Ask("nsg", "Which network security group should it have? Name it, or create one first.");
        }

        if (draft.Said.Has("source") && draft.Has("port") && !draft.Said.Has("port"))
        {
            draft.Ask("port", "Which port should be open to that address?");
        }

        foreach (var parameter in subject.Parameters.Where(parameter => parameter.Required && !draft.Said.Has(parameter.Name)))
        {
            var parent = draft.Kind?.ParentParameter == parameter.Name && draft.RefersTo is { } whole && (drafts[whole].Subject?.Id != "group" || draft.Kind.ParentKind == "group");
            if (!parent)
            {
                draft.Ask(parameter.Name, parameter.Question ?? $"Which {parameter.Name.Replace('_', ' ')}?", parameter.Choices);
            }
        }
    }

    /// <summary>An operation on what exists needs to know on which: names, a selection that narrows, or a reference.</summary>
    private static void Target(Draft draft, Clause clause)
    {
        if (draft.Verb is "create" or "list" or "count" or "report" or "compare" or null || draft.Names.Count > 0 || draft.RefersTo is not null || draft.Subject is null)
        {
            return;
        }

        var title = draft.Subject.Title;
        if (draft.Adjectives.Count > 0)
        {
            draft.Ask(draft.All ? "filter" : "name",
                $"Which {title} is meant by '{string.Join(' ', draft.Adjectives.Select(item => item.Text))}'? Name it, or say a tag, a group or a name pattern.");
            draft.Adjectives.ForEach(item => item.Used = true);
        }
        else if (draft.Segment.Items.Find(item => item.Part == Part.Vague && !item.Used) is { } vague)
        {
            vague.Used = true;
            draft.Ask("name", $"Which ones are '{vague.Text}'? Name them.");
        }
        else if (clause.Filter is null || (!clause.Filter.All && !Narrow(clause.Filter)) || (!clause.Filter.All && draft.Noun is { Plural: false } && draft.Hurts && !Strong(clause.Filter)))
        {
            draft.Ask("name",
                draft.Subject.Id == "resource" ? "Which resource is meant? Name it." : $"Which {title} is meant? Name it, or say which ones: all in a group, stopped ones, a tag.");
        }
        else if (draft.Hurts && (!Narrow(clause.Filter) || (draft.Subject.Id == "resource" && !Placed(clause.Filter))) && !InParent(draft))
        {
            draft.Ask("filter", $"Every {title} there is? Say in which resource group, with which tag or in which state, or answer 'all'.", ["all"]);
        }

        else if (draft is { Verb: "delete", All: false, Noun.Plural: true }
            && clause.Filter is { } places
            && places == new Filter { Region = places.Region, ResourceGroup = places.ResourceGroup })
        {
            draft.Ask("filter", $"All the {title}s there? Answer 'all', or name the ones that are meant.", ["all"]);
        }

        if (draft.Verb is not "scale" && (draft.Said.Has("count") || draft.Segment.Items.Exists(item => item.Part == Part.Number && !item.Used)))
        {
            draft.Segment.Items.ForEach(item => item.Used |= item.Part == Part.Number);
            draft.Ask("names", $"Which {title}s exactly? Name them.");
        }
    }

    /// <summary>"Tag all VMs and delete them": the harmless part may go for all, the other one is asked about.</summary>
    private static void Everything(Draft draft, List<Draft> drafts)
    {
        var meant = draft;
        while (meant.RefersTo is { } earlier && drafts[earlier] != draft && drafts[earlier] != meant)
        {
            meant = drafts[earlier];
        }

        if (meant != draft && draft.Hurts && !meant.Hurts && !meant.Creates && meant.Names.Count == 0 && meant.Filter.IsEmpty && !InParent(meant))
        {
            draft.Withheld = true;
            draft.Ask("filter", $"Every {draft.Subject?.Title ?? "resource"} there is? Ask for it on its own, and say in which resource group, with which tag or in which state.");
        }
    }

    private static bool Narrow(Filter filter) => !filter.IsEmpty;

    /// <summary>Of resources of every kind, age or idleness alone selects too much.</summary>
    private static bool Placed(Filter filter) => filter.ResourceGroup is not null || filter.NamePattern is not null || !filter.Tags.IsEmpty;

    /// <summary>"All databases on server sql-1": the parent narrows.</summary>
    private static bool InParent(Draft draft) => draft.Kind?.ParentParameter is { } parent && draft.Said.Has(parent);

    /// <summary>A selection that speaks of a set by nature, so that a singular noun ("the idle VM") still has a meaning.</summary>
    private static bool Strong(Filter filter) => filter.NamePattern is not null || !filter.Tags.IsEmpty;

    private static void Names(Draft draft)
    {
        if (!draft.Creates
            && !draft.Reads
            && draft.Names.Count > 1
            && draft.Kind is { Id: not "group" }
            && draft.Names.Find(name => name.ToLowerInvariant() is ['r', 'g', '-', ..] or "rg" or "group" or "groups") is { } grouped)
        {
            draft.Withheld = true;
            draft.Ask("names", $"Is '{grouped}' a {draft.Kind.Title}, or the resource group of the others? Say 'in {grouped}' for a group.");
        }

        if (draft is { SubjectInferred: true, KindAnswered: false, Kind: { } inferred, Hurts: true, Names.Count: > 1 }
            && draft.Names.Exists(name => VerbChoice.ByAbbreviation(name, false) == inferred)
            && draft.Names.Find(name => VerbChoice.ByAbbreviation(name, false) != inferred) is { } stranger)
        {
            // "Stop aks-1 and kv-1": one kind was told by one of the names.
            draft.Withheld = true;
            draft.Ask("kind", $"Is '{stranger}' a {inferred.Title} as well? Say the kind of each.");
        }

        if (draft is { Hurts: true, FirstName: { Part: Part.Unknown, LooksLikeName: false } state } && Asides.Sayings.Shared.Has("predicate", state.Word))
        {
            // "VM broken, delete it": how it is, and not what it is called.
            draft.Withheld = true;
            draft.Ask("name", $"Is '{state.Text}' its name? Say 'named {state.Text}', or name it.");
        }

        foreach (var name in draft.Names)
        {
            if ((name.Contains('/') && name[0] != '/' && (draft.Hurts || draft.Creates))
                || name.Length > 128
                || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')' or '/' or ':'))
            {
                draft.Ask(draft.Names.Count == 1 ? "name" : "names", $"'{(name.Length > 60 ? name[..57] + "..." : name)}' cannot be a name. What should it be called?");
            }
        }

        if (draft.Verb == "create" && draft.Kind is { CountsInstances: false } && draft.Names.Count > 1 && draft.Said.Number("count") is { } count && count != draft.Names.Count)
        {
            draft.Ask("names", $"{count:0} are wanted, but {draft.Names.Count} are named. Which are the names?");
        }
    }

    private static void Numbers(Draft draft)
    {
        if (draft.Verb is "scale"
            && draft.Evidence.ContainsKey("count") | draft.Evidence.ContainsKey("node_count")
            && (draft.Segment.Items.Exists(item => item.Part == Part.More)
                || (draft.Segment.Verb?.Word is "add")
                || (draft.Segment.Verb?.Word is "scale out" or "scale in" && draft.Segment.Items.Exists(item => item.Part == Part.With))))
        {
            // "3 more" of something whose number is not known here would shrink it when taken as the total.
            draft.Ask(draft.Evidence.ContainsKey("count") ? "count" : "node_count", "To how many in total should it be scaled?");
        }

        if (!draft.Creates
            && !draft.Reads
            && draft.Names.Count > 0
            && draft.RefersTo is null
            && (draft.Filter.OlderThan is not null || !draft.Filter.Tags.IsEmpty || draft.Filter.NamePattern is not null || draft.Filter.Untagged))
        {
            draft.Withheld = true;
            draft.Ask("filter", $"A name and '{draft.FirstFilter?.Text}' are said. Which one decides? Say the name alone, or the other alone.");
        }

        foreach (var (name, value) in draft.Said.Values)
        {
            if (value is ParameterValue.Number number && draft.Evidence.ContainsKey(name) && draft.Subject?.FindParameter(name) is { Form: ParameterForm.Integer } parameter
                && (number.Value < parameter.Minimum || number.Value > parameter.Maximum || number.Value != decimal.Truncate(number.Value)))
            {
                draft.Ask(name, $"{name.Replace('_', ' ')} must be a whole number from {parameter.Minimum:0} to {parameter.Maximum:0}, not {number}. How many?");
            }
        }

        if (draft.Segment.Items.Find(item => item.Part == Part.Vague && !item.Used) is { } vague)
        {
            vague.Used = true;
            if (vague.Word is "some" or "few" or "a few" or "several" or "some number of" or "many" or "lots of" or "a lot of" or "a bunch of" or "bunch of" or "a handful of"
                or "handful of" or "multiple" or "various"
                && draft.Verb == "create")
            {
                draft.Ask(draft.Kind is { CountsInstances: true } || draft.Has("count") ? "count" : "node_count", $"How many are '{vague.Text}'?");
            }
            else if (!draft.Reads || vague.Word is not ("few" or "a few" or "several" or "old"))
            {
                draft.Ask("name", $"Which ones are '{vague.Text}'? Name them.");
            }
        }
    }

    /// <summary>A destructive request behind a semicolon, after one that is not, is how a second command is smuggled in.</summary>
    private static void Smuggled(Draft draft, List<Draft> drafts)
    {
        if (draft.Segment.AfterSemicolon && draft.Hurts && drafts[0] != draft && !drafts[0].Hurts)
        {
            draft.Withheld = true;
            draft.Ask("verb", $"Should it really {draft.Verb} as well? Ask for that on its own.", [draft.Verb!]);
        }
    }
}
