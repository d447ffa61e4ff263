namespace Azdoit.Failures;

/// <summary>Azure's error codes that azdoit knows. Source: <c>arm_error_codes.csv</c>, with the categories of docs/facts.md.</summary>
public static class KnownCodes
{
    private static readonly SortedLines File = SortedLines.Embedded("error-codes.txt");

    public static IReadOnlyCollection<KnownCode> All => field ??= [.. File.Lines().Select(Parse)];

    /// <param name="code">In any case.</param>
    public static KnownCode? Find(string code) => File.Find(code) is { } line ? Parse(line) : null;

    private static KnownCode Parse(string line)
    {
        var fields = line.Split('|');
        var category = Enum.Parse<FailureCategory>(fields[1], ignoreCase: true);
        return new(fields[0], category, Retry(category, transient: fields[2] == "t"), fields[3], fields[4].Length == 0 ? null : fields[4]);
    }

    // A refusal had no effect; a fault on the way or inside may have come after the effect.
    private static RetryClass Retry(FailureCategory category, bool transient) => (transient, category) switch
    {
        (false, _) => RetryClass.Never,
        (true, FailureCategory.Timeout or FailureCategory.Internal or FailureCategory.Network or FailureCategory.Resource) => RetryClass.AfterRead,
        _ => RetryClass.AfterDelay,
    };
}
