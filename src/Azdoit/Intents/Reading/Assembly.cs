using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Intents.Reading;

/// <summary>Makes the clause of a draft: names, filter, and the catalogue's assumptions for what was not said.</summary>
internal static class Assembly
{
    public static Clause Clause(Draft draft)
    {
        Place(draft);
        Names(draft);
        if (draft.Verb == "create")
        {
            Size(draft);
            System(draft);
            Assume(draft);
        }

        if (draft.Verb is "resize" or "scale"
            && draft.Kind?.Id is "vm" or "vmss" or "postgres"
            && !draft.Said.Has("to_size")
            && (draft.Said.Has("vcpus") || draft.Said.Has("memory_gb"))
            && Words.Sizes.Matching(draft.Said.Number("vcpus"), draft.Said.Number("memory_gb")) is { } wanted)
        {
            draft.Said = draft.Said.With("to_size", wanted);
        }

        var filter = Filter(draft);
        return new()
        {
            Kind = draft.Subject?.Id ?? "resource",
            Verb = draft.Verb ?? "show",
            Parameters = draft.Said,
            Filter = filter,
            Evidence = Evidence(draft, filter is not null),
            Additional = draft.Additional,
            RefersTo = draft.RefersTo,
        };
    }

    private static ImmutableSortedDictionary<string, Evidence> Evidence(Draft draft, bool filtered)
    {
        var all = ImmutableSortedDictionary.Create<string, Evidence>(StringComparer.Ordinal);
        foreach (var (name, evidence) in draft.Evidence)
        {
            all = draft.Said.Has(name) || (name == "filter" && filtered) ? all.SetItem(name, evidence) : all;
        }

        return all;
    }

    /// <summary>A group or region narrows a selection and places everything else.</summary>
    private static void Place(Draft draft)
    {
        if (draft.Verb is "create" or "report" or "compare" || draft.Names.Count > 0)
        {
            return;
        }

        foreach (var place in (string[])["resource_group", "region"])
        {
            if (draft.Said.Text(place) is { } value)
            {
                draft.Filter = place == "region" ? draft.Filter with { Region = value } : draft.Filter with { ResourceGroup = value };
                draft.Said = draft.Said.Without(place);
                if (draft.Evidence.Remove(place, out var evidence))
                {
                    draft.Evidence.TryAdd("filter", evidence);
                }
            }
        }
    }

    private static void Names(Draft draft)
    {
        if (draft.Names.Count == 0)
        {
            return;
        }

        var evidence = new Evidence(draft.FirstName!.Text, draft.FirstName.Start);
        var parameter = draft.Names.Count == 1 && draft.Has("name") ? "name" : "names";
        draft.Said = parameter == "name" ? draft.Said.With("name", draft.Names[0]) : draft.Said.With("names", new ParameterValue.Words([.. draft.Names]));
        draft.Evidence[parameter] = evidence;
        if (draft.Verb == "create" && draft.Names.Count > 1 && draft.Has("count") && draft.Kind is { CountsInstances: false } && !draft.Said.Has("count"))
        {
            draft.Said = draft.Said.With("count", draft.Names.Count);
            draft.Evidence["count"] = evidence;
        }
    }

    private static void Size(Draft draft)
    {
        var cores = draft.Said.Number("vcpus");
        var memory = draft.Said.Number("memory_gb");
        if ((cores ?? memory) is null || draft.Subject?.FindParameter("size")?.Form != ParameterForm.VmSize)
        {
            return;
        }

        if (draft.Said.Text("size") is { } said)
        {
            if (draft.Evidence.TryGetValue("size", out var word) && !word.Text.Any(char.IsAsciiDigit))
            {
                // "A small VM with 4 cores": the number says it better.
                draft.Said = draft.Said.Without("size");
                draft.Evidence.Remove("size");
            }
            else
            {
                if (VmSizes.Find(said) is { } known && ((cores ?? known.Vcpus) != known.Vcpus || (memory ?? known.MemoryGib) != known.MemoryGib))
                {
                    draft.Ask("size", $"{said} has {known.Vcpus:0.#} vCPUs and {known.MemoryGib:0.#} GB of memory, not what is said beside it. Which size should it be?",
                        ((string?[])[said, Words.Sizes.Matching(cores, memory)]).OfType<string>());
                }

                return;
            }
        }

        if (Words.Sizes.Matching(cores, memory) is { } size)
        {
            draft.Said = draft.Said.With("size", size);
        }
        else
        {
            var wanted = ((string?[])[cores is null ? null : $"{cores:0.#} vCPUs", memory is null ? null : $"{memory:0.#} GB of memory"]).OfType<string>();
            draft.Ask("size", $"No size comes near to {string.Join(" with ", wanted)}. Which one should it be?");
        }
    }

    /// <summary>"Windows VM": the noun brings the system, the system brings the image.</summary>
    private static void System(Draft draft)
    {
        if (draft.Noun is { } noun && draft.Has("os") && !draft.Said.Has("os") && noun.Word.Split(' ')[0] is "linux" or "windows")
        {
            draft.Say("os", noun.Word.Split(' ')[0], noun);
        }

        if (draft.Noun is { Value: "disk", Word: "hdd" or "hdds" } spinning && !draft.Said.Has("sku"))
        {
            draft.Say("sku", "Standard_LRS", spinning);
        }

        if (draft.Noun is { Value: "nsg_rule" } rule && !draft.Said.Has("direction") && rule.Word.Split(' ')[0] is "outbound" or "inbound")
        {
            draft.Say("direction", rule.Word[0] == 'o' ? "Outbound" : "Inbound", rule);
        }

        if (draft.Noun is { Value: "storage" } files && files.Word.StartsWith("file", StringComparison.Ordinal) && !draft.Said.Has("kind"))
        {
            draft.Say("kind", "FileStorage", files);
        }

        if (draft.Noun is { } blobs && blobs.Word.StartsWith("block blob", StringComparison.Ordinal) && !draft.Said.Has("kind"))
        {
            draft.Say("kind", "BlockBlobStorage", blobs);
        }

        if (draft.Said.Text("os") == "windows" && draft.Has("image") && !draft.Said.Has("image"))
        {
            draft.Said = draft.Said.With("image", "Win2022Datacenter");
        }
    }

    private static void Assume(Draft draft)
    {
        if (draft.Subject is not { } subject)
        {
            return;
        }

        // What a referred-to clause decides is not assumed beside it.
        var complete = subject.WithDefaults(draft.Said);
        draft.Said = draft.RefersTo is not null && !draft.Said.Has("resource_group") ? complete.Without("resource_group") : complete;
    }

    private static Filter? Filter(Draft draft)
    {
        if (draft.Verb == "create" || draft.Names.Count > 0)
        {
            return null;
        }

        var filter = draft.Filter with { All = draft.All };
        if (filter == new Filter())
        {
            return null;
        }

        if (draft.FirstFilter is { } first)
        {
            draft.Evidence["filter"] = draft.LastFilter == first || draft.LastFilter is null ? new(first.Text, first.Start) : new($"{first.Text} ... {draft.LastFilter.Text}", first.Start);
        }
        else if (draft.All && draft.Segment.Items.Find(item => item.Part == Words.Part.All) is { } all)
        {
            draft.Evidence.TryAdd("filter", new(all.Text, all.Start));
        }

        return filter;
    }
}
