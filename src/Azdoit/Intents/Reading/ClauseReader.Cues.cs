using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Parameters that announce themselves: "tier Premium", "admin user ops".</summary>
internal sealed partial class ClauseReader
{
    private void Cue(Item item)
    {
        item.Used = true;
        if (item.Value == Spread.Everywhere)
        {
            return;
        }

        if (item.Value == Untagged.Parameter)
        {
            Remove(item);
            return;
        }

        if (item.Value == "tags")
        {
            if (OneTag())
            {
                return;
            }

            cue = item;
            return;
        }

        if (draft.Subject?.FindParameter(item.Value) is { Form: ParameterForm.Flag })
        {
            draft.Say(item.Value, new ParameterValue.Flag(Switched() ?? negation is null), item);
            negation?.Used = true;
            return;
        }

        if (Previous() is { Used: true } told
            && draft.Evidence.TryGetValue(item.Value, out var before)
            && before.Start <= told.Start
            && before.Start + before.Text.Length >= told.End
            && Next() is not { Part: Part.Unknown })
        {
            // "Standard tier, 3 nodes": the value came first.
            return;
        }

        if (item.Value == "group_by" && draft.Subject?.Id == "cost")
        {
            GroupBy();
            return;
        }

        if (item.Word == "per" && draft.Creates)
        {
            draft.Ask("count", $"How many should it be in total, and where? '{item.Text} {Next()?.Text}' repeats a request, which is asked for one by one.");
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

    private void Remove(Item tags)
    {
        if (tags.Values.IsDefaultOrEmpty)
        {
            draft.Ask(Untagged.Parameter, "Which tags should be removed? Name them.");
            return;
        }

        draft.Say(Untagged.Parameter, new ParameterValue.Words(tags.Values), tags);
        if (tags.Number > 0)
        {
            // "Remove the tag env=dev": where env is prod it would go as well.
            draft.Ask(Untagged.Parameter, $"A tag is removed by its name, whatever its value is. Which tags should go?", tags.Values);
        }
    }

    /// <summary>"Public access disabled", "public ip: none": what stands behind a switch; null when nothing does.</summary>
    private bool? Switched()
    {
        var gap = 1;
        while (Next(gap) is { Word: "is" or "are" or "be" or "to" or "set to" or "set" or "should be" or "must be" or "=" or ":" })
        {
            gap++;
        }

        if (Next() is { Part: Part.Preposition, Word: "of" or "for" or "on" }
            && draft.Verb is "change"
            && items.FindIndex(at, item => item is { Part: Part.Preposition, Word: "to" or "set to" }) is > 0 and var to)
        {
            // "Set public access of account st1 to disabled".
            gap = to + 1 - at;
        }

        bool? state = Next(gap)?.Word switch
        {
            "disabled" or "off" or "false" or "none" or "no" or "denied" or "forbidden" or "blocked" or "disallowed" or "turned off" or "switched off" or "disable" => false,
            "enabled" or "on" or "true" or "yes" or "allowed" or "turned on" or "switched on" => true,
            _ => null,
        };
        if (state is not null)
        {
            Next(gap)!.Used = true;
        }

        return state;
    }

    /// <summary>"The env tag of web-01 to staging": key, target and value stand apart.</summary>
    private bool OneTag()
    {
        if (draft.Verb is not ("change" or "tag") || Previous() is not { Part: Part.Unknown, Used: false } key || Next() is not { Part: Part.Preposition, Word: "of" or "on" or "for" })
        {
            return false;
        }

        (tagKey, key.Used) = (key, true);
        return true;
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
            { Part: Part.Noun } when what.Word is "resource" && Next(offset + 1) is { Word: "type" or "types" or "kind" } type && (type.Used = true) => "kind",
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

        if (name == "zone" && !draft.Has("zone") && draft.Has("zones"))
        {
            name = "zones";
        }

        if (name == "zones" && !draft.Has("zones") && draft.Has("zone") && item.Part == Part.Number)
        {
            OneZone(item);
            return true;
        }

        if (name == "zones" && draft.Said.Has("zones") && item is { Part: not Part.Number, LooksLikeName: true })
        {
            // "(2 nodes, zones 1 and 2) to aks-1".
            cue = null;
            return false;
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
        if (!Adjacent() && draft.Subject?.FindParameter(name)?.Form is ParameterForm.Choice or ParameterForm.Text or ParameterForm.Name or ParameterForm.AddressPrefix)
        {
            return false;
        }

        if (Previous() is { Part: Part.Preposition, Word: "of" } && draft.Subject?.FindParameter(name) is { Form: ParameterForm.Choice } choices && Find(choices, Plain(item.Word)) is null)
        {
            return false;
        }

        if (name == "version" && Previous() is { Part: Part.Preposition, Word: "of" or "on" or "for" } && item.LooksLikeName && char.IsAsciiLetter(item.Text[0]))
        {
            // "The version of aks-1 to 1.32".
            return false;
        }

        if (name == "region" && QuotedRegion(item))
        {
            return true;
        }

        if (name == "region" && (!Adjacent() || draft.Reads && preposition is null))
        {
            cue = null;
            return false;
        }

        if (name == "region" && item.Part is Part.Unknown or Part.Quoted && draft.Has("region"))
        {
            item.Used = true;
            draft.Ask("region", $"'{item.Text}' is no Azure region. Which one should it be?",
                Regions.All.Select(facts => facts.Region.Name).Where(region => Typo.OneEdit(region, item.Word)));
            cue = null;
            return true;
        }

        if (draft.Has(name) && draft.Subject!.FindParameter(name)!.Form is ParameterForm.Integer && item.Part != Part.Number)
        {
            return false;
        }

        if (!draft.Has(name) || draft.Subject!.FindParameter(name)!.Form is ParameterForm.VmSize)
        {
            if (draft.Has(name) && draft.Creates && item is { Part: Part.Unknown, LooksLikeName: true } && Adjacent())
            {
                item.Used = true;
                draft.Ask(name, $"azdoit knows no size '{item.Text}'. Which one should it be?");
                cue = null;
                return true;
            }

            cue = null;
            return false;
        }

        Set(name, item);
        return true;
    }

    /// <summary>Whether nothing but glue stands between the parameter's name and the current item.</summary>
    private bool Adjacent() =>
        items.IndexOf(cue!) is var from && (from < 0 || items.Skip(from + 1).Take(at - from - 1).All(between =>
            between.Word is "is" or "are" or "be"
                || between.Part is Part.Preposition or Part.Filler or Part.Determiner or Part.Comma or Part.And
                || (between.Used && between.Part is Part.Number or Part.Unknown)));

    private void Set(string name, Item item)
    {
        var parameter = draft.Subject!.FindParameter(name)!;
        switch (parameter.Form)
        {
            case ParameterForm.Integer when item.Part == Part.Number:
                draft.Say(name, item.Number * (name == "disk_size_gb" && Next() is { Part: Part.Unit, Value: Unit.Terabytes } ? 1024 : 1), item);
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

    /// <summary>"Zones 1 and 2" of what stands in one.</summary>
    private void OneZone(Item item)
    {
        item.Used = true;
        if (Next() is { Part: Part.Comma or Part.And } && Next(2) is { Part: Part.Number } || draft.Questions.Exists(question => question.Parameter == "zone"))
        {
            draft.Ask("zone", $"A {draft.Subject!.Title} stands in one zone. In which one?", ["1", "2", "3"]);
        }
        else
        {
            Set("zone", item);
        }
    }

    /// <summary>"Zones 1, 2 and 3", "across 3 zones".</summary>
    private void Zones(Item item)
    {
        var listed = cue?.Value == "zones" && (Next() is { Part: Part.Comma or Part.And } || draft.Said.Has("zones"));
        var zones = listed || cue is not null ? draft.Said.Words("zones").Add(item.Text) : [.. Enumerable.Range(1, (int)Math.Clamp(item.Number, 1, 3)).Select(zone => $"{zone}")];
        draft.Say("zones", new ParameterValue.Words([.. zones.Distinct()]), item);
        preposition = null;
    }
}
