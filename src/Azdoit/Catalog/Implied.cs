namespace Azdoit.Catalog;

/// <summary>A resource that another one cannot do without and that nobody named.</summary>
/// <param name="Role">What it is to the one that implies it (<c>subnet</c>).</param>
/// <param name="Kind">The catalogue id of its kind.</param>
public sealed record Implied(string Role, string Kind)
{
    /// <summary>True: one serves all resources of the clause (a network); false: one for each (an interface).</summary>
    public bool Shared { get; init; }

    /// <summary>The role of the implied resource that this one is a child of.</summary>
    public string? ParentRole { get; init; }

    /// <summary>Its name is its user's name plus this; null means an assumed name of its own.</summary>
    public string? Suffix { get; init; }

    public ParameterSet Parameters { get; init; } = ParameterSet.Empty;

    /// <summary>Roles of sibling resources that this one uses in turn (an interface uses the subnet).</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];
}
