using Azdoit.Catalog;
using Azdoit.Intents;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Replaces assumed values by configured ones. A real cloud has no default group outside the configuration, so there
/// an assumed one becomes a question.
/// </summary>
internal static class SettleDefaults
{
    public static Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        for (var i = 0; i < draft.Clauses.Length; i++)
        {
            var clause = draft.Clauses[i];
            if (clause.Verb != "create" || KnownKinds.Find(clause.Kind) is not { } kind)
            {
                continue;
            }

            var settled = clause.Parameters;
            foreach (var (name, value) in draft.Defaults.Presets.Values)
            {
                settled = clause.IsAssumed(name) ? settled.With(name, value) : settled;
            }

            if (kind.FindParameter("resource_group") is not null && (clause.IsAssumed("resource_group") || !clause.Parameters.Has("resource_group")))
            {
                draft = SettleGroup(draft, i, ref settled);
            }

            if (clause.IsAssumed("region") && draft.Defaults.Region is { } region)
            {
                settled = settled.With("region", region);
            }

            if (settled.Text("ssh_key") is { } file && !file.Contains(' ', StringComparison.Ordinal) && draft.Defaults.PublicKeyAt is { } read)
            {
                // A name of a file is no key; what is sent is what stands in it now.
                if (!read(file).TryGet(out var key, out var unusable))
                {
                    return Task.FromResult(draft.Saying(unusable));
                }

                settled = settled.With("ssh_key", key);
            }

            draft = draft with { Clauses = draft.Clauses.SetItem(i, clause with { Parameters = settled }) };
        }

        return Task.FromResult(draft);
    }

    private static PlanDraft SettleGroup(PlanDraft draft, int index, ref ParameterSet settled)
    {
        if (draft.Defaults.ResourceGroup is { } configured)
        {
            settled = settled.With("resource_group", configured);
            return draft;
        }

        // A clause that goes into another one's group or network is placed by that.
        return draft.Target.IsSandbox || draft.Clauses[index].RefersTo is not null
            ? draft
            : draft.Asking(new Question(index + 1, "resource_group", "Which resource group should it go into?"));
    }
}
