using System.Globalization;

namespace Azdoit.Sandbox.Facts;

/// <summary>Azure's error codes with the status that they come with, so that a fault needs no more than a code.</summary>
internal static class KnownErrors
{
    private static readonly Lazy<Dictionary<string, (string Code, int Status, string Message)>> ByCode = new(() => FactLines.Read("sandbox-errors.txt")
        .ToDictionary(f => f[0], f => (f[0], int.Parse(f[1], CultureInfo.InvariantCulture), f[2]), StringComparer.OrdinalIgnoreCase));

    public static (string Code, int Status, string Message)? Find(string code) => ByCode.Value.TryGetValue(code, out var known) ? known : null;

    public static IEnumerable<string> Codes => ByCode.Value.Keys;
}
