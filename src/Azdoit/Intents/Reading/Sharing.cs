using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What neighbouring clauses share: an object named once for two verbs, a place named once for several things.</summary>
internal static class Sharing
{
    public static void Complete(List<Draft> drafts)
    {
        if (drafts.Count < 2)
        {
            return;
        }

        Objects(drafts);
        Everywhere(drafts);
        Twins(drafts);
        Places(drafts);
        Merge(drafts);
        Belongings(drafts);
        Together(drafts);
    }

    /// <summary>"A group g1 and a workspace w1 in it, both tagged env=dev": what is said of all that is made.</summary>
    private static void Together(List<Draft> drafts)
    {
        var last = drafts[^1];
        var all = last.Segment.Items.FindIndex(item => item.Word is "both" or "all" or "all of them" or "both of them" or "each" or "everything" or "all of it");
        if (all < 0
            || !drafts.TrueForAll(draft => draft.Creates)
            || !last.Said.Values.TryGetValue("tags", out var tags)
            || last.Evidence["tags"].Start < last.Segment.Items[all].Start
            || last.Noun is null
            || last.Noun.Start > last.Segment.Items[all].Start)
        {
            return;
        }

        last.Segment.Items[all].Used = true;
        foreach (var draft in drafts.Where(draft => draft.Has("tags") && !draft.Said.Has("tags")))
        {
            draft.Said = draft.Said.With("tags", tags);
            draft.Evidence.TryAdd("tags", last.Evidence["tags"]);
        }
    }

    /// <summary>"Stop and deallocate web-01": the first verb has no object of its own.</summary>
    private static void Objects(List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            var (first, second) = (drafts[i], drafts[i + 1]);
            if (first.Noun is not null
                || first.Names.Count > 0
                || first.Reference is not null
                || first.FirstFilter is not null
                || first.All
                || first.Said.Values.Count > 0
                || first.Leftovers.Any()
                || (second.Reference is not null && !(first.Reads && second.Reads && second.Names.Count == 0)))
            {
                continue;
            }

            if (first.Verb == second.Verb
                || (first.Verb is "stop" && second.Verb is "deallocate")
                || (first.Verb is "deallocate" && second.Verb is "stop")
                || (first.Verb is "list" or "show" or "get" && second.Reads)
                || (first.Verb is "give" && second.Verb is "create") || (first.Verb is "create" && second.Verb is "start" or "open"))
            {
                second.Verb = first.Verb is "deallocate" or "create" ? first.Verb : second.Verb;
                drafts.RemoveAt(i);
            }
            else if (first.Verb is not null && second.Verb is not null && first.Segment.Verb is { Part: Part.Verb } && second.Names.Count > 0)
            {
                first.Subject = second.Subject;
                first.Noun = second.Noun;
                first.Name(second.Names, second.FirstName!);
                first.Said = second.Said;
                foreach (var (parameter, evidence) in second.Evidence)
                {
                    first.Evidence.TryAdd(parameter, evidence);
                }
            }
        }
    }

    /// <summary>"Delete vm-1 and pip-1, both in rg-a".</summary>
    private static void Everywhere(List<Draft> drafts)
    {
        var last = drafts[^1];
        if (!last.Segment.Items.Exists(item => item.Word == Backward.Everything))
        {
            return;
        }

        foreach (var place in (string[])["resource_group", "region"])
        {
            foreach (var draft in drafts.Where(draft => draft != last && draft.Has(place) && !draft.Said.Has(place)))
            {
                if (last.Said.Values.TryGetValue(place, out var value) && last.Evidence.TryGetValue(place, out var evidence))
                {
                    draft.Said = draft.Said.With(place, value);
                    draft.Evidence.TryAdd(place, evidence);
                }
            }
        }
    }

    private static void Twins(List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            foreach (var (parameter, value) in drafts[i - 1].Said.Without("count").Values)
            {
                if (drafts[i].Segment.Twin && !drafts[i].Said.Has(parameter) && drafts[i - 1].Evidence.TryGetValue(parameter, out var evidence))
                {
                    drafts[i].Said = drafts[i].Said.With(parameter, value);
                    drafts[i].Evidence.TryAdd(parameter, evidence);
                }
            }
        }
    }

    /// <summary>"A network and two VMs in westeurope": the place goes for everything that one verb makes.</summary>
    private static void Places(List<Draft> drafts)
    {
        // Places named later in the list first: they were said of all, while earlier ones are only carried on.
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = i + 1; j < drafts.Count; j++)
            {
                Carry(drafts, j, i);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Carry(drafts, j, i);
            }
        }
    }

    private static void Carry(List<Draft> drafts, int source, int target)
    {
        var (from, to) = (drafts[source], drafts[target]);
        // "Which VMs and disks are in rg-a": a list of both, there.
        var listed = to.Reads && from.Reads && to.Verb == from.Verb && source > target && to.Names.Count == 0;
        if (!(to.Creates && from.Creates) && !listed)
        {
            return;
        }

        // Named behind a later thing of the same verb it was said of all; named earlier it is carried on as an assumption.
        var shared = source > target && drafts[(target + 1)..(source + 1)].TrueForAll(draft => draft.Segment.Shares);
        // "Two subnets in vnet-x: a 10.0.1.0/24 and b 10.0.2.0/24".
        var carried = source < target && from.Subject == to.Subject && from.Noun is { } noun && from.Kind?.ParentParameter is { } own && from.Evidence.TryGetValue(own, out var told)
            && from.FirstName is { Part: Part.Names } name && told.Start > noun.Start && told.Start < name.Start
            && drafts[(source + 1)..(target + 1)].TrueForAll(draft => draft.Segment.Shares);
        string[] places = shared && from.Subject == to.Subject && from.Kind?.ParentParameter is { } parent ? ["region", "resource_group", parent]
            : carried && from.Kind?.ParentParameter is { } holder ? ["region", "resource_group", holder] : ["region", "resource_group"];
        foreach (var place in places)
        {
            if (!to.Has(place)
                || to.Said.Has(place)
                || !from.Said.Values.TryGetValue(place, out var value)
                || (source > target && !shared)
                || (place == "region" && to.Container is not null && from.Kind?.Id != "group"))
            {
                continue;
            }

            to.Said = to.Said.With(place, value);
            if ((shared || (from.Evidence.TryGetValue(place, out var said) && said.Start < from.Segment.Verb?.Start)) && from.Evidence.TryGetValue(place, out var evidence))
            {
                to.Evidence.TryAdd(place, evidence);
            }
        }

        if (source < target && from.Kind?.Id == "group" && from.Names.Count == 1 && to.Has("resource_group") && !to.Said.Has("resource_group"))
        {
            to.Said = to.Said.With("resource_group", from.Names[0]);
            to.RefersTo ??= source;
            if (to.Container is { } it)
            {
                to.Evidence.TryAdd("resource_group", new(it.Text, it.Start));
            }
        }
    }

    /// <summary>"Stop vm a and vm b" is one operation on two.</summary>
    private static void Merge(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var (first, second) = (drafts[i - 1], drafts[i]);
            if (second.Segment.Shares && first.Subject == second.Subject && first.Verb == second.Verb && first.Names.Count > 0 && second.Names.Count > 0 && !second.Fresh
                && Equal(first, second)
                    && first.FirstFilter is null
                    && second.FirstFilter is null
                    && first.Reference is null
                    && second.Reference is null
                    && !second.Leftovers.Any()
                    && !second.All)
            {
                first.Name(second.Names, second.FirstName!);
                first.Said = new(first.Said.Without("count").Values.SetItems(second.Said.Without("count").Values));
                foreach (var (parameter, evidence) in second.Evidence)
                {
                    first.Evidence.TryAdd(parameter, evidence);
                }

                drafts.RemoveAt(i);
                foreach (var later in drafts.Where(draft => draft.RefersTo >= i))
                {
                    later.RefersTo--;
                }
            }
        }
    }

    /// <summary>"Create a VM ... and open port 443", "..., tag it env=dev": said without an object, or of it, it is a property of what was just made.</summary>
    private static void Belongings(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var (made, draft) = (drafts[i - 1], drafts[i]);
            var parameter = draft.Verb == "tag" ? "tags" : draft.Verb == "open" ? "port" : Wanted.Autoscales(draft) ? "max_count" : null;
            if (parameter is null
                || made.Verb is not "create"
                || (parameter == "port" && made.Kind?.Id is not ("vm" or "vmss"))
                || !made.Has(parameter)
                || made.Said.Has(parameter)
                || draft.Names.Count > 0
                || draft.Noun is not null
                || (draft.Reference is not null && (parameter != "tags" || !drafts[..i].TrueForAll(other => other == made || other.Subject is null)))
                || draft.FirstFilter is not null
                || draft.All
                || draft.Leftovers.Any()
                || draft.Segment.Negated
                || draft.Questions.Count > 0
                    || drafts.Count > i + 1
                    || draft.Said.Values.Any(said => said.Key != parameter
                        && said.Key != (parameter == "port" ? "source" : parameter == "max_count" ? "min_count" : parameter)
                        && !Carried(made, said))
                    || !draft.Said.Has(parameter)
                    || (draft.Said.Has("source") && !made.Has("source")))
            {
                continue;
            }

            foreach (var (said, value) in draft.Said.Values)
            {
                made.Said = made.Said.With(said, value);
                if (draft.Evidence.TryGetValue(said, out var evidence))
                {
                    made.Evidence.TryAdd(said, evidence);
                }
            }

            drafts.RemoveAt(i);
        }
    }

    /// <summary>The place that was carried over from what is made.</summary>
    private static bool Carried(Draft made, KeyValuePair<string, Catalog.ParameterValue> said) =>
        said.Key is "resource_group" or "region" && made.Said.Values.TryGetValue(said.Key, out var place) && place.Equals(said.Value);

    private static bool Equal(Draft first, Draft second)
    {
        var one = first.Said.Without("count");
        var other = second.Said.Without("count");
        return one.Values.All(said => !other.Values.TryGetValue(said.Key, out var value) || value.Equals(said.Value))
            && (second.Creates ? one.Equals(other) : other.Values.Keys.All(key => key is "resource_group" or "region" || one.Has(key)) || one.Values.Count == 0 || other.Values.Count == 0);
    }
}
