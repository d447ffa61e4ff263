namespace Azdoit.Sandbox.Facts;

/// <summary>Types that exist on Azure; the sandbox takes these and any other.</summary>
internal static class KnownTypes
{
    private static readonly Lazy<IReadOnlyList<string>> Lines = new(() =>
        [.. FactLines.Read("sandbox-types.txt").SelectMany(line => line[1].Split(' ').Select(type => $"{line[0]}/{type}"))]);

    public static IReadOnlyList<string> All => Lines.Value;
}
