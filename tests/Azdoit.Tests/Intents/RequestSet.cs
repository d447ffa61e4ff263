namespace Azdoit.Tests.Intents;

/// <summary>A theme of requests with what each is expected to mean; one file under <c>requests/</c>.</summary>
internal sealed record RequestSet(string Theme, IReadOnlyList<ExpectedRequest> Requests)
{
    public static IReadOnlyList<RequestSet> All() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Intents", "requests"), "*.txt").Order(StringComparer.Ordinal).Select(file =>
            new RequestSet(Path.GetFileNameWithoutExtension(file), [.. File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(ExpectedRequest.Parse)])),
    ];
}
