using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>The items that one verb governs; the verb may be missing, or taken over from the segment before ("a network and two VMs").</summary>
/// <param name="Verb">The head verb's item, of any of the verb parts; null when the request has none.</param>
internal sealed record Segment(Item? Verb, List<Item> Items)
{
    public bool Negated { get; init; }

    /// <summary>The question form ("how do I ..."), which may want an explanation rather than the deed.</summary>
    public bool AsksHow { get; init; }

    /// <summary>Cut off from the segment before by "with": it makes a part of what that one makes.</summary>
    public bool Part { get; init; }

    /// <summary>It shares the verb of the segment before.</summary>
    public bool Shares { get; init; }

    /// <summary>"And another one in eastus": like the thing before it, except for what is said.</summary>
    public bool Twin { get; init; }

    public bool AfterSemicolon { get; init; }
}
