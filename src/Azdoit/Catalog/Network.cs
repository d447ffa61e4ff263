namespace Azdoit.Catalog;

internal static class Network
{
    /// <summary>The naming rule that most of Microsoft.Network shares, and disks with it.</summary>
    public static NamingRule Name(string stem, int minLength = 1, int maxLength = 80, NameScope scope = NameScope.ResourceGroup) => new(
        stem, minLength, maxLength, scope, Characters.Networked,
        "letters, digits, underscores, periods and hyphens; begins with a letter or digit, ends with one or an underscore");

    /// <summary>
    /// Whether a rule's source is the whole internet, or so much of it (shorter than /8 and no private range) that the
    /// difference protects nobody.
    /// </summary>
    public static bool IsWorld(string source)
    {
        if (source is "*" || source.Equals("Internet", StringComparison.OrdinalIgnoreCase) || source.Equals("any", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var slash = source.IndexOf('/');
        return slash > 0 && int.TryParse(source.AsSpan(slash + 1), out var bits) && bits < (source.Contains(':') ? 16 : 8)
            && !source.StartsWith('f');
    }
}
