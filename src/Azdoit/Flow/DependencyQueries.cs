using System.Collections.Immutable;
using Azdoit.Failures;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>"What would break if I delete vnet-1?", and the other way round. Reads only, whatever the question says.</summary>
internal sealed class DependencyQueries(AgentParts parts)
{
    public async Task<Outcome<Answer, Failure>> AnswerAsync(Answer answer, Clause clause, CancellationToken ct)
    {
        if (!(await Survey.TakeAsync(parts.Inventory, ct)).TryGet(out var all, out var failure))
        {
            return failure;
        }

        var name = clause.Parameters.Text("name")!;
        ImmutableArray<ObservedResource> targets = [.. all.Where(resource => Selection.IsNamed(resource, name) && IsWithin(resource, clause.Parameters.Text("within")) && IsOf(resource, clause.Parameters.Text("kind")))];
        if (targets.IsEmpty)
        {
            return answer with { Outcome = AnswerOutcome.Question, Diagnostics = answer.Diagnostics.Add(Titles.Missing(clause.Parameters.Text("kind") ?? "resource", [name])) };
        }

        var graph = new DependencyGraph(all);
        var addresses = targets.Select(target => target.Address).ToList();
        IEnumerable<Link> found = clause.Verb switch
        {
            "dependencies" => graph.DependenciesOf(addresses).Select(dependency => new Link(dependency.On, dependency)),
            "neighbours" => graph.NeighboursOf(addresses).Select(pair => new Link(pair.Neighbour, pair.By)),
            _ => graph.DependantsOf(addresses).Select(dependency => new Link(dependency.User, dependency)),
        };
        var chosen = found.Where(link => IsOf(graph.Find(link.Found)!, clause.About)).ToList();
        return answer with
        {
            Resources = [.. answer.Resources, .. chosen.Select(link => graph.Find(link.Found)!)],
            Because = answer.Because.SetItems(chosen.Select(link => KeyValuePair.Create(link.Found, Reason(clause.Verb, link, addresses)))),
            Notes = answer.Notes.AddRange(Notes(clause.Verb, name, targets, chosen.Count)),
        };
    }

    /// <summary>What is reached over others says over whom.</summary>
    private static string Reason(string verb, Link link, List<ResourceAddress> asked) =>
        link.Found.Equals(link.By.User) || verb == "dependants" ? link.By.Because
        : asked.Contains(link.By.User) ? $"{link.By.User.Name}'s {link.By.Because}"
        : $"{link.By.User.Name}: {link.By.Because}";

    private static IEnumerable<string> Notes(string verb, string name, ImmutableArray<ObservedResource> targets, int count)
    {
        if (targets.Length > 1)
        {
            yield return $"{targets.Length} resources are called {name}: {string.Join(", ", targets.Select(target => target.Address.Id))}";
        }

        yield return (verb, count) switch
        {
            ("dependencies", 0) => $"{name} depends on nothing else here.",
            ("dependencies", _) => $"{name} depends on {Resources(count)}.",
            ("neighbours", 0) => $"Nothing here is connected to {name}.",
            ("neighbours", _) => $"{Resources(count)} {(count == 1 ? "is" : "are")} connected to {name}.",
            (_, 0) => $"Nothing here depends on {name}.",
            _ => $"{Resources(count)} {(count == 1 ? "depends" : "depend")} on {name}, directly or over others. Nothing was changed: this only looked.",
        };
    }

    private static string Resources(int count) => $"{count} {(count == 1 ? "resource" : "resources")}";

    private static bool IsOf(ObservedResource resource, string? kind) => kind is null || resource.Kind?.Id == kind;

    private static bool IsWithin(ObservedResource resource, string? place)
    {
        for (var above = resource.Address.Parent; place is not null && above is not null; above = above.Parent)
        {
            if (above.Name.Equals(place, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return place is null;
    }

    private sealed record Link(ResourceAddress Found, Dependency By);
}
