using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>Why there is no local cloud.</summary>
public static class SandboxCodes
{
    public static DiagnosticCode NotStarted { get; } = new(
        "sandbox-not-started", "The process of the local cloud did not come up. The end of its log is shown; all of it lies in the home under sandbox/log.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NotStarted];
}
