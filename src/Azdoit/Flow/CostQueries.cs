using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>What exists costs: all of it, a group, a kind, a resource, the dearest ones, or broken down.</summary>
internal sealed class CostQueries(AgentParts parts)
{
    public async Task<Outcome<Answer, Failure>> AnswerAsync(Answer answer, Clause clause, CancellationToken ct)
    {
        // "What does a Standard_D4s_v3 cost" asks for a price, not for what stands.
        if (clause.Verb == "compare" || (clause.Parameters.Has("size") && !clause.IsAssumed("size") && !clause.Parameters.Has("names")))
        {
            return answer with { Comparison = Comparison.Of(clause, parts.Prices) };
        }

        if (!(await Survey.TakeAsync(parts.Inventory, ct)).TryGet(out var all, out var failure))
        {
            return failure;
        }

        var names = clause.Parameters.Words("name").AddRange(clause.Parameters.Words("names"));
        var group = (clause.IsAssumed("resource_group") ? null : clause.Parameters.Text("resource_group")) ?? clause.Filter?.ResourceGroup;
        var places = group is null ? names : names.Add(group);
        if (places.Where(name => !all.Any(resource => Selection.IsNamed(resource, name) || IsIn(resource, name))).ToList() is { Count: > 0 } missing)
        {
            return answer with { Outcome = AnswerOutcome.Question, Diagnostics = answer.Diagnostics.Add(Titles.Missing("resource", missing)) };
        }

        var region = clause.IsAssumed("region") ? null : clause.Parameters.Text("region");
        var filter = (clause.Filter ?? Filter.Everything) with { Region = clause.Filter?.Region ?? region, ResourceGroup = group };
        var now = parts.Time.GetUtcNow();
        ImmutableArray<ObservedResource> chosen =
        [
            // Asked about alone, a machine counts with the disk that it was made with.
            .. all.Where(resource => clause.About is null || resource.Kind?.Id == clause.About)
                .Where(resource => names.IsEmpty || names.Any(name => Selection.IsNamed(resource, name) || IsIn(resource, name) || IsPartOf(resource, name)))
                .Where(resource => Selection.Matches(filter, resource, now)),
        ];
        return Priced(answer, clause, chosen, [.. all]);
    }

    private Answer Priced(Answer answer, Clause clause, ImmutableArray<ObservedResource> chosen, ImmutableArray<ObservedResource> all)
    {
        var quote = Price(chosen, all);
        var costs = quote.Resources.ToImmutableDictionary(cost => cost.Address, cost => cost.Monthly);
        var order = chosen.OrderByDescending(resource => costs.GetValueOrDefault(resource.Address, Money.Zero).Amount);
        if (clause.Parameters.Whole("top") is { } top)
        {
            // Of the dearest ones those with a price; a price that nobody knows stays in the quote as unknown.
            chosen = [.. order.Where(resource => costs.GetValueOrDefault(resource.Address, Money.Zero).Amount > 0).Take(top)];
            var share = chosen.Aggregate(Money.Zero, (sum, resource) => sum + costs[resource.Address]);
            answer = answer with { Notes = answer.Notes.Add(chosen.IsEmpty ? "Nothing here has a price." : $"{(chosen.Length == 1 ? chosen[0].Address.Name : $"These {chosen.Length}")}: {share} of {quote.Monthly} a month") };
        }
        else
        {
            // Parts without a meter of their own are in their whole's price.
            chosen = [.. order.Where(resource => resource.Kind is not { ParentKind: not null } || costs.ContainsKey(resource.Address))];
        }

        return answer with
        {
            Resources = chosen,
            Quote = quote,
            Costs = costs,
            Groups = clause.Parameters.Text("group_by") is { } by && !clause.IsAssumed("group_by") ? Breakdown.Of(by, chosen, quote) : [],
        };
    }

    private Quote Price(ImmutableArray<ObservedResource> resources, ImmutableArray<ObservedResource> all) =>
        new Pricer(parts.Prices).Price([.. resources.Select(resource => PlanPricing.Of(resource, all))], []);

    /// <summary>"What does rg-dev cost": people name the group as they would name a resource.</summary>
    private static bool IsIn(ObservedResource resource, string group) => group.Equals(resource.Address.ResourceGroup, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a named resource holds is paid for with it: the databases of a server.</summary>
    private static bool IsPartOf(ObservedResource resource, string name)
    {
        for (var above = resource.Address.Parent; above is { IsGroup: false }; above = above.Parent)
        {
            if (above.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
