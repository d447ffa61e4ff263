namespace Azdoit.Sandbox.Arm;

/// <summary>Any well-formed version is taken: real clients read one resource with several.</summary>
internal static class ApiVersions
{
    /// <summary>What the provider list claims, newest first.</summary>
    public static IReadOnlyList<string> Advertised { get; } =
        ["2025-01-01", "2024-11-01", "2024-07-01", "2024-03-01", "2023-11-01", "2023-01-01", "2022-09-01", "2021-04-01", "2020-06-01", "2019-04-01"];

    public static ArmError? Check(string version)
    {
        if (version.Length == 0)
        {
            return Errors.MissingApiVersion;
        }

        return IsWellFormed(version) ? null : Errors.InvalidApiVersion(version);
    }

    private static bool IsWellFormed(string version) =>
        version.Length >= 10
        && DateOnly.TryParseExact(version.AsSpan(0, 10), "yyyy-MM-dd", out _)
        && (version.Length == 10 || (version[10] == '-' && version.Length <= 32 && version.AsSpan(11) is { Length: > 0 } tail && IsWord(tail)));

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
