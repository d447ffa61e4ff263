using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>Answers requests that only read: no plan, no objective, no journal.</summary>
internal sealed class Queries(AgentParts parts)
{
    public static bool IsRead(Understanding understanding) =>
        understanding.Clauses.All(clause => Subjects.Find(clause.Kind)?.Find(clause.Verb)?.Class == EffectClass.Read);

    public async Task<Answer> AnswerAsync(Understanding understanding, Ask ask, CancellationToken ct)
    {
        var answer = new Answer { Outcome = AnswerOutcome.Done, Target = ask.Target, Understanding = understanding };
        foreach (var clause in Placement.Of(understanding, ask).Clauses)
        {
            var next = clause switch
            {
                { Kind: "cost" } => await new CostQueries(parts).AnswerAsync(answer, clause, ct),
                { Verb: "dependants" or "dependencies" or "neighbours" } => await new DependencyQueries(parts).AnswerAsync(answer, clause, ct),
                _ => await ListedAsync(answer, clause, ct),
            };
            if (!next.TryGet(out answer!, out var failure))
            {
                return Replies.NotRead(ask.Target, failure);
            }
        }

        return answer;
    }

    private async Task<Outcome<Answer, Failure>> ListedAsync(Answer answer, Clause clause, CancellationToken ct)
    {
        if (!(await SelectedAsync(clause, ct)).TryGet(out var resources, out var failure))
        {
            return failure;
        }

        if (clause.Filter is { Idle: true })
        {
            if (!(await new IdleQueries(parts).AmongAsync(resources, ct)).TryGet(out var idle, out failure))
            {
                return failure;
            }

            resources = [.. resources.Where(resource => idle.Because.ContainsKey(resource.Address))];
            answer = answer with { Because = answer.Because.SetItems(idle.Because), Notes = answer.Notes.AddRange(idle.Notes) };
        }

        answer = clause.Parameters.Text("group_by") is { } by ? answer with { Groups = Breakdown.Of(by, resources) } : answer;
        return clause switch
        {
            { Verb: "count" } => answer with { Resources = [.. answer.Resources, .. resources], Notes = answer.Notes.Add(Titles.Count(clause.Kind, resources.Length)) },
            { Verb: "show" } when Missing(clause, resources) is { } missing => answer with { Outcome = AnswerOutcome.Question, Diagnostics = answer.Diagnostics.Add(missing) },
            _ => answer with { Resources = [.. answer.Resources, .. resources] },
        };
    }

    private async Task<Outcome<ImmutableArray<ObservedResource>, Failure>> SelectedAsync(Clause clause, CancellationToken ct)
    {
        var said = clause.Parameters;
        var group = (clause.IsAssumed("resource_group") ? null : said.Text("resource_group")) ?? clause.Filter?.ResourceGroup;
        var kind = KnownKinds.Find(clause.Kind);
        if (!(await parts.Inventory.ListAsync(kind, kind?.ArmType == ResourceAddress.GroupType ? null : group, ct)).TryGet(out var listed, out var failure))
        {
            return failure;
        }

        var names = said.Words("name").AddRange(said.Words("names"));
        var region = clause.IsAssumed("region") ? null : said.Text("region");
        var size = clause.IsAssumed("size") ? null : said.Text("size");
        var filter = (clause.Filter ?? Filter.Everything) with { Region = clause.Filter?.Region ?? region, Size = clause.Filter?.Size ?? size, Idle = false };
        filter = said.Tags().IsEmpty ? filter : filter with { Tags = filter.Tags.SetItems(said.Tags()) };
        var now = parts.Time.GetUtcNow();
        return (ImmutableArray<ObservedResource>)
        [
            .. listed.Where(resource => names.IsEmpty || names.Any(name => Selection.IsNamed(resource, name)))
                .Where(resource => Selection.Matches(filter, resource, now) && clause.Evidence.Keys.All(told => kind is null || !Observation.CanTell(kind, told) || Observation.Fits(resource, told, said.Text(told))))
                .OrderBy(resource => resource.Address.ResourceGroup, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.Address.Name, NaturalOrder.Instance),
        ];
    }

    private static Diagnostic? Missing(Clause clause, ImmutableArray<ObservedResource> found)
    {
        var missing = clause.Parameters.Words("name").AddRange(clause.Parameters.Words("names")).Where(name => !found.Any(resource => Selection.IsNamed(resource, name))).ToList();
        return missing.Count == 0 ? null : Titles.Missing(clause.Kind, missing);
    }
}
