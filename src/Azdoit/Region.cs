namespace Azdoit;

/// <summary>A cloud region by its programmatic name (<c>westeurope</c>); lower case without spaces, which is how two spellings compare equal.</summary>
public readonly record struct Region
{
    public Region(string name) => Name = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    public string Name { get; }

    public override string ToString() => Name;
}
