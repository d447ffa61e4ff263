namespace Azdoit.Sandbox.Facts;

internal static class KnownImages
{
    private static readonly Lazy<IReadOnlyList<VmImage>> Lines = new(() =>
        [.. FactLines.Read("sandbox-images.txt").Select(w => new VmImage(w[0], w[1], w[2], w[3], w[4], w[5], w[6]))]);

    public static IReadOnlyList<VmImage> All => Lines.Value;
}
