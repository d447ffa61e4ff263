using Azdoit.Catalog;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>Resources that carry azdoit's tag and whose objective has no journal here: another home made them, or their records are lost.</summary>
public sealed class Orphans(AgentParts parts)
{
    /// <param name="beginning">Of the objective's id; empty for all.</param>
    public async Task<Answer> ListAsync(string beginning, Target target, CancellationToken ct)
    {
        if (!(await parts.Inventory.ListAsync(null, null, ct)).TryGet(out var all, out var failure) || !(await parts.Inventory.ListAsync(KnownKinds.Get("group"), null, ct)).TryGet(out var groups, out failure))
        {
            return Replies.NotRead(target, failure);
        }

        var known = (await parts.Journals.ListAsync(ct)).Select(objective => objective.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var orphans = all.Concat(groups).DistinctBy(resource => resource.Address).Where(resource => resource.Owner is { } owner && owner.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && !known.Contains(owner)).ToList();
        return new()
        {
            Outcome = AnswerOutcome.Done,
            Target = target,
            Resources = [.. orphans.OrderBy(resource => resource.Owner, StringComparer.Ordinal).ThenBy(resource => resource.Address.Id, StringComparer.OrdinalIgnoreCase)],
            Notes = orphans.Count == 0 ? ["no resource carries the tag of an objective that this home does not know"] : ["they stay as they are; deleting one is a request of its own, with an approval of class destroy"],
        };
    }
}
