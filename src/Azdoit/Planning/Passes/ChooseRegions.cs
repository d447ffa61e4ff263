using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Intents.Words;

namespace Azdoit.Planning.Passes;

/// <summary>Said, else the group's, else the configured or assumed one; a real cloud without any of these is asked about.</summary>
internal static class ChooseRegions
{
    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        // Groups come after what they hold: a new group goes where its first resource was said to go.
        foreach (var key in draft.Wishes.OrderBy(wish => wish.Kind.ArmType == ResourceAddress.GroupType).Select(wish => wish.Key))
        {
            var wish = draft[key];
            var region = Said(draft, wish)
                ?? (wish.Kind.ArmType == ResourceAddress.GroupType
                    ? draft.Wishes.FirstOrDefault(other => other.Parent?.Wish == key)?.Region
                    : await OfGroupAsync(draft, wish, ct));
            if (region is not null && Corrected(draft, wish) is { } written)
            {
                draft = draft.Noting($"'{written}' is read as the region {region}.");
                draft = wish.ImpliedRole is null && wish.Kind.Located ? Assumed(draft, wish, region.Value) : draft;
            }

            if (region is null && Fallback(draft, wish) is { } assumed)
            {
                region = assumed;
                draft = wish.ImpliedRole is null && wish.Kind.Located ? Assumed(draft, wish, assumed) : draft;
            }

            if (region is null)
            {
                return draft.Asking(new Question(wish.Clause + 1, "region", "Which region should it be in?"));
            }

            draft = draft.Replace(wish with { Region = region });
        }

        return draft;
    }

    private static PlanDraft Assumed(PlanDraft draft, Wish wish, Region region) =>
        draft.Assumptions.Any(known => known.Resource == (wish.Name ?? wish.Kind.Id) && known.Parameter == "region")
            ? draft
            : draft.Assuming(wish.Name ?? wish.Kind.Id, "region", region.Name);

    /// <summary>How the region was written, where that is a typing mistake away from its name; null otherwise.</summary>
    private static string? Corrected(PlanDraft draft, Wish wish) =>
        Said(draft, wish) is { } region && draft.Clauses[wish.Clause].Evidence.GetValueOrDefault("region") is { Text: var text }
        && string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() is var word && Typo.OneEdit(word, region.Name)
            ? text
            : null;

    private static Region? Said(PlanDraft draft, Wish wish)
    {
        var clause = draft.Clauses[wish.Clause];
        var applies = clause.Parameters.Has("region") && !clause.IsAssumed("region");
        return applies ? new Region(clause.Parameters.Text("region")!) : null;
    }

    private static async Task<Region?> OfGroupAsync(PlanDraft draft, Wish wish, CancellationToken ct)
    {
        if (wish.Parent is not { } parent)
        {
            return null;
        }

        if (parent.Wish is { } key)
        {
            return draft[key].Region ?? Said(draft, draft[key]);
        }

        var group = parent.Existing!.ResourceGroup;
        return (await draft.Cloud.ListAsync(KnownKinds.Get("group"), null, ct)).FirstOrDefault(known => known.Address.Name.Equals(group, StringComparison.OrdinalIgnoreCase))?.Region;
    }

    private static Region? Fallback(PlanDraft draft, Wish wish) =>
        draft.Defaults.Region is { } configured ? new Region(configured)
        : draft.Target.IsSandbox ? new Region(draft.Clauses[wish.Clause].Parameters.Text("region") ?? Catalog.Said.AssumedRegion)
        : null;
}
