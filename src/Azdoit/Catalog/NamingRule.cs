namespace Azdoit.Catalog;

/// <summary>Within what a name must be unique.</summary>
public enum NameScope
{
    Parent,
    ResourceGroup,
    Subscription,

    /// <summary>Everywhere on the cloud: storage accounts, vaults, registries.</summary>
    Global,
}

/// <summary>What a name of a kind may look like. Figures from Microsoft's naming rules (<c>naming_rules.csv</c>).</summary>
/// <param name="Stem">What an assumed name begins with (<c>vm</c> gives vm-1).</param>
/// <param name="Allowed">In words, for the diagnostic.</param>
public sealed record NamingRule(string Stem, int MinLength, int MaxLength, NameScope Scope, Func<string, bool> Matches, string Allowed)
{
    /// <summary>The separator between stem and number in an assumed name; empty where hyphens are not allowed.</summary>
    public string Separator { get; init; } = "-";

    /// <summary>Null when the name is fine, else what is wrong with it.</summary>
    public string? Objection(string name) =>
        name.Length < MinLength || name.Length > MaxLength
            ? $"'{name}' has {name.Length} characters; {MinLength} to {MaxLength} are allowed"
            : Matches(name) ? null : $"'{name}' is not allowed: {Allowed}";
}
