namespace Azdoit.Catalog;

internal static class Network
{
    /// <summary>The naming rule that most of Microsoft.Network shares.</summary>
    public static NamingRule Name(string stem, int minLength = 1, int maxLength = 80, NameScope scope = NameScope.ResourceGroup) => new(
        stem, minLength, maxLength, scope, Characters.Networked,
        "letters, digits, underscores, periods and hyphens; begins with a letter or digit, ends with one or an underscore");

    /// <summary>Whether a rule's source is the whole internet.</summary>
    public static bool IsWorld(string? source) =>
        source is null or "*" or "0.0.0.0/0" or "::/0" || source.Equals("Internet", StringComparison.OrdinalIgnoreCase) || source.Equals("any", StringComparison.OrdinalIgnoreCase);
}
