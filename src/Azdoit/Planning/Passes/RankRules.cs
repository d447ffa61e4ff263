using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Catalog.Kinds;
using Azdoit.Intents;

namespace Azdoit.Planning.Passes;

/// <summary>A security group takes each priority once for each direction: an assumed one moves on to the next that is free, a said one that is taken is asked about.</summary>
internal static class RankRules
{
    private const string Priority = "priority";

    /// <summary>The largest that Azure takes.</summary>
    private const int Last = 4096;

    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var siblings in draft.Wishes.Where(wish => wish.Kind is NetworkRule).GroupBy(wish => wish.Parent!).ToList())
        {
            var group = siblings.Key.Existing is { } at ? (await draft.Cloud.ReadAsync(at, ct))?.Body : null;
            var taken = (Json.At(group, "properties.securityRules") as JsonArray ?? [])
                .Select(rule => (Direction: Json.Text(rule, "properties.direction"), Priority: (int?)Json.Number(rule, "properties.priority"), Name: Json.Text(rule, "name")))
                .ToList();
            taken.AddRange(siblings.Key.Wish is { } key ? NetworkSecurityGroup.Priorities(draft[key].Parameters).Select(used => ((string?)"Inbound", (int?)used, (string?)null)) : []);
            foreach (var rule in siblings.OrderByDescending(rule => rule.Parameters.Has(Priority)))
            {
                var direction = rule.Parameters.Text("direction") ?? "Inbound";
                var others = taken.FindAll(other =>
                    direction.Equals(other.Direction, StringComparison.OrdinalIgnoreCase)
                    && (rule.Name is null || !rule.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)));
                bool IsTaken(int number) => others.Exists(other => other.Priority == number);

                var wanted = rule.Parameters.Whole(Priority) ?? NetworkRule.AssumedPriority(rule.Parameters);
                if (IsTaken(wanted) && rule.Parameters.Has(Priority))
                {
                    return draft.Asking(new Question(rule.Clause + 1, Priority, $"Priority {wanted} is taken by {others.First(other => other.Priority == wanted).Name ?? "another rule"} there. Which priority should the rule have?"));
                }

                var rank = Enumerable.Range(wanted, Last + 1 - wanted).Where(number => !IsTaken(number)).FirstOrDefault(wanted);
                taken.Add((direction, rank, rule.Name));
                draft = rank == wanted ? draft : draft.Replace(rule with { Parameters = rule.Parameters.With(Priority, rank) });
            }
        }

        return draft;
    }
}
