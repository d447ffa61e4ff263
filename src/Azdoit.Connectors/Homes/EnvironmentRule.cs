using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Azdoit.Connectors.Homes;

/// <summary>Which subscriptions and groups are an environment, and how careful to be there. Patterns know <c>*</c> and <c>?</c>, without case.</summary>
public sealed record EnvironmentRule
{
    /// <summary>Ids or names; empty means any subscription.</summary>
    public ImmutableArray<string> Subscriptions { get; init; } = [];

    /// <summary>Empty means any group, and also what is in none.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary><c>dev</c>, <c>test</c> or <c>production</c>.</summary>
    public string Class { get; init; } = "production";

    /// <param name="group">Null for what is in no group.</param>
    public bool Covers(string subscription, string subscriptionName, string? group) =>
        (Subscriptions.Length > 0 || Groups.Length > 0)
        && (Subscriptions.IsEmpty || Subscriptions.Any(pattern => Matches(pattern, subscription) || Matches(pattern, subscriptionName)))
        && (Groups.IsEmpty || (group is not null && Groups.Any(pattern => Matches(pattern, group))));

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
}
