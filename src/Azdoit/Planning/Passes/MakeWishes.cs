using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Intents;

namespace Azdoit.Planning.Passes;

/// <summary>One wish for each resource that the request asks to create.</summary>
internal static class MakeWishes
{
    public static Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        for (var i = 0; i < draft.Clauses.Length; i++)
        {
            var clause = draft.Clauses[i];
            if (clause.Verb == "create" && KnownKinds.Find(clause.Kind) is { } kind)
            {
                draft = Wished(Validated(draft, i, kind), i, kind);
            }
        }

        return Task.FromResult(draft);
    }

    private static PlanDraft Validated(PlanDraft draft, int index, ResourceKind kind)
    {
        var said = draft.Clauses[index].Parameters;
        said = PlaceInGroups.IsNew(said.Text("resource_group"), out var name) ? said.With("resource_group", name) : said;
        return Validation.Validate(kind, said).Aggregate(draft, (now, objection) => now.Saying(new Diagnostic(
            PlanningCodes.InvalidValue,
            objection.IsDoubt ? Severity.Warning : Severity.Error,
            $"This {objection.Parameter.Replace('_', ' ')} is not right for a {kind.Title}")
        {
            Detail = objection.Text + (objection.Nearest is { } nearest ? $"; did you mean {nearest}?" : ""),
        }));
    }

    private static PlanDraft Wished(PlanDraft draft, int index, ResourceKind kind)
    {
        var clause = draft.Clauses[index];
        var names = clause.Parameters.Words("name").AddRange(clause.Parameters.Words("names"));
        var count = kind.CountsInstances ? Math.Max(1, names.Length) : Math.Max(names.Length, (int)(clause.Parameters.Number("count") ?? 1));
        var parameters = clause.Parameters.Without("name").Without("names");
        var wishes = draft.Wishes.ToBuilder();
        for (var n = 0; n < count; n++)
        {
            wishes.Add(new Wish
            {
                Key = wishes.Count,
                Clause = index,
                Kind = kind,
                Parameters = kind.CountsInstances ? parameters : parameters.Without("count"),
                Name = n < names.Length ? names[n] : null,
                NameIsAssumed = n >= names.Length,
            });
        }

        return Assumed(draft with { Wishes = wishes.ToImmutable() }, clause, kind, names.Length == 1 ? names[0] : null);
    }

    /// <summary>Names, groups and regions are noted by the passes that settle them.</summary>
    private static PlanDraft Assumed(PlanDraft draft, Clause clause, ResourceKind kind, string? name) =>
        clause.Parameters.Values
            .Where(said => clause.IsAssumed(said.Key) && said.Key is not ("region" or "resource_group" or "count"))
            .Aggregate(draft, (now, said) => now.Assuming(name ?? kind.Id, said.Key, said.Value.ToString()!));
}
