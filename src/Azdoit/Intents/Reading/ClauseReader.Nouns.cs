using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Nouns and references: what the clause is about, and what else it speaks of.</summary>
internal sealed partial class ClauseReader
{
    private void NounPhrase(Item noun)
    {
        if (draft.Noun == noun)
        {
            noun.Used = true;
            draft.All |= noun.Word == "everything";
            draft.Confidence *= noun.Corrected ? 0.93 : 1;
            preposition = null;
            return;
        }

        if (noun.Word == "everything" && draft is { Creates: true, Subject.Id: "nsg_rule" } && !draft.Said.Has("port"))
        {
            // "Deny everything from 192.0.2.0/24".
            AddPort("*", noun);
            return;
        }

        if (noun.Value == "nsg_rule" && draft is { Creates: true, Subject.Id: "nsg" or "lb" })
        {
            noun.Used = true;
            cue = noun with { Part = Part.Cue, Value = "port" };
            return;
        }

        if (noun.Value is "storage" or "disk"
            && draft is { Creates: true, Noun: not null }
            && draft.Subject?.Id != noun.Value
            && draft.Has("disk_size_gb")
            && Next() is { Part: Part.Number }
            && Next(2) is { Part: Part.Unit, Value: Unit.Gigabytes or Unit.Terabytes })
        {
            // "Server pg-1, storage 512 GB".
            noun.Used = true;
            cue = noun with { Part = Part.Cue, Value = "disk_size_gb" };
            return;
        }

        if (noun.Value is "storage" or "disk"
            && draft.Verb is "resize" or "scale" or "change"
            && draft.Subject?.Id != noun.Value
            && draft.Subject?.Find("resize")?.Needs.Contains("disk_size_gb") == true)
        {
            // "Grow the storage of server pg1".
            noun.Used = true;
            cue = noun with { Part = Part.Cue, Value = "disk_size_gb" };
            return;
        }

        if (noun.Word is "database" or "db" or "databases" or "dbs" && draft.Subject?.Id is "postgres" or "cosmosdb" or "redis")
        {
            noun.Used = true;
            return;
        }

        if (head > at && Next() is { Part: Part.Noun } or { Part: Part.Filler })
        {
            // "VM disk", "web app plan": the earlier noun only describes the later one, except that it may be its parent.
            noun.Used = !draft.Hurts || noun.Value == draft.Subject?.Id || Relations.Parameter(draft.Subject, noun) is not null;
            return;
        }

        if (draft.Noun is not null && noun.Value == draft.Subject?.Id && Relations.Parameter(draft.Subject, noun) is null or "resource_group")
        {
            // The same noun again: "the VM web-01 VM", "VM web-01 and VM web-02".
            noun.Used = true;
            return;
        }

        if (at > head
            && head >= 0
            && Relations.IsClassifier(noun)
            && preposition is null
            && items.GetRange(head + 1, at - head - 1).TrueForAll(item => item.Part is Part.Number or Part.Filler or Part.Unknown && item.Used))
        {
            noun.Used = true;
            return;
        }

        if (noun.Value == "vm" && draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" })
        {
            noun.Used = true;
            return;
        }

        if (noun.Value == "cost" && preposition is { Word: "for" } && (draft.Creates || draft.Verb == "tag"))
        {
            // "Label all VMs for cost tracking": why.
            Purpose();
            return;
        }

        if (draft.Subject?.Id == "cost")
        {
            // "What do my VMs cost", "cost by resource group".
            noun.Used = true;
            awaiting = noun.Value == "group" ? "resource_group" : noun.Value == "resource" ? null : "names";
            if (preposition is { Word: "by" or "per" } && draft.Subject.FindParameter("group_by") is not null)
            {
                var type = Next() is { Word: "type" or "types" or "kind" } word ? word : null;
                type?.Used = true;
                draft.Say("group_by", noun.Value switch { _ when type is not null => "kind", "group" => "resource_group", "resource" or "vm" => "resource", _ => "kind" }, noun);
                awaiting = null;
            }

            return;
        }

        if (draft is { Creates: true, Noun: not null }
            && preposition is { Word: "for" }
            && noun.Word is "website" or "web site" or "site" or "app" or "apps" or "web app" or "api" or "database" or "databases" or "db"
            && Previous() is { Part: Part.Determiner }
            && Next() is not { Part: Part.Unknown or Part.Quoted or Part.Names or Part.Noun })
        {
            // "Storage for the website": what it is for, not what to make.
            noun.Used = true;
            draft.Confidence *= 0.97;
            preposition = null;
            return;
        }

        if (Relations.Parameter(draft.Subject, noun) is not { } parameter)
        {
            awaiting = null;
            return;
        }

        var form = draft.Subject?.FindParameter(parameter)?.Form;
        if (form == ParameterForm.Flag)
        {
            draft.Say(parameter, new ParameterValue.Flag(Switched() ?? negation is null), noun);
            negation?.Used = true;
            awaiting = null;
            return;
        }

        noun.Used = true;
        awaiting = parameter;
        if (parameter == "subnet"
            && draft.Creates
            && draft.Has("vnet")
            && !draft.Said.Has("vnet")
            && Before(noun) is { } network
            && Next() is { Part: Part.Unknown or Part.Quoted, Used: false })
        {
            // "In hub subnet s1": the network before, its subnet behind.
            Fill("vnet", [network.Value], network);
            awaiting = parameter;
        }
        else if ((parameter == draft.Kind?.ParentParameter || parameter == "resource_group")
            && draft.Names.Count == 0
            && Before(noun) is { } child
            && at > 1
            && items[at - 2] == draft.Noun
            && Next() is { Part: Part.Unknown or Part.Quoted, Used: false })
        {
            // "Node pool np1 cluster c1": each name stands behind its own noun.
            draft.Name([child.Value], child);
        }
        else if (!draft.Hurts && Before(noun) is { LooksLikeName: false } stage && Next() is { Part: Part.Unknown, Used: false, LooksLikeName: true })
        {
            // "In our dev resource group rg-dev".
            stage.Used = true;
        }
        else if (Before(noun) is { } named)
        {
            Fill(parameter, [named.Value], named);
            awaiting = null;
        }
        else if (items.Skip(at + 1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler)) is not { Part: Part.Names or Part.Unknown or Part.Quoted or Part.Size or Part.ForeignNoun }
            && Previous() is { Part: Part.Determiner or Part.Filler, Word: "that" or "this" or "the" or "same" }
            && negation is null)
        {
            draft.Container ??= noun;
        }
        else if (parameter == draft.Kind?.ParentParameter
            && draft.Creates
            && Previous() is { Part: Part.Determiner, Word: "my" or "our" or "your" } or { Word: "existing" }
            && !draft.Said.Has(parameter)
            && !NamedBehind(noun))
        {
            // "On my SQL server": one that is there, and not a new one.
            draft.Ask(parameter, draft.Subject!.FindParameter(parameter)?.Question ?? $"Which {Subjects.Find(noun.Value)?.Title ?? parameter} is meant?");
        }

        preposition = null;
    }

    /// <summary>Whether a name stands right behind a noun.</summary>
    private bool NamedBehind(Item noun) => items.SkipWhile(item => item != noun).Skip(1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler)) is
    {
        Part: Part.Names
        or Part.Unknown or Part.Quoted or Part.Size
    };

    /// <summary>The name that stands before its noun: "in the dev group".</summary>
    private Item? Before(Item noun)
    {
        var index = items.IndexOf(noun);
        return index > 0 && items[index - 1] is { Part: Part.Unknown or Part.Quoted, Used: false } before && !(noun.Value == "appservice_plan" && Tier(before)) ? before : null;
    }

    /// <summary>"On an EP1 premium plan": what the plan is like, not what it is called.</summary>
    private bool Tier(Item item)
    {
        var tier = item.Word is "premium" or "standard" or "basic" or "free" or "shared" or "isolated" or "consumption" or "dedicated" or "elastic";
        item.Used |= tier && draft.Evidence.ContainsKey("sku");
        return tier;
    }

    private Item? NounAhead()
    {
        for (var i = 1; Next(i) is { } next; i++)
        {
            if (next is { Part: Part.State, Word: "running" } && i == 1 && draft.Creates && Previous() == draft.Noun && items[at].LooksLikeName)
            {
                // "Server pg-1 running PostgreSQL 15".
                return null;
            }

            if (next.Part == Part.Noun)
            {
                // "Disk d1, premium ssd": behind the comma is what it is like.
                return next != draft.Noun && next.Word is "ssd" or "hdd" && draft.Noun is { } own && own.Start < items[at].Start ? null : next;
            }

            if (next.Part is not (Part.Unknown or Part.Quoted or Part.SizeWord or Part.Image or Part.Filler or Part.Size or Part.And or Part.Comma or Part.State or Part.Region)
                || (next.Part is Part.And or Part.Comma && Next(i + 1) is not { Part: Part.Unknown or Part.Quoted })
                || i > 12)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Exposes(string word) => Outward(word) || word is "private" or "internal" or "internal-facing";

    private static bool Outward(string word) => word is "public" or "external" or "internet-facing" or "public-facing" or "external-facing";

    private void BeforeNoun(Item item, Item noun)
    {
        if (noun == draft.Noun
            && draft.Verb is "create" or "give"
            && Exposes(item.Word)
            && (draft.Has("public_ip") ? "public_ip" : draft.Has("public_access") ? "public_access" : null) is { } flag)
        {
            draft.Say(flag, new ParameterValue.Flag(Outward(item.Word)), item);
            return;
        }

        if (noun == draft.Noun
            && !draft.Creates
            && draft.Subject!.Parameters.FirstOrDefault(parameter => parameter.Form == ParameterForm.Choice
                && parameter.Name is not "os"
                && Find(parameter, Plain(item.Word)) is not null) is { } told)
        {
            // "The B1 plans": what they are like, not what one is called.
            draft.Say(told.Name, Find(told, Plain(item.Word))!, item);
            return;
        }

        if (noun == draft.Noun)
        {
            var pool = noun.Value == "nodepool"
                && !noun.Plural
                && draft.Verb is "scale" or "change" or "start" or "show"
                && item is { Part: Part.Unknown }
                && draft.Names.Count == 0
                && Previous() is { Part: Part.Determiner or Part.Verb };
            if (pool
                || item.LooksLikeName && draft.Verb is not "open" && !Compounds.Demands(item.Word) && !Compounds.Describe(item.Word, noun.Plural)
                || (noun is { Value: "group" or "container", Plural: false } && !draft.Creates && !(draft.Hurts && Compounds.IsStage(item.Word))))
            {
                draft.Name(NameList.Range(item.Value) ?? [item.Value], item);
            }
            else
            {
                draft.Adjectives.Add(item);
            }
        }

        // Before another noun it is that one's name, which the noun looks back for.
    }

    private void Pronoun(Item item)
    {
        item.Used = true;
        if (InPlace
            && preposition!.Word is not "from"
            && (preposition.Word is not "to" || (draft is { Creates: true, Noun: not null } && draft.Segment.Verb?.Word is "add" or "put" or "create" or "deploy" or "attach"))
            && !(preposition.Word is "on" && !draft.Creates))
        {
            draft.Container = item;
        }
        else
        {
            draft.Reference ??= item;
        }

        preposition = null;
    }
}
