using System.CommandLine;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Flow;

namespace Azdoit.Cli;

/// <summary>Finds the objective that a person names by a unique beginning of its id, or by <c>last</c>.</summary>
internal static class ObjectiveNames
{
    private const string Last = "last";

    public static Argument<string> Argument() => new("ID") { Description = "The objective's id, a unique beginning of it, or last" };

    public static async Task<Outcome<ObjectiveId, Diagnostic>> FindAsync(string name, JournalStore journals, CancellationToken ct)
    {
        // Every id begins with nothing: an empty variable in a script must not mean the only objective there is.
        if (string.IsNullOrWhiteSpace(name))
        {
            return Diagnostic.Error(CliCodes.BadUsage, "Which objective?", "The id is empty.", Suggestion.Caller("See which there are.", "azdoit", "objectives", "list"));
        }

        var known = await journals.ListAsync(ct);
        var fitting = name == Last ? await NewestAsync(known, journals, ct) : known.Where(objective => objective.Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting switch
        {
            [var one] => one,
            [] => Diagnostic.Error(
                FlowCodes.UnknownObjective, "There is no such objective",
                known.Count == 0 || name == Last ? "This home has none." : $"No objective's id begins with '{name}'.",
                Suggestion.Caller("See which there are.", "azdoit", "objectives", "list")),
            _ => Diagnostic.Error(CliCodes.Ambiguous, "More than one objective fits", $"'{name}' begins {string.Join(", ", fitting.Take(5))}{(fitting.Count > 5 ? ", ..." : "")}."),
        };
    }

    /// <summary>A deleted objective is not the last one; a damaged journal is, and says so when it is read.</summary>
    private static async Task<List<ObjectiveId>> NewestAsync(IReadOnlyList<ObjectiveId> known, JournalStore journals, CancellationToken ct)
    {
        foreach (var objective in known)
        {
            if (!(await journals.ReadAsync(objective, ct)).TryGet(out var entries, out _) || entries is not [.., { Event: JournalEvent.Deleted }])
            {
                return [objective];
            }
        }

        return [];
    }
}
