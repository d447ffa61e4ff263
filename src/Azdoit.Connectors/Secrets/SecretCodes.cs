using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Secrets;

/// <summary>Why a secret cannot be had.</summary>
public static class SecretCodes
{
    public static DiagnosticCode Unresolved { get; } = new(
        "reference-unresolved",
        "A reference to a secret (env:NAME, file:PATH, keyvault:ID, generate) leads to nothing when it is needed. Nothing was sent. Set the variable, or make the file readable.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unresolved];
}
