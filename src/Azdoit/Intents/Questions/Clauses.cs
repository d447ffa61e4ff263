using System.Collections.Immutable;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Questions;

/// <summary>What a question that was read comes out as.</summary>
internal static class Clauses
{
    public static ImmutableSortedDictionary<string, Evidence> Evidence(string name, Token token) =>
        ImmutableSortedDictionary.Create<string, Evidence>(StringComparer.Ordinal).Add(name, new(token.Text, token.Start));

    public static Understanding Understood(string request, Clause clause) => new()
    {
        Request = request,
        Outcome = UnderstandingOutcome.Understood,
        Confidence = new(0.95),
        Clauses = [clause],
    };
}
