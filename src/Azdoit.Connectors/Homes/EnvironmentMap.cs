using System.Collections.Immutable;

namespace Azdoit.Connectors.Homes;

/// <summary>Which environment a real target is. What no rule covers is production, and a name that somebody gives can only make it stricter.</summary>
internal sealed class EnvironmentMap(ImmutableSortedDictionary<string, EnvironmentRule> rules)
{
    private const string Uncovered = "production";

    /// <param name="groups">Empty while they are not known: then only rules without group patterns cover.</param>
    /// <param name="named">What <c>--env</c> and its sisters say.</param>
    public (string Name, EnvironmentClass Class) Of(string subscription, string subscriptionName, IReadOnlyCollection<string> groups, string? named)
    {
        var found = (groups.Count == 0 ? [null] : groups.Cast<string?>())
            .Select(group => Of(subscription, subscriptionName, group))
            .MaxBy(environment => environment.Class);
        if (named is null)
        {
            return found;
        }

        var careful = rules.TryGetValue(named, out var rule) ? Parse(rule.Class) : EnvironmentNames.ClassOf(named);
        return (named, careful > found.Class ? careful : found.Class);
    }

    private (string Name, EnvironmentClass Class) Of(string subscription, string subscriptionName, string? group) => rules
        .Where(pair => pair.Value.Covers(subscription, subscriptionName, group))
        .Select(pair => (Name: pair.Key, Class: Parse(pair.Value.Class)))
        .DefaultIfEmpty((Name: Uncovered, Class: EnvironmentClass.Production))
        .MaxBy(pair => pair.Class);

    private static EnvironmentClass Parse(string text) => text switch
    {
        "dev" => EnvironmentClass.Dev,
        "test" => EnvironmentClass.Test,
        _ => EnvironmentClass.Production,
    };
}
