using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Planning;

namespace Azdoit.Cli.Views;

/// <summary>A plan as a tree: groups, in them the steps, under a step what changes and what is lost. A star marks what nobody said.</summary>
internal static class PlanPage
{
    /// <summary>So many alike are told in one line, unless everything is wanted.</summary>
    private const int Many = 4;

    /// <summary>So many names of what a deletion takes along are told, unless everything is wanted.</summary>
    private const int MostTaken = 10;

    public static Page Of(ApprovalCard card, bool verbose)
    {
        var (steps, assumptions) = (card.Steps, card.Assumptions);
        var assumed = assumptions.ToLookup(assumption => assumption.Resource);
        var groups = steps
            .GroupBy(step => step.Address.ResourceGroup ?? "", StringComparer.OrdinalIgnoreCase)
            .Select(group => new Branch(group.Key.Length == 0 ? "subscription" : $"group {group.Key}", [.. Branches(group, assumed, verbose)]));
        var names = steps.Select(step => step.Address.Name).ToHashSet();
        var page = new Page().Gap().Tree(new Branch($"Plan {card.Plan}: {Counts(steps)}", [.. groups]));
        foreach (var shared in assumed.Where(same => !names.Contains(same.Key)))
        {
            page.Line($"  * assumed for {shared.Key}: {string.Join(", ", shared.Select(assumption => $"{assumption.Parameter} {assumption.Value}"))}", Tone.Quiet);
        }

        page.Lines(card.LeftOut.Select(left => $"  left out: {left.Address.Name}: {left.Why}"), Tone.Warning);
        if (!card.LeftOut.IsEmpty)
        {
            page.Line("  --include NAME takes back what others changed, too", Tone.Quiet);
        }

        return assumptions.IsEmpty ? page : page.Line("  * nobody said it: say otherwise in the request or with an option", Tone.Quiet);
    }

    /// <summary>What a step does, in words: <c>create vm/web-01</c>.</summary>
    public static string Deed(Effect effect) => $"{Verb(effect)} {effect.Kind}/{effect.Address.Name}";

    private static string Counts(ImmutableArray<CardStep> steps)
    {
        var effects = steps.GroupBy(step => step.Class).OrderBy(same => same.Key).Select(same => $"{Word(same.Key)} {same.Count()}");
        return $"{(steps.Length == 1 ? "1 step" : $"{steps.Length} steps")} ({string.Join(", ", effects)})";
    }

    private static IEnumerable<Branch> Branches(IEnumerable<CardStep> steps, ILookup<string, Assumption> assumed, bool verbose)
    {
        foreach (var alike in steps.GroupBy(step => step.Effect is Effect.Ensure ? $"{step.Effect.Kind} {Details(step.Effect)}" : step.Address.Id))
        {
            var all = alike.ToList();
            if (all.Count >= Many && !verbose)
            {
                var star = all.Any(step => NameIsAssumed(step, assumed)) ? "*" : "";
                yield return new($"create {all.Count} {all[0].Effect.Kind}: {all[0].Address.Name}, {all[1].Address.Name}, ... {all[^1].Address.Name}{star}{Details(all[0].Effect)}");
                continue;
            }

            foreach (var step in all)
            {
                yield return Branch(step, assumed, verbose);
            }
        }
    }

    private static Branch Branch(CardStep step, ILookup<string, Assumption> assumed, bool verbose)
    {
        var under = ImmutableArray.CreateBuilder<Branch>();
        under.AddRange(assumed[step.Address.Name].Where(assumption => assumption.Parameter != "name").Select(assumption => new Branch($"{assumption.Parameter} {assumption.Value}*")));
        under.AddRange(step.Changes.Select(change => new Branch($"{change.Path}: {change.Found} -> {change.Wanted}")));
        if (!step.Takes.IsEmpty)
        {
            under.Add(new Branch($"takes with it {step.Takes.Length} {(step.Takes.Length == 1 ? "resource" : "resources")}", [.. Taken(step.Takes, verbose)]));
        }

        if (verbose)
        {
            under.Add(new Branch(step.Address.Id));
        }

        // What is made is taken away again: the rule. Whatever differs from it is said.
        if (verbose || step.Undo != CardUndo.Removes)
        {
            under.Add(new Branch($"undo: {Word(step.Undo)}{(step.UndoNote is { } note ? $" ({note})" : "")}"));
        }

        var star = NameIsAssumed(step, assumed) ? "*" : "";
        var loud = step.Class is EffectClass.Create or EffectClass.Change ? "" : $"  [{Word(step.Class)}]";
        return new($"{Deed(step.Effect)}{star}{Details(step.Effect)}{loud}", under.ToImmutable());
    }

    private static IEnumerable<Branch> Taken(ImmutableArray<ResourceAddress> taken, bool verbose)
    {
        var shown = verbose ? taken.Length : MostTaken;
        var names = taken.Take(shown).Select(one => new Branch($"{KnownKinds.OfType(one.Type)?.Id ?? one.Type.Split('/')[^1]}/{one.Name}"));
        return taken.Length > shown ? names.Append(new Branch($"and {taken.Length - shown} more (--verbose names them)")) : names;
    }

    private static bool NameIsAssumed(CardStep step, ILookup<string, Assumption> assumed) => assumed[step.Address.Name].Any(assumption => assumption.Parameter == "name");

    private static string Verb(Effect effect) => effect switch
    {
        Effect.Ensure => "create",
        Effect.Modify => "change",
        Effect.Invoke invoke => invoke.Action,
        _ => "DELETE",
    };

    private static string Details(Effect effect)
    {
        if (effect is not Effect.Ensure made || KnownKinds.Find(effect.Kind) is not { } kind)
        {
            return "";
        }

        var details = new[] { kind.Size(made.Body), kind.Extent(made.Body), Json.Text(made.Body, "location") }.OfType<string>().ToList();
        return details.Count == 0 ? "" : $"  {string.Join(", ", details)}";
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
