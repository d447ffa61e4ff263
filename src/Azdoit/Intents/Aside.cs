namespace Azdoit.Intents;

/// <summary>What a request says beside what it asks for: a reason, a remark, a greeting, a ticket's number. It was read over, and is shown for that.</summary>
/// <param name="Start">Zero-based index into the request, in UTF-16 units.</param>
public sealed record Aside(string Text, int Start)
{
    /// <summary>What does not happen although it may be expected of these words; null where there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>It belongs to what is asked for, and what happens is less than it says.</summary>
    public bool Heard { get; init; }
}
