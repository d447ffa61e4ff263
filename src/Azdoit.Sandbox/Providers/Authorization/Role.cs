namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>What a role allows, in patterns where '*' stands for any characters; what <see cref="NotActions"/> names is not granted.</summary>
internal sealed record Role(string Id, string Name, string Description, IReadOnlyList<string> Actions, IReadOnlyList<string> NotActions)
{
    public IReadOnlyList<string> DataActions { get; init; } = [];

    public IReadOnlyList<string> Scopes { get; init; } = ["/"];

    public bool IsBuiltIn { get; init; } = true;

    public bool Allows(string operation) =>
        Actions.Any(a => Matches(a, operation)) && !NotActions.Any(a => Matches(a, operation));

    private static bool Matches(string pattern, string operation) =>
        pattern == "*" || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, operation, ignoreCase: true);
}
