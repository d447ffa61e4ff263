using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Audits;

public static class AuditCodes
{
    public static DiagnosticCode Broken { get; } = new(
        "audit-broken",
        "A record is not what azdoit wrote: a byte was changed, a line was taken, put in or moved, or a file is missing. The message names the file, the line and the byte up to which everything is proven. "
        + "Nothing was changed by looking. Compare with a backup; what the objective made is still marked in the cloud with the tag azdoit-objective.");

    public static DiagnosticCode Open { get; } = new(
        "audit-open",
        "A journal has no closing anchor in the ledger: its objective was never begun, is at work, or its process died. It is whole as far as it goes, "
        + "but lines taken off its end could not be noticed. 'azdoit objectives show ID' says how it stands.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Broken, Open];
}
