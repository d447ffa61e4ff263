using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Intents;

public static class IntentCodes
{
    public static DiagnosticCode UnknownAnswer { get; } = new(
        "unknown-answer",
        "A --set names a question or parameter that this request does not have. Run `azdoit understand` on the request to see the ids of its questions.");

    public static DiagnosticCode BadAnswer { get; } = new(
        "bad-answer",
        "A --set gives a value that its question or parameter cannot take. The detail says which values it can.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [UnknownAnswer, BadAnswer];
}
