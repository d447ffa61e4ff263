namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Every function of the template language, by name.</summary>
internal static class KnownFunctions
{
    private static readonly Lazy<Dictionary<string, Function>> ByName = new(() => new Function[][]
    {
        [.. Texts.All], [.. Encodings.All], [.. Collections.All], [.. Objects.All], [.. Lambdas.All], [.. Numbers.All], [.. Logic.All],
        [.. Dates.All], [.. Ranges.All], [.. Ids.All], [.. Places.All], [.. States.All],
    }.SelectMany(f => f).ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Also under "sys.", where templates with functions of their own put them.</summary>
    public static Function? Find(string name) =>
        ByName.Value.GetValueOrDefault(name.StartsWith("sys.", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
}
