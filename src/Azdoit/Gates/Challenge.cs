namespace Azdoit.Gates;

/// <summary>What a person types under the card to say yes.</summary>
/// <param name="Expected">The names of what <c>--yes</c> never covers, in the order of the plan; null where a plain yes is enough.</param>
public sealed record Challenge(string? Expected)
{
    private static readonly char[] Separators = [' ', ',', '\t'];

    public bool IsMet(string typed) => Expected is null
        ? typed.Trim().ToLowerInvariant() is "y" or "yes"
        : Words(typed).SequenceEqual(Words(Expected), StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
