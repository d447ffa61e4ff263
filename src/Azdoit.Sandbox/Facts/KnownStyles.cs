namespace Azdoit.Sandbox.Facts;

/// <summary>How writes of types without a model are answered, and their actions that answer without content, where that is not the usual way.</summary>
internal static class KnownStyles
{
    private const string Usual = "---";

    private static readonly Lazy<Dictionary<string, string>> Table = new(() =>
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in FactLines.Read("sandbox-styles.txt"))
        {
            foreach (var type in line[2].Split(' '))
            {
                table[$"{line[0]}/{type}"] = line[1];
            }
        }

        return table;
    });

    /// <summary>One letter each for PUT, DELETE and PATCH, as the table explains them; "-" is the usual way.</summary>
    public static string Of(string type) => Table.Value.GetValueOrDefault(type) is { } style && style[0] != '!' ? style : Usual;

    /// <summary>The status of an action that answers without content (202: an operation); null for any other.</summary>
    public static int? Action(string type) => Table.Value.GetValueOrDefault(type) is ['!', .. var status] ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : null;
}
