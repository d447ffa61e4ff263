using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Inventory;

namespace Azdoit.Planning.Passes;

/// <summary>
/// A name that somebody gave may be taken. The same resource as wished stands: nothing to do for it. Another one under
/// that name is a question that shows the difference: create never changes what exists.
/// </summary>
internal static class CompareWithExisting
{
    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var wish in draft.Wishes.Where(wish => !wish.NameIsAssumed && wish.ImpliedRole is null))
        {
            if (wish.Parent?.Wish is not null && wish.Kind.Naming.Scope != NameScope.Global)
            {
                continue;
            }

            if (await draft.Cloud.ReadAsync(wish.Address!, ct) is { } existing)
            {
                draft = Compared(draft, wish, existing);
            }
            else if (wish.Kind.Naming.Scope == NameScope.Global && !await draft.Cloud.IsNameFreeAsync(wish.Kind, wish.Name!, ct))
            {
                draft = draft.Asking(new Question(wish.Clause + 1, "name", $"The name '{wish.Name}' is taken: {wish.Kind.Title} names are unique across the whole cloud. What should it be called?"));
            }
        }

        return WithoutServantsOfStanding(draft);
    }

    private static PlanDraft Compared(PlanDraft draft, Wish wish, ObservedResource existing)
    {
        // What was assumed is not a demand: only the words of the request can differ from what stands.
        var body = (JsonObject)wish.Body!.DeepClone();
        (body["tags"] as JsonObject)?.Remove(References.OwnerTag);
        if (draft.Clauses[wish.Clause].IsAssumed("region"))
        {
            body.Remove("location");
        }

        var different = Likeness.Differences(body, existing.Body, wish.Kind.WriteOnly)
            .Where(difference => !difference.Path.Contains("networkInterfaces", StringComparison.Ordinal) && !difference.Path.Contains("publicKeys", StringComparison.Ordinal))
            .ToImmutableArray();
        if (different.Length == 0)
        {
            return draft.Replace(wish with { Stands = true }).Noting($"{wish.Name} exists as wished");
        }

        var shown = string.Join(", ", different.Take(4).Select(difference => $"{difference.Path[(difference.Path.LastIndexOf('.') + 1)..]} is {difference.Found}, not {difference.Wanted}"));
        return draft.Asking(new Question(wish.Clause + 1, "name", $"{wish.Kind.Title} '{wish.Name}' exists already and differs: {shown}. Which name should the new one have?"));
    }

    /// <summary>What a standing resource would have brought along is not made either, unless something else uses it.</summary>
    private static PlanDraft WithoutServantsOfStanding(PlanDraft draft)
    {
        var used = draft.Wishes.Where(wish => !wish.Stands && wish.ImpliedRole is null).Select(wish => wish.Key).ToHashSet();
        for (var before = -1; before != used.Count;)
        {
            before = used.Count;
            foreach (var wish in draft.Wishes.Where(wish => used.Contains(wish.Key)).ToList())
            {
                used.UnionWith(wish.Roles.Values.Append(wish.Parent!).Select(place => place.Wish).OfType<int>());
            }
        }

        return draft with { Wishes = [.. draft.Wishes.Select(wish => used.Contains(wish.Key) ? wish : wish with { Stands = true })] };
    }
}
