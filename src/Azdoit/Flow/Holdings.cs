using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>What a home made and nobody took away by it, from its journals alone. A deleted objective owns what it made as before.</summary>
public static class Holdings
{
    /// <returns>By account and resource; or the journal that cannot be read, because it may own something.</returns>
    public static async Task<Outcome<ImmutableArray<Holding>, Diagnostic>> OfAsync(JournalStore journals, ObjectStore objects, LedgerState ledger, CancellationToken ct)
    {
        var held = new Dictionary<(LedgerAccount, ResourceAddress), Holding>();

        // Oldest first: what a later one removed is gone.
        foreach (var objective in (await journals.ListAsync(ct)).Reverse())
        {
            if (!(await journals.ReadAsync(objective, ct)).TryGet(out var entries, out var damaged))
            {
                // An empty file: its process died before anything began.
                if (damaged.Code == JournalCodes.Unknown)
                {
                    continue;
                }

                return damaged;
            }

            var state = RunState.Fold(entries);
            if (state is { Target: { } target, Plan: { } hash } && await objects.GetAsync(hash.Value, ct) is { } json)
            {
                Take(Plan.FromJson(json), state, objective, LedgerAccount.Of(target));
            }
        }

        return held.Values.OrderBy(holding => holding.Account.Cloud, StringComparer.Ordinal).ThenBy(holding => holding.Resource.Id, StringComparer.OrdinalIgnoreCase).ToImmutableArray();

        void Take(Plan plan, RunState state, ObjectiveId objective, LedgerAccount account)
        {
            foreach (var step in plan.Steps)
            {
                switch (step.Effect)
                {
                    case Effect.Ensure when state.Of(step.Id).MayExist:
                        held[(account, step.Effect.Address)] = new(account, step.Effect.Address, objective, ledger.Live.GetValueOrDefault((account, step.Effect.Address))?.Monthly);
                        break;
                    case Effect.Remove removed when state.Of(step.Id).Status == StepStatus.Held:
                        held.Remove((account, removed.Address));
                        foreach (var taken in removed.Takes)
                        {
                            held.Remove((account, taken));
                        }

                        break;
                }
            }
        }
    }
}
