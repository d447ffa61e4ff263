using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Numbers and the parameters that announce themselves.</summary>
internal sealed partial class ClauseReader
{
    private void Quantity(Item item)
    {
        if (cue is not null && ByCue(item))
        {
            return;
        }

        if (Next() is { Part: Part.Unit } unit && Measured(item, unit))
        {
            return;
        }

        if (Next() is { Part: Part.Cue, Value: "zones" or "port" or "max_count" or "min_count" } ahead && draft.Has(ahead.Value))
        {
            ahead.Used = true;
            Set(ahead.Value, item);
            return;
        }

        if (Range(item))
        {
            return;
        }

        if (draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" } && InstancesAhead() is { } instances)
        {
            instances.Used = true;
            Count(item);
            return;
        }

        if (draft.Has("version") && Previous() is { Used: true, Part: Part.Unknown or Part.ForeignNoun or Part.Quoted } stack && draft.Evidence.TryGetValue("runtime", out var runtime) && runtime.Start == stack.Start)
        {
            Set("version", item);
            return;
        }

        if (Next() is { Part: Part.Noun, Word: "instance" or "instances" or "vms" or "machines" or "vm" or "virtual machines" or "servers" } or { Part: Part.Unit, Value: Unit.Instances or Unit.Nodes })
        {
            if (draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" })
            {
                Next()!.Used = true;
                Count(item);
                return;
            }
        }

        if (preposition?.Word is "to" or "by" && draft.Verb is "scale" or "resize" or "change")
        {
            if (preposition.Word is "by")
            {
                draft.Ask(CountParameter ?? "count", "To how many in total should it be scaled?");
                item.Used = true;
                return;
            }

            Count(item);
            return;
        }

        if (awaiting is not null && item.Text.All(char.IsAsciiDigit))
        {
            return;
        }

        if (CountsNoun())
        {
            if (item.Number != decimal.Truncate(item.Number) || item.Number < 1)
            {
                draft.Ask("count", $"How many should there be? '{item.Text}' is no number of them.");
                item.Used = true;
                return;
            }

            draft.Say("count", item.Number, item);
            return;
        }

        // "postgres 16", "kubernetes 1.29", ".NET 8": a number right behind what it is the version of.
        if (draft.Has("version") && Next() is not { Part: Part.Size or Part.Unit } && Previous() is { } before && (before == draft.Noun || (before.Part is Part.Preposition && before.Word is "to" or "using" or "use") || (before.Part is Part.With && item.Word.Contains('.'))))
        {
            Set("version", item);
        }
    }

    /// <summary>"From 2 to 6 nodes", "between 1 and 5 nodes", "2-6 nodes" of what scales by itself.</summary>
    private bool Range(Item item)
    {
        if (!draft.Has("min_count") || Next() is not { Part: Part.Preposition or Part.And, Word: "to" or "and" } || Next(2) is not { Part: Part.Number } upper || preposition?.Word is not ("from" or "between") && Next(3) is not { Part: Part.Unit, Value: Unit.Nodes })
        {
            return false;
        }

        draft.Say("min_count", item.Number, item);
        draft.Say("max_count", upper.Number, upper);
        at += 2;
        if (Next() is { Part: Part.Unit or Part.ForeignNoun } unit)
        {
            unit.Used = true;
            at++;
        }

        preposition = null;
        return true;
    }

    /// <summary>"10 D4s_v3 machines", "5 Standard_D4s_v3 nodes": the word that is counted, with only a description in between.</summary>
    private Item? InstancesAhead()
    {
        for (var i = 1; Next(i) is { } next && i < 5; i++)
        {
            if (next is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } || (next is { Part: Part.Noun, Value: "vm" } && next != draft.Noun))
            {
                return next;
            }

            if (next.Part is not (Part.Size or Part.SizeWord or Part.Image))
            {
                return null;
            }
        }

        return null;
    }

    private string? CountParameter => draft.Kind is { CountsInstances: true } ? "count" : draft.Has("node_count") ? "node_count" : draft.Has("count") && !draft.Hurts ? "count" : null;

    private void Count(Item item)
    {
        if (CountParameter is { } parameter)
        {
            draft.Say(parameter, item.Number, item);
        }

        preposition = null;
    }

    /// <summary>Whether the number counts the noun that the clause is about: "3 small Ubuntu VMs".</summary>
    private bool CountsNoun()
    {
        for (var i = 1; Next(i) is { } next; i++)
        {
            if (next.Part == Part.Noun)
            {
                return next == draft.Noun || draft.Subject?.Id == "cost" || (draft.Noun is not null && items.IndexOf(draft.Noun) > at && next.Value != "disk");
            }

            if (next.Part == Part.Size && draft.Noun is null && draft.Creates)
            {
                return true;
            }

            if (next.Part is Part.Number && Next(i + 1) is { Part: Part.Unit })
            {
                i++;
                continue;
            }

            if (next.Part is Part.Preposition or Part.With or Part.And or Part.Comma or Part.Stop or Part.Number or Part.Names or Part.Unit or Part.Cue)
            {
                return next.Part is Part.Preposition && next.Word is "of" && i == 1;
            }
        }

        return draft.Creates && draft.Noun is null;
    }

    private bool Measured(Item number, Item unit)
    {
        switch (unit.Value)
        {
            case Unit.Cores:
                unit.Used = true;
                draft.Say("vcpus", number.Number, number);
                Extend("vcpus", [number, unit]);
                Infer();
                at++;
                return true;
            case Unit.Gigabytes or Unit.Terabytes:
                return Bytes(number, unit, number.Number * (unit.Value == Unit.Terabytes ? 1024 : 1));
            case Unit.Nodes when draft.Has("node_count"):
            case Unit.Instances when CountParameter is not null && draft.Noun is not null:
                unit.Used = true;
                Count(number);
                at++;
                return true;
            case Unit.Times:
                unit.Used = true;
                draft.Say("count", number.Number, number);
                at++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gigabytes of memory or of disk: the words behind tell, else the kind.</summary>
    private bool Bytes(Item number, Item unit, decimal gigabytes)
    {
        var offset = 2;
        List<Item> run = [number, unit];
        var memory = cue?.Value == "memory_gb";
        var disk = false;
        while (Next(offset) is { } next && offset < 7)
        {
            if (next.Is(Part.Cue, "memory_gb"))
            {
                memory = true;
                run.Add(next);
                break;
            }

            if (next.Is(Part.Noun, "disk") || next.Is(Part.Noun, "storage") || next.Word is "storage" or "drive" or "space" or "ssd" or "hdd" or "volume")
            {
                disk = true;
                run.Add(next);
                if (next.Word is not ("ssd" or "hdd"))
                {
                    break;
                }
            }
            else if (next.Word is not ("of" or "os" or "premium" or "standard" or "managed" or "system" or "data" or "boot" or "operating system" or "persistent" or "root" or "hard" or "attached" or "each" or "size" or "image"))
            {
                break;
            }
            else
            {
                run.Add(next);
            }

            offset++;
        }

        // Trailing words of the run that turned out not to belong are given back.
        while (run.Count > 2 && run[^1].Part is Part.Preposition)
        {
            run.RemoveAt(run.Count - 1);
        }

        var cores = draft.Said.Has("vcpus");
        var parameter = memory ? "memory_gb" : disk ? "disk_size_gb" : draft.Kind?.Id is "disk" ? "disk_size_gb" : cores && draft.Has("size") ? "memory_gb" : draft.Has("disk_size_gb") && !draft.Has("size") ? "disk_size_gb"
            : draft.Verb == "resize" && draft.Has("disk_size_gb") ? "disk_size_gb" : null;
        if (parameter is null)
        {
            if (draft.Has("size"))
            {
                number.Used = unit.Used = true;
                at++;
                draft.Ask("disk_size_gb", $"Is {number.Text} {unit.Text} the size of the disk (answer {gigabytes:0}) or of the memory? For memory, say '{number.Text} {unit.Text} of memory'.", [$"{gigabytes:0}"]);
            }

            return draft.Has("size");
        }

        var keep = draft.Kind?.Id == "disk" ? run.GetRange(0, 2) : run;
        draft.Say(parameter, gigabytes, keep.ToArray());
        Extend(parameter, keep);
        at += keep.Count - 1;
        cue = null;
        preposition = null;
        if (parameter == "memory_gb")
        {
            Infer();
        }

        return true;
    }

    private void Infer()
    {
        if (draft.Subject is null && draft.Verb is "create" or "give")
        {
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
        }
    }

    private void Cue(Item item)
    {
        item.Used = true;
        if (item.Value == "tags")
        {
            cue = item;
            return;
        }

        if (draft.Subject?.FindParameter(item.Value) is { Form: ParameterForm.Flag })
        {
            draft.Say(item.Value, new ParameterValue.Flag(negation is null), item);
            negation?.Used = true;
            return;
        }

        if (item.Value == "group_by" && draft.Subject?.Id == "cost")
        {
            GroupBy();
            return;
        }

        if (item.Word is "by" or "per" or "range" or "admin" && !draft.Has(item.Value))
        {
            preposition = item with { Part = Part.Preposition };
            return;
        }

        cue = item;
        if (preposition is { Word: "by" } && draft.Subject?.Id == "cost")
        {
            GroupBy();
        }
    }

    private void GroupBy()
    {
        var offset = items[at].Word is "by" or "per" or "grouped by" or "group by" or "broken down by" or "split by" or "breakdown by" ? 1 : 0;
        while (Next(offset) is { Part: Part.Determiner or Part.All })
        {
            offset++;
        }

        if (Next(offset) is not { } what)
        {
            return;
        }

        var value = what switch
        {
            { Part: Part.Noun, Value: "group" } => "resource_group",
            { Part: Part.Noun } when what.Word is "resource" or "resources" => "resource",
            { Part: Part.Noun, Value: "vm" } => "resource",
            { Part: Part.Noun } => "kind",
            { Part: Part.Cue, Value: "region" } => "region",
            { Part: Part.Cue, Value: "tags" } or { Part: Part.Verb, Value: "tag" } => "tag",
            _ when what.Word is "service" or "type" or "kind" or "resource type" or "services" => "kind",
            _ => null,
        };
        if (value is not null)
        {
            draft.Say("group_by", value, what);
            at += offset;
        }

        cue = null;
    }

    /// <summary>Sets the parameter that was announced from the item that follows.</summary>
    private bool ByCue(Item item)
    {
        var name = cue!.Value;
        if (item.Word is "is" or "of" or "should" or "be" or "to" or "as" or "set" or ":" or "=")
        {
            item.Used = true;
            return true;
        }

        if (name is "sku" or "tier" && !draft.Has(name))
        {
            name = name == "sku" ? "tier" : "sku";
        }

        if (name == "port")
        {
            if (!Port(item))
            {
                cue = null;
                return false;
            }

            return true;
        }

        // "The tier of account st1 to Cool": what stands between the parameter and its value is the target.
        var adjacent = items.GetRange(items.IndexOf(cue) is >= 0 and var from && from < at ? from : at, 1) is [var start] && items.Skip(items.IndexOf(start) + 1).Take(at - items.IndexOf(start) - 1).All(between => between.Part is Part.Preposition or Part.Filler or Part.Determiner or Part.Comma or Part.And || between.Used && between.Part is Part.Number or Part.Unknown && between.Word is not "of");
        if (!adjacent && (draft.Subject?.FindParameter(name) is { Form: ParameterForm.Choice } or { Form: ParameterForm.Text } or { Form: ParameterForm.Name }))
        {
            return false;
        }

        if (Previous() is { Part: Part.Preposition, Word: "of" } && draft.Subject?.FindParameter(name) is { Form: ParameterForm.Choice } choices && Find(choices, Plain(item.Word)) is null)
        {
            return false;
        }

        if (name == "region" && (!adjacent || draft.Reads && preposition is null))
        {
            cue = null;
            return false;
        }

        if (name == "region" && item.Part is Part.Unknown or Part.Quoted && draft.Has("region"))
        {
            item.Used = true;
            draft.Ask("region", $"'{item.Text}' is no Azure region. Which one should it be?", Regions.All.Select(facts => facts.Region.Name).Where(region => Typo.OneEdit(region, item.Word)));
            cue = null;
            return true;
        }

        if (draft.Has(name) && draft.Subject!.FindParameter(name)!.Form is ParameterForm.Integer && item.Part != Part.Number)
        {
            return false;
        }

        if (!draft.Has(name) || draft.Subject!.FindParameter(name)!.Form is ParameterForm.VmSize)
        {
            cue = null;
            return false;
        }

        Set(name, item);
        return true;
    }

    private void Set(string name, Item item)
    {
        var parameter = draft.Subject!.FindParameter(name)!;
        switch (parameter.Form)
        {
            case ParameterForm.Integer when item.Part == Part.Number:
                draft.Say(name, item.Number, item);
                if (Next() is { Part: Part.Unit } unit)
                {
                    unit.Used = true;
                }

                break;
            case ParameterForm.Port:
                AddPort(item.Text, item);
                return;
            case ParameterForm.Names:
                Zones(item);
                return;
            case ParameterForm.Choice:
                if (Find(parameter, Plain(item.Word)) is { } choice)
                {
                    draft.Say(name, choice, item);
                }
                else
                {
                    item.Used = true;
                    draft.Ask(name, $"'{item.Text}' is no {name.Replace('_', ' ')} of a {draft.Subject.Title}. Which one should it be?", parameter.Choices.Take(12));
                }

                break;
            case ParameterForm.Text or ParameterForm.Name or ParameterForm.AddressPrefix or ParameterForm.SecretReference:
                draft.Say(name, item.Part == Part.Number ? item.Text : item.Value, item);
                break;
            default:
                break;
        }

        cue = null;
        preposition = null;
    }

    /// <summary>"Zones 1, 2 and 3", "across 3 zones".</summary>
    private void Zones(Item item)
    {
        var listed = cue?.Value == "zones" && (Next() is { Part: Part.Comma or Part.And } || draft.Said.Has("zones"));
        var zones = listed || cue is not null ? draft.Said.Words("zones").Add(item.Text) : [.. Enumerable.Range(1, (int)Math.Clamp(item.Number, 1, 3)).Select(zone => $"{zone}")];
        draft.Say("zones", new ParameterValue.Words([.. zones.Distinct()]), item);
        preposition = null;
    }

    private bool Port(Item item)
    {
        if (!draft.Has("port") || !(draft.Verb == "open" || cue?.Value == "port" || draft.Subject?.Id == "nsg_rule" || (Previous() is { Part: Part.Verb, Value: "open" })))
        {
            return false;
        }

        var port = Values.Port(item.Word) ?? (item.Word.Length is > 0 and < 12 && item.Word.All(c => char.IsAsciiDigit(c) || c == '-') && char.IsAsciiDigit(item.Word[0]) ? item.Word : null);
        if (port is null && item.Word.Split('/') is [var number, "tcp" or "udp"] && number.All(char.IsAsciiDigit))
        {
            draft.Say("protocol", item.Word.EndsWith("udp", StringComparison.Ordinal) ? "Udp" : "Tcp", item);
            port = number;
        }

        if (port is null)
        {
            return false;
        }

        AddPort(port, item);
        return true;
    }

    private void AddPort(string port, Item item)
    {
        var ports = draft.Said.Words("port");
        draft.Say("port", ports.IsEmpty ? new ParameterValue.Text(port) : new ParameterValue.Words([.. ports.Append(port).Distinct()]), item);
        preposition = null;
    }
}
