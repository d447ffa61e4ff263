using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Cli;

/// <summary>Finds the stored plan that a person names by its hash or by a unique beginning of it. Not for approvals, which take the whole hash.</summary>
internal static class PlanNames
{
    private const string Prefix = "sha256:";

    public static async Task<Outcome<PlanHash, Diagnostic>> FindAsync(string name, PlanStore plans, CancellationToken ct)
    {
        if (PlanHash.TryParse(name, out var whole))
        {
            return whole;
        }

        var digits = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
        var fitting = digits.Length > 0 && digits.All(char.IsAsciiHexDigit)
            ? (await plans.ListAsync(ct)).Where(plan => plan.Digits.StartsWith(digits, StringComparison.OrdinalIgnoreCase)).OrderBy(plan => plan.Value, StringComparer.Ordinal).ToList()
            : [];
        return fitting switch
        {
            [var one] => one,
            [] => Diagnostic.Error(
                StoredPlanCodes.Unknown, "There is no such plan", $"No stored plan begins with '{name}', and there is no such file. 'azdoit plan' stores one and prints its hash."),
            _ => Diagnostic.Error(CliCodes.Ambiguous, "More than one plan fits", $"'{name}' begins {string.Join(", ", fitting.Take(5))}{(fitting.Count > 5 ? ", ..." : "")}."),
        };
    }
}
