using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Names, nouns and references.</summary>
internal sealed partial class ClauseReader
{
    private void Named(Item item)
    {
        if (awaiting is { } parameter)
        {
            Fill(parameter, item.Values, item);
        }
        else
        {
            draft.Name(item.Values, item);
        }

        preposition = null;
    }

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

        if (noun.Word is "database" or "db" or "databases" or "dbs" && draft.Subject?.Id is "postgres" or "cosmosdb" or "redis")
        {
            noun.Used = true;
            return;
        }

        if (head > at && Next() is { Part: Part.Noun } or { Part: Part.Filler })
        {
            // "VM disk", "web app plan": the earlier noun only describes the later one, except that it may be its parent.
            noun.Used = !draft.Hurts || draft.Verb != "delete" || Relations.Parameter(draft.Subject, noun) is not null;
            return;
        }

        if (draft.Noun is not null && noun.Value == draft.Subject?.Id && Relations.Parameter(draft.Subject, noun) is null or "resource_group")
        {
            // The same noun again: "the VM web-01 VM", "VM web-01 and VM web-02".
            noun.Used = true;
            return;
        }

        if (at > head && head >= 0 && Relations.IsClassifier(noun) && preposition is null && items.GetRange(head + 1, at - head - 1).TrueForAll(item => item.Part is Part.Number or Part.Filler or Part.Unknown && item.Used))
        {
            noun.Used = true;
            return;
        }

        if (noun.Value == "vm" && draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" })
        {
            noun.Used = true;
            return;
        }

        if (draft.Subject?.Id == "cost")
        {
            // "What do my VMs cost", "cost by resource group".
            noun.Used = true;
            awaiting = noun.Value == "group" ? "resource_group" : "names";
            if (preposition is { Word: "by" or "per" } && draft.Subject.FindParameter("group_by") is not null)
            {
                draft.Say("group_by", noun.Value switch { "group" => "resource_group", "resource" or "vm" => "resource", _ => "kind" }, noun);
                awaiting = null;
            }

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
            draft.Say(parameter, new ParameterValue.Flag(negation is null), noun);
            negation?.Used = true;
            awaiting = null;
            return;
        }

        noun.Used = true;
        awaiting = parameter;
        if (Before(noun) is { } named)
        {
            Fill(parameter, [named.Value], named);
            awaiting = null;
        }
        else if (items.Skip(at + 1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler)) is not { Part: Part.Names or Part.Unknown or Part.Quoted or Part.Size } && Previous() is { Part: Part.Determiner, Word: "that" or "this" or "the" or "same" } && negation is null)
        {
            draft.Container ??= noun;
        }

        preposition = null;
    }

    /// <summary>The name that stands before its noun: "in the dev group".</summary>
    private Item? Before(Item noun)
    {
        var index = items.IndexOf(noun);
        return index > 0 && items[index - 1] is { Part: Part.Unknown or Part.Quoted, Used: false } before ? before : null;
    }

    private void Fill(string parameter, ImmutableArray<string> values, Item item)
    {
        item.Used = true;
        if (parameter == "resource_group")
        {
            Group(values[0], item);
        }
        else if (parameter == "names")
        {
            draft.Name(values, item);
        }
        else
        {
            draft.Say(parameter, values[0], item);
        }

        awaiting = null;
        preposition = null;
    }

    private void Group(string name, Item item)
    {
        draft.Say("resource_group", name, item);
        preposition = null;
    }

    private void Word(Item item)
    {
        var next = Next();
        if (cue is { Value: not "tags" } && ByCue(item))
        {
            return;
        }

        if (cue?.Value == "tags" && item.Part is Part.Quoted or Part.Unknown && TagWords(item))
        {
            return;
        }

        if (Port(item))
        {
            return;
        }

        if (awaiting is { } parameter)
        {
            Fill(parameter, [item.Value], item);
            return;
        }

        if (draft.Subject?.Id == "cost" && preposition is { Word: "of" or "for" } && next?.Part != Part.Noun && item.LooksLikeName)
        {
            if (LooksLikeGroup(item.Word))
            {
                Group(item.Value, item);
            }
            else
            {
                draft.Name([item.Value], item);
            }

            return;
        }

        if (NounAhead() is { } noun)
        {
            BeforeNoun(item, noun);
            return;
        }

        if (draft.Hurts && preposition?.Word is "from" && draft.Kind?.ParentParameter is null && !LooksLikeGroup(item.Word))
        {
            // "Remove the addresses from web-01": what web-01 is decides what is meant.
            preposition = null;
            return;
        }

        if (InPlace && draft.Verb == "open" && preposition!.Word is "on" or "in" or "to" or "for" && item.Word.Contains("nsg", StringComparison.Ordinal) && !draft.Said.Has("nsg"))
        {
            Fill("nsg", [item.Value], item);
            return;
        }

        if (draft.SubjectInferred && draft.Names.Count == 0 && InPlace && item.LooksLikeName && VerbChoice.ByAbbreviation(item.Value, false) == draft.Subject)
        {
            draft.Name([item.Value], item);
            preposition = null;
            return;
        }

        if (InPlace && draft.Names.Count + (draft.Noun is null ? 0 : 1) + (draft.Reads || draft.All ? 1 : 0) + (preposition!.Word is "in" or "into" or "inside" or "within" or "under" ? 1 : 0) > 0
            && (preposition.Word is not ("to" or "on" or "at" or "via" or "over" or "per" or "behind" or "using" or "across" or "through") || (preposition.Word is "on" or "to" && draft.Kind?.ParentParameter is not null)))
        {
            // "In dev": a place that is no region is a resource group; for a part it may be its parent.
            if (draft.Kind?.ParentParameter is { } parent && (preposition.Word is "on" or "to" || !LooksLikeGroup(item.Word)) && !draft.Said.Has(parent))
            {
                Fill(parent, [item.Value], item);
            }
            else if (!draft.Said.Has("resource_group") && draft.Kind?.Id != "group")
            {
                Group(item.Value, item);
            }

            return;
        }

        if (preposition?.Word == "of" && draft.Kind?.ParentParameter is { } whole && !draft.Said.Has(whole) && (draft.Noun is { Plural: true } || draft.Names.Count > 0 || draft.Creates))
        {
            Fill(whole, [item.Value], item);
            return;
        }

        if (draft.Creates && preposition?.Word == "to" && draft.Kind?.ParentKind is null && draft.Noun is not null && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
            return;
        }

        if (preposition is { Word: "for" or "as" } && draft.Creates && item.Part == Part.Unknown)
        {
            Purpose();
            return;
        }

        if (IsNamePlace(item))
        {
            BareNames();
        }
        else if (item.Part == Part.Unknown && LooksLikeGroup(item.Word) && item.LooksLikeName && draft.Creates && draft.Has("resource_group") && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
        }
    }

    /// <summary>A name without "called": right behind its noun, behind another name, or as the verb's object where there is no noun.</summary>
    private bool IsNamePlace(Item item)
    {
        var before = Previous();
        while (before is { Part: Part.Filler or Part.Comma or Part.Determiner } && before != items[0] && items.IndexOf(before) > 0)
        {
            before = items[items.IndexOf(before) - 1];
        }

        if (draft.Names.Count == 0 && before is not null && before == draft.Noun)
        {
            return true;
        }

        if (before is { Part: Part.Noun, Used: true } && before.Value == draft.Noun?.Value)
        {
            return true;
        }

        if (item.Part is Part.Unknown && preposition is { Word: "of" or "for" or "about" } && !draft.Reads && draft.Noun is not null)
        {
            // "Delete the disk of web-01" names the machine, not the disk.
            return false;
        }

        if (draft.Noun is null && head < 0 && (item.LooksLikeName || draft.Names.Count == 0) && preposition is null or { Word: "of" or "for" or "about" or "on" or "to" })
        {
            return item.LooksLikeName || !items.Skip(at + 1).Any(rest => rest.Part is Part.Unknown && !rest.Used) || draft.Verb is "tag";
        }

        return before?.Part is Part.And or Part.Comma or Part.Names && draft.Names.Count > 0 && item.LooksLikeName && preposition is null
            || (item.LooksLikeName && draft.Names.Count == 0 && !draft.Creates && preposition is null or { Word: "of" or "for" or "about" })
            || (item.LooksLikeName && draft.Verb == "tag" && draft.Names.Count == 0 && preposition is { Word: "to" or "on" or "for" });
    }

    private void BareNames()
    {
        while (true)
        {
            var item = items[at];
            if (Next() is { Part: Part.Preposition, Word: "to" or "through" or "until" } && Next(2) is { Part: Part.Unknown } last && NameList.Range($"{item.Value}..{last.Value}") is { } spoken)
            {
                draft.Name(spoken, item);
                draft.Name([], last);
                at += 2;
            }
            else
            {
                draft.Name(NameList.Range(item.Value) ?? [item.Value], item);
            }

            var gap = 1;
            while (Next(gap) is { Part: Part.And or Part.Comma })
            {
                gap++;
            }

            if (gap > 1 && Next(gap) is { Part: Part.Noun, Plural: false, Word: "db" or "database" or "server" or "network" } plain && Next(gap + 1) is null or { Part: Part.Preposition or Part.Stop } && items[at + gap - 1].Part == Part.And)
            {
                // "Subnets web, app and db".
                draft.Name([plain.Text], plain);
                at += gap;
                return;
            }

            if (gap == 1 || Next(gap) is not { Used: false, Part: Part.Unknown or Part.Quoted } next || !(next.LooksLikeName || Next(gap + 1) is null or { Part: Part.Preposition or Part.Stop or Part.And or Part.Comma }))
            {
                return;
            }

            at += gap;
        }
    }

    private static bool LooksLikeGroup(string name) => name.StartsWith("rg", StringComparison.Ordinal) || name.EndsWith("-rg", StringComparison.Ordinal) || name.Contains("group", StringComparison.Ordinal);

    private Item? NounAhead()
    {
        for (var i = 1; Next(i) is { } next; i++)
        {
            if (next.Part == Part.Noun)
            {
                return next;
            }

            if (next.Part is not (Part.Unknown or Part.Quoted or Part.SizeWord or Part.Image or Part.Filler or Part.Size or Part.And or Part.Comma or Part.State or Part.Region) || (next.Part is Part.And or Part.Comma && Next(i + 1) is not { Part: Part.Unknown or Part.Quoted }) || i > 12)
            {
                return null;
            }
        }

        return null;
    }

    private void BeforeNoun(Item item, Item noun)
    {
        if (noun == draft.Noun && draft.Verb is "create" or "give" && item.Word is "public" or "private" or "internal" or "external" or "internet-facing" && (draft.Has("public_ip") ? "public_ip" : draft.Has("public_access") ? "public_access" : null) is { } flag)
        {
            draft.Say(flag, new ParameterValue.Flag(item.Word is "public" or "external" or "internet-facing"), item);
            return;
        }

        if (noun == draft.Noun)
        {
            if (item.LooksLikeName && draft.Verb is not "open" || (noun is { Value: "group" or "container", Plural: false } && !draft.Creates))
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

    /// <summary>A reason runs to the end of the sentence or to the next command.</summary>
    private void Why()
    {
        for (; at < items.Count && items[at].Part is not (Part.Stop or Part.Condition or Part.Except or Part.Names or Part.Region or Part.Size or Part.Pair) && !(items[at].Is(Part.Noun, "group") && items[at] != draft.Noun); at++)
        {
            items[at].Used = true;
        }

        at--;
        draft.Confidence *= 0.97;
        preposition = null;
    }

    /// <summary>"For the payments project": why, not what; it is read over to the next preposition.</summary>
    private void Purpose()
    {
        while (Next() is { Part: Part.Unknown or Part.ForeignNoun or Part.Filler })
        {
            items[at].Used = true;
            at++;
        }

        items[at].Used = true;
        draft.Confidence *= 0.97;
        preposition = null;
    }

    private void Pronoun(Item item)
    {
        item.Used = true;
        if (InPlace && preposition!.Word is not "from" and not "to" && !(preposition.Word is "on" && !draft.Creates))
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
