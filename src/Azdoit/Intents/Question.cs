using System.Collections.Immutable;

namespace Azdoit.Intents;

/// <summary>One precise question. Answered with <c>--set ID=VALUE</c>, where the id is clause number and parameter: <c>1.region</c>.</summary>
/// <param name="Clause">One-based.</param>
public sealed record Question(int Clause, string Parameter, string Text)
{
    public ImmutableArray<string> Choices { get; init; } = [];

    public string? Default { get; init; }

    public string Id => $"{Clause}.{Parameter}";
}
