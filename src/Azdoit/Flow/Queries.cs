using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Pricing;
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
            if (clause is { Kind: "cost", Verb: "compare" })
            {
                answer = answer with { Comparison = Comparison.Of(clause, parts.Prices) };
                continue;
            }

            if (!(await SelectedAsync(clause, ct)).TryGet(out var resources, out var failure))
            {
                return Replies.Unreachable(ask.Target, failure);
            }

            answer = clause switch
            {
                { Kind: "cost" } => answer with { Resources = resources, Quote = new Pricer(parts.Prices).Price([.. resources.Select(PlanPricing.Of)], []) },
                { Verb: "count" } => answer with { Resources = [.. answer.Resources, .. resources], Notes = answer.Notes.Add(Counted(clause, resources.Length)) },
                { Verb: "show" } when Missing(clause, resources) is { } missing => answer with { Outcome = AnswerOutcome.Question, Diagnostics = answer.Diagnostics.Add(missing) },
                _ => answer with { Resources = [.. answer.Resources, .. resources] },
            };
        }

        return answer;
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
        var filter = (clause.Filter ?? Filter.Everything) with { Region = clause.Filter?.Region ?? region, Size = clause.Filter?.Size ?? size };
        filter = said.Tags().IsEmpty ? filter : filter with { Tags = filter.Tags.SetItems(said.Tags()) };
        var now = parts.Time.GetUtcNow();
        ImmutableArray<ObservedResource> selected =
        [
            .. listed.Where(resource => names.IsEmpty || names.Any(name => Selection.IsNamed(resource, name) || (clause.Kind == "cost" && IsIn(resource, name))))
                .Where(resource => Selection.Matches(filter, resource, now) && clause.Evidence.Keys.All(told => kind is null || !Observation.CanTell(kind, told) || Observation.Fits(resource, told, said.Text(told))))
                .OrderBy(resource => resource.Address.ResourceGroup, StringComparer.OrdinalIgnoreCase).ThenBy(resource => resource.Address.Name, NaturalOrder.Instance),
        ];

        // One list without bodies serves all kinds; prices need the bodies.
        return kind is null && clause.Kind == "cost" ? await WithBodiesAsync(selected, ct) : selected;
    }

    private async Task<Outcome<ImmutableArray<ObservedResource>, Failure>> WithBodiesAsync(ImmutableArray<ObservedResource> listed, CancellationToken ct)
    {
        var bodies = ImmutableArray.CreateBuilder<ObservedResource>();
        foreach (var read in await Task.WhenAll(listed.Select(resource => parts.Inventory.ReadAsync(resource.Address, ct))))
        {
            if (!read.TryGet(out var found, out var failure))
            {
                return failure;
            }

            if (found.Resource is { } resource)
            {
                bodies.Add(resource);
            }
        }

        return bodies.ToImmutable();
    }

    /// <summary>"What does rg-dev cost": people name the group as they would name a resource.</summary>
    private static bool IsIn(ObservedResource resource, string group) => group.Equals(resource.Address.ResourceGroup, StringComparison.OrdinalIgnoreCase);

    private static string Counted(Clause clause, int count)
    {
        var title = Subjects.Find(clause.Kind)!.Title;
        return $"{count} {(count == 1 ? title : Plural(title))}";
    }

    private static Diagnostics.Diagnostic? Missing(Clause clause, ImmutableArray<ObservedResource> found)
    {
        var missing = clause.Parameters.Words("name").AddRange(clause.Parameters.Words("names")).Where(name => !found.Any(resource => Selection.IsNamed(resource, name))).ToList();
        return missing.Count == 0 ? null : Diagnostics.Diagnostic.Error(
            Planning.PlanningCodes.NotFound, $"There is no such {Subjects.Find(clause.Kind)!.Title} here", $"{string.Join(", ", missing.Select(name => $"'{name}'"))} does not exist.");
    }

    private static string Plural(string title) => title.EndsWith('y') ? title[..^1] + "ies" : title.EndsWith('s') ? title + "es" : title + "s";
}
