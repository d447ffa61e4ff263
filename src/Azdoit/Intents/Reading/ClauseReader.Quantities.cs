using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Numbers that count something.</summary>
internal sealed partial class ClauseReader
{
    private void Quantity(Item item)
    {
        if (preposition is { Word: "from" } && !draft.Creates && !draft.Reads && Next() is { Part: Part.Unit } now && Next(2) is { Part: Part.Preposition, Word: "to" })
        {
            // "From 128 GB to 256 GB": what it is now.
            (item.Used, now.Used, preposition) = (true, true, null);
            return;
        }

        if (preposition is { Word: "from" }
            && !draft.Creates
            && !draft.Reads
            && Next() is { Part: Part.Preposition, Word: "to" }
            && Next(2) is { Part: Part.Number }
            && Next(3) is { Part: Part.Unit, Value: Unit.Gigabytes or Unit.Terabytes })
        {
            // "From 128 to 256 GB".
            (item.Used, preposition) = (true, null);
            return;
        }

        if (cue is not null && ByCue(item))
        {
            return;
        }

        if (draft.Has("port")
            && !draft.Said.Has("port")
            && (draft.Verb == "open" || Previous()?.Word is "tcp" or "udp" or "allowing" or "that allows" or "which allows" or "to allow" or "permitting")
            && Port(item))
        {
            return;
        }

        if (draft is { Creates: true, Noun: null }
            && Next() is { Part: Part.Unit, Value: Unit.Instances } copies
            && Next(2) is { Part: Part.Preposition, Word: "of" }
            && Next(3) is { Part: Part.Size })
        {
            // "5 instances of D4s_v3".
            copies.Used = true;
            draft.Say("count", item.Number, item);
            at++;
            return;
        }

        if (Version(item))
        {
            return;
        }

        if (draft.Said.Words("port").Contains(item.Text))
        {
            // "MySQL (3306)".
            item.Used = true;
            return;
        }

        if (draft.Creates && item.Word[0] == 'x' && CountParameter is { } times)
        {
            draft.Say(times, item.Number, item);
            return;
        }

        if (preposition?.Word is "by" && draft.Verb is "scale" or "resize" or "change" or "update")
        {
            Difference(item);
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

        if (draft.Creates
            && draft.Kind is { CountsInstances: true } or { Id: "aks" or "nodepool" }
            && draft.Noun?.Start < item.Start
            && Next() is { Part: Part.Size }
            && !draft.Said.Has(CountParameter!))
        {
            // "Cluster k1, 3x D8s_v5".
            Count(item);
            return;
        }

        if (draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" } && InstancesAhead() is { } instances)
        {
            instances.Used = true;
            Count(item);
            return;
        }

        if (draft.Has("version")
            && Previous() is { Used: true, Part: Part.Unknown or Part.ForeignNoun or Part.Quoted } stack
            && draft.Evidence.TryGetValue("runtime", out var runtime)
            && runtime.Start + runtime.Text.Length == stack.End)
        {
            Set("version", item);
            return;
        }

        if (Next() is { Part: Part.Noun, Word: "instance" or "instances" or "vms" or "machines" or "vm" or "virtual machines" or "servers" } or
            {
                Part: Part.Unit,
                Value: Unit.Instances or Unit.Nodes
            })
        {
            if (draft.Kind is { CountsInstances: true } or { Id: "appservice_plan" or "aks" or "nodepool" })
            {
                Next()!.Used = true;
                Count(item);
                return;
            }
        }

        if (draft.Creates
            && CountParameter is { } many
            && many != "count" | draft.Kind is { CountsInstances: true }
            && !draft.Said.Has(many)
            && Next() is null or { Part: Part.Size or Part.Stop or Part.Preposition }
            && (preposition is { Word: "of" } && Previous(2) == draft.Noun || preposition?.Part == Part.With && Next() is { Part: Part.Size }))
        {
            // "A scale set of 10 D2s_v5", "a cluster of 3".
            Count(item);
            return;
        }

        if (preposition?.Word is "to" && draft.Verb is "scale" or "resize" or "change")
        {
            if (items[..at].FindLast(announced => announced.Part == Part.Cue
                && draft.Subject?.FindParameter(announced.Value) is { Form: ParameterForm.Integer }
                && !draft.Said.Has(announced.Value)) is { } named)
            {
                // "The max count of pool np1 to 8".
                cue = named;
                Set(named.Value, item);
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
        if (draft.Has("version")
            && Next() is not { Part: Part.Size or Part.Unit }
            && Previous() is { } before
            && (before == draft.Noun
                || before.Is(Part.Noun, draft.Subject!.Id)
                || (before.Part is Part.Preposition && before.Word is "to" or "using" or "use")
                || (before.Part is Part.With && item.Word.Contains('.'))))
        {
            Set("version", item);
        }
    }

    /// <summary>"Upgrade the cluster to 1.31.2": a number with a point that something is brought to is a version where there are such.</summary>
    private bool Version(Item item)
    {
        if (draft.Subject?.Id is "aks" or "nodepool" or "postgres"
            && item is { Part: Part.Unknown, Word: ['v', >= '0' and <= '9', ..] }
            && item.Word.AsSpan(1).IndexOfAnyExcept("0123456789.") < 0
            && (item.Word.Contains('.') || draft.Subject.Id == "postgres")
            && (Previous() != draft.Noun || items.Skip(at + 1).Any(later => later.Part == Part.Names || later.LooksLikeName)))
        {
            draft.Say("version", item.Word[1..], item);
            return true;
        }

        if (draft.Has("version")
            && draft.Creates
            && item is { Part: Part.Unknown }
            && item.Word.Contains('.')
            && item.Word.AsSpan().IndexOfAnyExcept("0123456789.") < 0
            && Previous() is { Part: Part.Noun } versioned
            && versioned.Value == draft.Subject!.Id)
        {
            // "Kubernetes 1.30.3".
            draft.Say("version", item.Text, item);
            return true;
        }

        if (!draft.Has("version")
            || draft.Verb is not ("resize" or "change" or "scale")
            || preposition?.Word is not "to"
            || !item.Word.Contains('.')
            || item.Word.AsSpan().IndexOfAnyExcept("0123456789.") >= 0
            || Next() is { Part: Part.Unit })
        {
            return false;
        }

        draft.Say("version", item.Text, item);
        return true;
    }

    /// <summary>"By 3 instances": how much it becomes depends on what it is now.</summary>
    private void Difference(Item item)
    {
        item.Used = true;
        var parameter = CountParameter ?? "count";
        if (Next() is { Part: Part.Unit or Part.Noun } unit)
        {
            unit.Used = true;
            parameter = unit.Value is Unit.Gigabytes or Unit.Terabytes ? "disk_size_gb" : unit.Value is Unit.Cores ? "vcpus" : parameter;
        }

        draft.Ask(parameter, parameter == "disk_size_gb" ? "How many GB should it have in total?" : "To how many in total should it be scaled?");
        preposition = null;
    }

    /// <summary>"From 2 to 6 nodes", "between 1 and 5 nodes", "2-6 nodes" of what scales by itself.</summary>
    private bool Range(Item item)
    {
        if (preposition?.Word == "from"
            && draft.Verb is "scale" or "resize" or "change"
            && CountParameter is not null
            && Next() is { Part: Part.Preposition, Word: "to" }
            && Next(2) is { Part: Part.Number } wanted
            && !items.Exists(other => other.Word.Contains("autoscal", StringComparison.Ordinal)))
        {
            // "Scale from 3 to 5 nodes": the first number is what there is now.
            item.Used = true;
            at += 2;
            Count(wanted);
            if (Next() is { Part: Part.Unit or Part.ForeignNoun } counted)
            {
                counted.Used = true;
                at++;
            }

            return true;
        }

        if (!draft.Has("min_count")
            || Next() is not { Part: Part.Preposition or Part.And, Word: "to" or "and" }
            || Next(2) is not { Part: Part.Number } upper
            || preposition?.Word is not ("from" or "between") && Next(3) is not { Part: Part.Unit, Value: Unit.Nodes })
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
            if (next is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances }
                || (next.Part == Part.Filler && next.Word.StartsWith("instance", StringComparison.Ordinal))
                || (next is { Part: Part.Noun, Value: "vm" } && next != draft.Noun))
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
            if (next.Part == Part.Noun && Next(i + 1) is { Part: Part.Noun } compound && compound == draft.Noun)
            {
                continue;
            }

            if (next.Part == Part.Noun)
            {
                return next == draft.Noun || draft.Subject?.Id == "cost" || (draft.Noun is not null && items.IndexOf(draft.Noun) > at && next.Value != "disk");
            }

            if (next.Part == Part.Size && (draft.Noun is null && draft.Creates || draft.Subject?.Id == "cost"))
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
}
