using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Planning;

namespace Azdoit.Cli.Views;

/// <summary>A plan as a tree: groups, in them the steps, under a step what changes and what is lost.</summary>
internal static class PlanPage
{
    public static Page Of(PlanHash hash, ImmutableArray<CardStep> steps, ImmutableArray<Assumption> assumptions, bool verbose)
    {
        var assumed = assumptions.ToLookup(assumption => assumption.Resource);
        var groups = steps
            .GroupBy(step => step.Address.ResourceGroup ?? "", StringComparer.OrdinalIgnoreCase)
            .Select(group => new Branch(
                group.Key.Length == 0 ? "subscription" : $"group {group.Key}",
                [.. group.Select(step => Branch(step, [.. assumed[step.Address.Name]], verbose))]));
        var page = new Page().Gap().Tree(new Branch($"Plan {hash}: {Counts(steps)}", [.. groups]));
        return assumptions.IsEmpty ? page : page.Line("  (*) assumed, nobody said it: say otherwise in the request", Tone.Quiet);
    }

    public static string Counts(ImmutableArray<CardStep> steps)
    {
        var effects = steps.GroupBy(step => step.Class).OrderBy(same => same.Key).Select(same => $"{Word(same.Key)} {same.Count()}");
        return $"{(steps.Length == 1 ? "1 step" : $"{steps.Length} steps")} ({string.Join(", ", effects)})";
    }

    /// <summary>What a step does, in words: <c>create vm/web-01</c>.</summary>
    public static string Deed(Effect effect) => effect switch
    {
        Effect.Ensure => $"create {effect.Kind}/{effect.Address.Name}",
        Effect.Modify => $"change {effect.Kind}/{effect.Address.Name}",
        Effect.Invoke invoke => $"{invoke.Action} {effect.Kind}/{effect.Address.Name}",
        _ => $"DELETE {effect.Kind}/{effect.Address.Name}",
    };

    private static Branch Branch(CardStep step, ImmutableArray<Assumption> assumed, bool verbose)
    {
        var under = ImmutableArray.CreateBuilder<Branch>();
        under.AddRange(assumed.Select(assumption => new Branch($"{assumption.Parameter} = {assumption.Value} (*)")));
        under.AddRange(step.Changes.Select(change => new Branch($"{change.Path}: {change.Found ?? "(none)"} -> {change.Wanted}")));
        under.AddRange(step.Takes.Select(taken => new Branch($"takes with it {taken.Type.Split('/')[^1]}/{taken.Name}")));
        if (verbose)
        {
            under.Add(new Branch(step.Address.Id));
        }

        // What is made is taken away again: the rule. Whatever differs from it is said.
        if (verbose || step.Undo != CardUndo.Removes)
        {
            under.Add(new Branch($"undo: {step.Undo.ToString().ToLowerInvariant()}{(step.UndoNote is { } note ? $" ({note})" : "")}"));
        }

        return new($"{Deed(step.Effect)}{Details(step.Effect)}{(step.Class is EffectClass.Create or EffectClass.Change ? "" : $"  [{Word(step.Class)}]")}", under.ToImmutable());
    }

    private static string Details(Effect effect)
    {
        if (effect is not Effect.Ensure made || KnownKinds.Find(effect.Kind) is not { } kind)
        {
            return "";
        }

        var details = new[] { kind.Size(made.Body), Json.Text(made.Body, "location") }.OfType<string>().ToList();
        return details.Count == 0 ? "" : $"  {string.Join(", ", details)}";
    }

    private static string Word(EffectClass effect) => effect.ToString().ToLowerInvariant();
}
