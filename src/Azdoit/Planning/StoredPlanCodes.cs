using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Planning;

/// <summary>Why a stored plan cannot be had.</summary>
public static class StoredPlanCodes
{
    public static DiagnosticCode Unknown { get; } = new(
        "plan-unknown",
        "No plan of that hash is stored in this home. Plans are stored by `azdoit plan`, `--dry-run` and by a request that still needs its approval. "
        + "Approvals take the full hash; plan again and use the hash that is printed.");

    public static DiagnosticCode Damaged { get; } = new(
        "plan-damaged",
        "A stored plan does not read as it was written, or its content does not match its hash. What runs must be exactly what was approved, so it is not used. "
        + "Nothing was overwritten; plan again.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unknown, Damaged];
}
