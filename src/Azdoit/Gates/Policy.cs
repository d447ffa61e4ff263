using System.Collections.Immutable;
using System.IO.Enumeration;
using Azdoit.Planning;

namespace Azdoit.Gates;

/// <summary>What the machine's owner rules for everybody on it: <c>policy.json</c>. It can only tighten.</summary>
public sealed record Policy
{
    public static Policy None { get; } = new();

    /// <summary>Null allows every cloud.</summary>
    public ImmutableArray<string>? AllowedClouds { get; init; }

    /// <summary>Ids or names, with <c>*</c> and <c>?</c>; null allows every subscription.</summary>
    public ImmutableArray<string>? AllowedSubscriptions { get; init; }

    /// <summary>Subscriptions, resource groups and environments that are production, whatever the configuration says.</summary>
    public ImmutableArray<string> ProductionPatterns { get; init; } = [];

    /// <summary>USD; no grant goes beyond it.</summary>
    public decimal? MonthlyCeiling { get; init; }

    public decimal? DailyCeiling { get; init; }

    /// <summary>Whether <c>--approve HASH</c> is an approval by itself.</summary>
    public bool CliApproval { get; init; } = true;

    public McpApply McpApply { get; init; } = McpApply.Elicit;

    /// <summary>Classes that somebody else than the caller must approve.</summary>
    public ImmutableArray<ApprovalClass> SecondPerson { get; init; } = [];

    /// <summary>The reason why nothing runs; null when it may.</summary>
    public string? Freeze { get; init; }

    /// <summary>The caller could change it, so it binds nobody who means ill.</summary>
    public bool IsAdvisory { get; init; }

    public bool AllowsCloud(Target target) => AllowedClouds is not { } clouds || clouds.Contains(target.Cloud, StringComparer.OrdinalIgnoreCase);

    public bool AllowsSubscription(Target target) =>
        AllowedSubscriptions is not { } patterns || Match(patterns, target.Subscription) || Match(patterns, target.SubscriptionName);

    public bool MakesProduction(Target target, Plan plan) =>
        Match(ProductionPatterns, target.Subscription) || Match(ProductionPatterns, target.SubscriptionName) || Match(ProductionPatterns, target.Environment)
        || plan.Steps.Any(step => step.Effect.Address.ResourceGroup is { } group && Match(ProductionPatterns, group));

    private static bool Match(ImmutableArray<string> patterns, string text) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, text));
}
