using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Intents;
using Azdoit.Inventory;

namespace Azdoit.Planning.Passes;

/// <summary>Turns names, filters and "them" into a fixed list of existing resources. The list never grows afterwards.</summary>
internal static class SelectTargets
{
    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        for (var i = 0; i < draft.Clauses.Length; i++)
        {
            var clause = draft.Clauses[i];
            if (Subjects.Find(clause.Kind)?.Find(clause.Verb) is not { } operation || operation.Class == EffectClass.Read || operation.Form is OperationForm.Create)
            {
                continue;
            }

            var kind = KnownKinds.Find(clause.Kind);
            if (clause.RefersTo is { } earlier)
            {
                draft = await ActOnEarlierAsync(draft, i, earlier, operation, ct);
                continue;
            }

            var said = clause.Parameters.Words("name").AddRange(clause.Parameters.Words("names")).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (said.Length == 0 && clause.Filter is null)
            {
                draft = draft.Asking(new Question(i + 1, "name", $"Which {Subjects.Find(clause.Kind)!.Title} do you mean?"));
                continue;
            }

            var candidates = await CandidatesAsync(draft, kind, clause, ct);
            var (chosen, next) = said.Length > 0 ? ByName(draft, i, said, candidates) : ByFilter(draft, clause, candidates);
            draft = chosen.Aggregate(next, (now, resource) => Add(now, i, operation, resource));
        }

        return OneAtATime(draft);
    }

    /// <summary>A step is checked against what its resource is like now, which a step before it on the same one would change.</summary>
    private static PlanDraft OneAtATime(PlanDraft draft)
    {
        foreach (var same in draft.Deeds.GroupBy(deed => deed.Resource.Address).Where(same => same.Count() > 1).ToList())
        {
            var verbs = same.Select(deed => deed.Operation.Verb).Distinct().ToList();
            if (verbs.Count == 1 && same.First().Operation.Form is not OperationForm.Modify)
            {
                draft = draft with { Deeds = draft.Deeds.RemoveRange(same.Skip(1)) };
                continue;
            }

            return (draft with { Deeds = [] }).Saying(Diagnostic.Error(
                PlanningCodes.Unsupported,
                verbs.Count == 1 ? $"One request cannot {verbs[0]} the same resource twice" : $"One request cannot {string.Join(" and ", verbs)} the same resource",
                $"'{same.Key.Name}' is meant by both parts. Ask for one, and for the other when it is done."));
        }

        return draft;
    }

    private static async Task<IReadOnlyList<ObservedResource>> CandidatesAsync(PlanDraft draft, ResourceKind? kind, Clause clause, CancellationToken ct)
    {
        var group = (clause.IsAssumed("resource_group") ? null : clause.Parameters.Text("resource_group")) ?? clause.Filter?.ResourceGroup;
        var listed = kind is null ? await draft.Cloud.ListWholeAsync(group, ct) : await draft.Cloud.ListAsync(kind, kind.ArmType == ResourceAddress.GroupType ? null : group, ct);
        return kind?.ParentParameter is { } parent && clause.Parameters.Text(parent) is { } parentName
            ? [.. listed.Where(resource => kind.ParentOf(resource.Address).Name.Equals(parentName, StringComparison.OrdinalIgnoreCase))]
            : listed;
    }

    private static (ImmutableArray<ObservedResource>, PlanDraft) ByName(PlanDraft draft, int index, ImmutableArray<string> names, IReadOnlyList<ObservedResource> candidates)
    {
        var chosen = ImmutableArray.CreateBuilder<ObservedResource>();
        foreach (var name in names)
        {
            var matches = candidates.Where(resource => Selection.IsNamed(resource, name)).ToList();
            if (matches.Count == 1)
            {
                chosen.Add(matches[0]);
            }
            else if (matches.Count == 0)
            {
                draft = draft.Saying(Missing(draft, draft.Clauses[index], name, candidates));
            }
            else
            {
                draft = draft.Asking(Which(draft.Clauses[index], index, name, matches));
            }
        }

        return (chosen.ToImmutable(), draft);
    }

    /// <summary>Which of several that are called so: asked for by what tells them apart.</summary>
    private static Question Which(Clause clause, int index, string name, IReadOnlyList<ObservedResource> matches)
    {
        var kind = KnownKinds.Find(clause.Kind);
        var groups = matches.Select(match => match.Address.ResourceGroup ?? match.Address.Id).ToList();
        return kind?.ParentParameter is { } parent && groups.Distinct(StringComparer.OrdinalIgnoreCase).Count() < groups.Count
            ? new(index + 1, parent, $"There are several called '{name}'. In which {parent.Replace('_', ' ')} is the one you mean?") { Choices = [.. matches.Select(match => kind.ParentOf(match.Address).Name)] }
            : new(index + 1, "resource_group", $"'{name}' is in several resource groups. Which one do you mean?") { Choices = [.. groups] };
    }

    private static Diagnostic Missing(PlanDraft draft, Clause clause, string name, IReadOnlyList<ObservedResource> candidates)
    {
        var title = Subjects.Find(clause.Kind)!.Title;
        var where = draft.Target.IsSandbox ? "you are in the sandbox" : $"the target is subscription {draft.Target.Subscription}";
        var near = Edits.Nearest(name, candidates.Select(resource => resource.Address.Name));
        return Diagnostic.Error(
            PlanningCodes.NotFound,
            $"There is no such {title} here: {where}",
            near is null ? $"'{name}' does not exist." : $"'{name}' does not exist. '{near}' does.",
            Suggestion.Caller("list what is there", ["azdoit", "do", $"list {title}s", .. TargetWords.Of(draft.Target)]));
    }

    private static (ImmutableArray<ObservedResource>, PlanDraft) ByFilter(PlanDraft draft, Clause clause, IReadOnlyList<ObservedResource> candidates)
    {
        if (clause.Filter!.SpeaksOfTags && KnownKinds.Find(clause.Kind) is { Taggable: false } tagless)
        {
            return ([], draft.Saying(Diagnostic.Error(
                PlanningCodes.Unsupported,
                $"A {tagless.Title} has no tags",
                $"Tags cannot decide which of them to {clause.Verb}: every one is without. Name the ones that are meant.")));
        }

        var matches = candidates.Where(resource => Selection.Matches(clause.Filter!, resource, draft.Now)).OrderBy(resource => resource.Address.Id, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        var kind = KnownKinds.Find(clause.Kind);
        var title = Subjects.Find(clause.Kind)!.Title;
        return (matches, clause.Filter is { Idle: true } && Idleness.TakesOthers(kind) && (kind is null || matches.IsEmpty)
            ? draft.Noting($"{(kind is null ? "Whether some of the others are" : $"Whether a {title} is")} idle is told by others that use it or by metrics, which a change does not go by: list the idle ones, then name them.")
            : matches.IsEmpty ? draft.Noting($"no {title} matches") : draft);
    }

    /// <summary>
    /// "Them" is what the earlier clause selects, whether or not that one has anything left to do there. "Create a VM and tag it": tags go
    /// into the new resource; anything else on something that is not there yet is a second request.
    /// </summary>
    private static async Task<PlanDraft> ActOnEarlierAsync(PlanDraft draft, int index, int earlier, Operation operation, CancellationToken ct)
    {
        while (draft.Clauses[earlier].RefersTo is { } before && before < earlier)
        {
            earlier = before;
        }

        var meant = draft.Clauses[earlier];
        if (meant.Verb != "create")
        {
            var said = meant.Parameters.Words("name").AddRange(meant.Parameters.Words("names")).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (said.Length == 0 && meant.Filter is null)
            {
                return draft;
            }

            // What could not be found was said for the earlier clause.
            var candidates = await CandidatesAsync(draft, KnownKinds.Find(meant.Kind), meant, ct);
            var (chosen, _) = said.Length > 0 ? ByName(draft, earlier, said, candidates) : ByFilter(draft, meant, candidates);
            return chosen.Aggregate(draft, (now, resource) => Add(now, index, operation, resource));
        }

        if (operation.Verb == "tag")
        {
            var tags = meant.Parameters.Tags().SetItems(draft.Clauses[index].Parameters.Tags());
            return draft with { Clauses = draft.Clauses.SetItem(earlier, meant with { Parameters = meant.Parameters.With("tags", new ParameterValue.Tags(tags)) }) };
        }

        return draft.Saying(Diagnostic.Error(
            PlanningCodes.Unsupported,
            $"One request cannot create something and then {operation.Verb} it",
            "Ask for the second part when the first is done."));
    }

    private static PlanDraft Add(PlanDraft draft, int index, Operation operation, ObservedResource resource)
    {
        var clause = draft.Clauses[index];
        var kind = KnownKinds.Find(clause.Kind) ?? resource.Kind;
        if (kind is null)
        {
            return draft.Saying(Diagnostic.Error(PlanningCodes.Unsupported, "azdoit does not know this type of resource", $"{resource.Address.Type}: {resource.Address.Id}"));
        }

        if (Lost(clause, operation, kind, resource) is { } lost)
        {
            return draft.Saying(lost);
        }

        return operation.Form is OperationForm.Invoke invoke && operation.Verb != "restart" && kind.State(resource.Body) == invoke.State
            ? draft.Noting($"{resource.Address.Name} is {invoke.State} already")
            : draft with { Deeds = draft.Deeds.Add(new(index, kind, operation, clause.Parameters, resource)) };
    }

    /// <summary>What is said of a change and would not be a part of it: another region, or a value that the operation does not take.</summary>
    private static Diagnostic? Lost(Clause clause, Operation operation, ResourceKind kind, ObservedResource resource)
    {
        if (operation.Form is not OperationForm.Modify)
        {
            return null;
        }

        if (!clause.IsAssumed("region") && clause.Parameters.Text("region") is { } region && resource.Region is { } at && at != new Region(region))
        {
            return Diagnostic.Error(PlanningCodes.Unsupported, "azdoit moves nothing to another region", $"'{resource.Address.Name}' is in {at}, and the request says {region}.");
        }

        var known = operation.Needs.AddRange(Locating).Add(kind.ParentParameter ?? "name");
        return clause.Parameters.Values.Keys.FirstOrDefault(name => !clause.IsAssumed(name) && !known.Contains(name)) is not { } lost ? null : Diagnostic.Error(
            PlanningCodes.Unheard,
            $"To {operation.Verb} a {kind.Title} takes no {lost.Replace('_', ' ')}",
            $"The request says {lost.Replace('_', ' ')} {clause.Parameters.Values[lost]}, which would be lost. It takes {string.Join(", ", operation.Needs)}.");
    }

    /// <summary>What says which one is meant, or finds a value by another name (what a machine has finds its size).</summary>
    private static readonly ImmutableArray<string> Locating = ["name", "names", "count", "resource_group", "region", "tags", "vcpus", "memory_gb"];
}
