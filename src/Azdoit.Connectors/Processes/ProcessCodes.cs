using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Processes;

/// <summary>Why another program does not run.</summary>
public static class ProcessCodes
{
    public static DiagnosticCode NotStarted { get; } = new(
        "program-not-started", "A program that azdoit needs could not be started: it is not there, or this user may not run it. The message names it.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NotStarted];
}
