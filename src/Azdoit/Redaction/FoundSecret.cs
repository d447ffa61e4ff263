namespace Azdoit.Redaction;

/// <param name="What">For people: "a GitHub token".</param>
internal readonly record struct FoundSecret(int Start, int Length, string What)
{
    public static FoundSecret None => default;

    public bool IsFound => Length > 0;

    public int End => Start + Length;
}
