using System.Collections.Immutable;
using Azdoit.Connectors.Homes;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>What somebody who comes back to a home wants to know first.</summary>
/// <param name="Latest">Newest first.</param>
/// <param name="Frozen">Who froze, since when and why; null when runs may begin.</param>
/// <param name="Waiting">The plan that was stored last, when it never ran.</param>
internal sealed record Situation(ImmutableArray<ObjectiveItem> Latest, string? Frozen, StoredPlan? Waiting, ImmutableArray<string> Next)
{
    private const int Shown = 3, LookedAt = 20, Commands = 3;

    /// <returns>Null where there is no home yet, which is not made for this, or where it cannot be read: other commands say why.</returns>
    public static async Task<Situation?> OfAsync(Shell shell, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(HomeDirectory.In(shell.Surroundings).Path, "home.json")) || !HomeParts.Open(shell).TryGet(out var home, out _))
        {
            return null;
        }

        using (home)
        {
            List<ObjectiveItem> known = [];
            List<string> dropped = [];
            foreach (var objective in (await home.Journals.ListAsync(ct)).Take(LookedAt))
            {
                if ((await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out _) && RunState.Fold(entries) is { Phase: not ObjectivePhase.Deleted } state)
                {
                    known.Add(ObjectiveItem.Of(objective, state));
                    if (state.IsUnfinished && await home.Journals.HolderAsync(objective, ct) is null)
                    {
                        dropped.Add(objective.Value);
                    }
                }
            }

            var frozen = (await home.FrozenAsync(ct))?.Detail;
            var waiting = home.Plans.Newest() is { } plan && known.All(item => item.PlanHash != plan.Plan.Hash.Value) ? plan : null;
            return new(
                [.. known.Take(Shown)],
                frozen,
                waiting,
                [.. Steps(frozen is not null, dropped, waiting, IsElsewhere(waiting, shell, home), known.FirstOrDefault()).Take(Commands)]);
        }
    }

    /// <summary>Whether a command without options would not act where the plan was made.</summary>
    private static bool IsElsewhere(StoredPlan? waiting, Shell shell, HomeParts home) => waiting is not null
        && !(FolderSettings.Read(shell.Surroundings).TryGet(out var folder, out _)
            && TargetResolver.IsUsual(waiting.Plan.Target.Cloud, waiting.Plan.Target.Environment, shell.Surroundings, folder, home.Settings));

    /// <summary>What is most urgent first.</summary>
    private static IEnumerable<string> Steps(bool isFrozen, IReadOnlyList<string> dropped, StoredPlan? waiting, bool isElsewhere, ObjectiveItem? last)
    {
        if (isFrozen)
        {
            yield return "azdoit unfreeze";
        }

        if (dropped is [var first, ..])
        {
            yield return $"azdoit objectives resume {first}";
        }

        if (waiting is not null)
        {
            var target = waiting.Plan.Target;
            yield return CommandText.Of(["azdoit", "apply", waiting.Plan.Hash.Value, .. TargetWords.Of(target.Cloud, target.Tenant, target.Subscription, target.Environment, isElsewhere)]);
        }

        if (last is not null)
        {
            yield return $"azdoit objectives show {last.ObjectiveId}";
        }

        yield return "azdoit do \"list everything\"";
        yield return "azdoit objectives list";
    }
}
