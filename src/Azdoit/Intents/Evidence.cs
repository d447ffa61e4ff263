namespace Azdoit.Intents;

/// <summary>The words of the request that a value was read from.</summary>
/// <param name="Start">Zero-based index into the request, in UTF-16 units; <see cref="Answer"/> when it was not said there but given as an answer.</param>
public sealed record Evidence(string Text, int Start)
{
    public const int Answer = -1;
}
