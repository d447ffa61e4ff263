using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What "it", "them" and "in it" mean: something that an earlier clause of the same request speaks of.</summary>
internal static class Pronouns
{
    public static void Resolve(List<Draft> drafts)
    {
        Needed(drafts);
        Both(drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Reference is { } word)
            {
                Target(drafts, i, word);
            }

            // A group named earlier holds everything, and says least: "it" may still be the network.
            if (draft.Container is { } place && (place.Part == Part.Noun || draft.RefersTo is not { } holder || (drafts[holder].Kind?.Id == "group" && draft.Kind?.ParentKind is not (null or "group"))))
            {
                Container(drafts, i, place);
            }

            if ((draft.RefersTo is not { } within || drafts[within].Kind?.Id == "group")
                && draft.Verb == "create"
                && draft.Kind is { ParentKind: { } parent, ParentParameter: { } parameter }
                && !draft.Said.Has(parameter))
            {
                var earlier = drafts.FindLastIndex(i, other => other != draft && other.Subject?.Id == parent && other.Verb == "create");
                draft.RefersTo = earlier >= 0 ? earlier : draft.RefersTo;
                if (earlier >= 0 && drafts[earlier].Names.Count == 1)
                {
                    draft.Said = draft.Said.With(parameter, drafts[earlier].Names[0].ToString());
                }
            }
        }

        for (var i = drafts.Count - 1; i > 0; i--)
        {
            // "Create a VM, my boss wants it cheap" makes one, which is to be so.
            if (drafts[i] is { Verb: "create", Reference: not null, Noun: null, Names.Count: 0, RefersTo: { } made } wish && drafts[made].Verb == "create")
            {
                drafts[made].Take(wish);
                drafts.RemoveAt(i);
                continue;
            }

            if (drafts[i] is { Verb: "show", Reference: not null } again && drafts[i - 1] is { Verb: "show" or "get", Names.Count: 1 } shown && again.Subject == shown.Subject && again.Names.SequenceEqual(shown.Names) && !again.Leftovers.Any())
            {
                // "Get the vault kv-1 and show me its settings".
                drafts.RemoveAt(i);
                continue;
            }

            if (drafts[i] is { Verb: "show" or "list", Reference: not null, FirstName: null } seen && drafts[i - 1] is { Verb: "list" } listed && seen.Subject == listed.Subject && Equals(seen.Filter, listed.Filter) && !seen.Leftovers.Any())
            {
                // "Are there any stopped VMs? List them".
                drafts.RemoveAt(i);
                continue;
            }

            // "Stop the VM web-01 and power it off" says the same thing twice.
            if (drafts[i].RefersTo == i - 1 && drafts[i].Reference is not null && drafts[i].Verb == drafts[i - 1].Verb && drafts[i].Verb is not "create" && drafts[i].Segment.Verb?.Word is not "purge" && !drafts[i].Leftovers.Any())
            {
                drafts.RemoveAt(i);
            }
        }
    }

    /// <summary>"..., I need it for the training": why, and no second wish. Against what takes the thing away it speaks, and is asked about.</summary>
    private static void Needed(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            if (!IsNeed(drafts[i].Segment))
            {
                continue;
            }

            if (drafts[i - 1].Verb is "delete" or "stop" or "deallocate" or "restart")
            {
                drafts[i - 1].Ask("rest", $"'{drafts[i].Segment.Verb!.Text} it' may speak against it, so nothing is done. Say only what to {drafts[i - 1].Verb}, by kind and name.");
                drafts[i - 1].Withheld = true;
            }

            drafts.RemoveAt(i);
        }
    }

    private static bool IsNeed(Segment segment)
    {
        var items = segment.Items;
        var wish = items.FindIndex(item => item == segment.Verb);
        return segment.Verb is { Part: Part.Verb, Value: "give", Word: not "new" }
            && items.ElementAtOrDefault(wish + 1) is { Part: Part.Pronoun, Word: "it" or "them" or "that one" or "this one" or "these ones" or "those ones" }
            && items.ElementAtOrDefault(wish + 2) is null or { Part: Part.Condition or Part.Purpose or Part.Period or Part.Stop or Part.Comma or Part.Polite } or { Part: Part.Preposition, Word: "for" or "by" }
                or { Part: Part.Filler, Word: not ("back" or "up") };
    }

    private static void Target(List<Draft> drafts, int index, Item word)
    {
        var draft = drafts[index];
        var plural = word.Word is "both" or "those" or "these" or "them" or "they" or "those ones" or "these ones";
        if (draft.Said.Has("to_size") && draft.Subject is { } sized && drafts[index - 1 < 0 ? 0 : index - 1] is { Subject: null, Names.Count: > 0 } unclear && unclear != draft)
        {
            // "Stop web-01 and resize it to D8s_v3": only a machine can become that.
            unclear.Subject = sized;
        }

        var candidates = drafts[..index].FindAll(earlier => earlier.Subject is not null
            && (draft.Subject is null || draft.SubjectInferred || earlier.Subject == draft.Subject || draft.Subject.Id is "resource" or "cost" || (earlier.Subject.Id == "cost" && Priced(earlier) == draft.Subject)));
        if (index == 0 && draft is { Verb: "create", Noun: { } own } && own.Start < word.Start && word.Word is "them" or "it" or "those" or "these")
        {
            // "3 VMs, please create them".
            return;
        }

        if (index == 0 && draft is { FirstName: { } topic, Segment.Verb: { } verb } && topic.Start < verb.Start && word.Start > verb.Start && draft.Names.Count == 1 && !plural)
        {
            // "VM web-01 is stuck, restart it".
            return;
        }

        if (candidates.Count == 0)
        {
            draft.Ask("name", $"What does '{word.Text}' mean? Name it.");
            return;
        }

        var target = candidates[^1];
        if (draft.Verb is "delete" or "stop" or "deallocate" or "restart" or "resize" && Leaves(candidates, plural))
        {
            draft.Ask("name", $"'{word.Text}' may mean several things here. Which one?", candidates.SelectMany(candidate => candidate.Names));
        }

        if (draft.Hurts && !plural && target is { Names.Count: 0, All: false, Noun.Plural: false, Verb: "list" or "show" or "count" })
        {
            // "There is a disk in rg-a. Delete it": there may be several.
            draft.Ask("name", $"Which {target.Subject!.Title} is '{word.Text}'? Name it.");
        }

        draft.Subject = draft.Subject is { Id: "cost" } ? draft.Subject : target.Subject is { Id: "cost" } ? Priced(target) ?? draft.Subject : target.Subject;
        draft.SubjectInferred = false;
        if (draft.Verb == "create")
        {
            draft.RefersTo = target.Verb == "create" ? drafts.IndexOf(target) : null;
            return;
        }

        if (target.Verb is "list" or "show" or "count")
        {
            draft.Filter = Both(draft, target.Filter);
            draft.FirstFilter = draft.LastFilter = draft.FirstFilter is null && target.FirstFilter is null && !target.Said.Has("resource_group") && !target.Said.Has("region") ? null : word;
            draft.All |= target.All;
            foreach (var (parameter, value) in target.Said.Values)
            {
                draft.Said = draft.Said.Has(parameter) ? draft.Said : draft.Said.With(parameter, value);
                draft.Evidence.TryAdd(parameter, new(word.Text, word.Start));
            }
        }
        else
        {
            draft.RefersTo = drafts.IndexOf(target);
        }

        if (target.Names.Count > 0)
        {
            draft.Name(target.Names, word);
        }
    }

    /// <summary>"Show the cost of the cluster c1 and scale it": of what was priced, the thing is meant.</summary>
    private static ResourceKind? Priced(Draft target) =>
        target.Segment.Items.Find(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) is { } noun ? KnownKinds.Find(noun.Value) : null;

    /// <summary>"Restart pg-1 and vm-1, then show me both": of two kinds, a look at each.</summary>
    private static void Both(List<Draft> drafts)
    {
        var at = drafts.FindIndex(draft => draft is { Reference.Word: "both", Verb: "show" or "get", Noun: null });
        if (at != 2 || drafts[0].Subject == drafts[1].Subject || drafts.Exists(draft => draft != drafts[at] && draft.Names.Count != 1))
        {
            return;
        }

        var look = drafts[at];
        drafts.RemoveAt(at);
        foreach (var seen in drafts[..at])
        {
            var one = new Draft(look.Segment) { Verb = "show", Subject = seen.Subject, RefersTo = drafts.IndexOf(seen), Said = new(seen.Said.Values.RemoveRange(seen.Said.Values.Keys.Where(key => key != "resource_group"))) };
            one.Name(seen.Names, look.Reference!);
            drafts.Insert(drafts.Count, one);
        }
    }

    /// <summary>"The ones tagged env=dev" of those that were listed are those that both narrow; the same said twice is asked about.</summary>
    private static Filter Both(Draft draft, Filter listed)
    {
        var own = draft.Filter;
        if (draft.FirstFilter is null)
        {
            return listed;
        }

        if ((own.State is not null && listed.State is not null) || (own.NamePattern is not null && listed.NamePattern is not null) || (own.Size is not null && listed.Size is not null)
            || (own.OlderThan is not null && listed.OlderThan is not null) || listed.Tags.Keys.Any(own.Tags.ContainsKey) || own.Untagged || listed.Untagged)
        {
            draft.Ask("filter", $"Which ones are '{draft.Reference!.Text}'? Say the whole selection for this alone.");
        }

        return listed with
        {
            State = own.State ?? listed.State,
            NamePattern = own.NamePattern ?? listed.NamePattern,
            Size = own.Size ?? listed.Size,
            OlderThan = own.OlderThan ?? listed.OlderThan,
            Region = own.Region ?? listed.Region,
            ResourceGroup = own.ResourceGroup ?? listed.ResourceGroup,
            Idle = own.Idle || listed.Idle,
            Tags = listed.Tags.AddRange(own.Tags),
            MissingTags = [.. listed.MissingTags, .. own.MissingTags],
        };
    }

    /// <summary>"Stop vm a-1, start vm a-2, then delete it": which one, or whether both, is left to choose.</summary>
    private static bool Leaves(List<Draft> candidates, bool plural) =>
        (!(plural && candidates[^1].Names.Count > 1) && candidates.Select(candidate => candidate.Subject).Distinct().Count() > 1)
            || candidates.Where(candidate => candidate.Subject == candidates[^1].Subject).Select(candidate => string.Join(' ', candidate.Names)).Distinct().Count() > 1;

    private static void Container(List<Draft> drafts, int index, Item place)
    {
        var draft = drafts[index];
        for (var i = index - 1; i >= 0; i--)
        {
            var earlier = drafts[i];
            if (earlier.Subject is not { } owner)
            {
                continue;
            }

            var parent = draft.Kind?.ParentKind;
            var fits = place.Part == Part.Noun ? owner.Id == place.Value || (owner.Id == "nsg" && place.Word == "group" && !drafts.Exists(other => other.Kind?.Id == "group"))
                : owner.Id == parent
                    || (parent is null
                        && (owner.Id is "group" || draft.Kind?.Uses.Values.Contains(owner.Id) == true || draft.Kind?.Implies(draft.Said).Any(implied => implied.Kind == owner.Id) == true));
            if (!fits)
            {
                continue;
            }

            draft.RefersTo = i;
            if (owner.Id == "group" && draft.Reads)
            {
                // "... and list what's in it".
                draft.Subject ??= Subjects.Find("resource");
            }

            var parameter = owner.Id == "group" ? "resource_group" : Relations.Parameter(draft.Subject, place with { Part = Part.Noun, Value = owner.Id, Word = owner.Id });
            if (parameter is not null && earlier.Names.Count == 1 && !draft.Said.Has(parameter))
            {
                draft.Said = draft.Said.With(parameter, earlier.Names[0]);
                draft.Evidence.TryAdd(parameter, new(place.Text, place.Start));
            }

            return;
        }

        draft.Ask(place.Part == Part.Noun && place.Value == "group" ? "resource_group" : draft.Kind?.ParentParameter ?? "resource_group", $"What does '{place.Text}' mean? Name it.");
    }
}
