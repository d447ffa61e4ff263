namespace Azdoit.Catalog;

/// <summary>Why a value of a parameter cannot be taken.</summary>
/// <param name="Text">A sentence for people, without a full stop.</param>
/// <param name="Nearest">The value that was probably meant, where there is one.</param>
public sealed record Objection(string Parameter, string Text, string? Nearest = null)
{
    /// <summary>True when the value may still be right (a size newer than our facts): worth saying, no reason to stop.</summary>
    public bool IsDoubt { get; init; }
}
