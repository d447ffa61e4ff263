namespace Azdoit.Intents;

/// <summary>The words of the request that a value was read from.</summary>
/// <param name="Start">Zero-based index into the request, in UTF-16 units.</param>
public sealed record Evidence(string Text, int Start);
