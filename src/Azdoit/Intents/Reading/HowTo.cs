namespace Azdoit.Intents.Reading;

/// <summary>
/// "How do I", "is there a way to": somebody who asks this of what can do it wants it done. "Should I", "can I", "may I" ask for advice or
/// leave instead. See docs/decisions/20261122-how-to-questions.md.
/// </summary>
internal static class HowTo
{
    /// <param name="polite">The words before a verb, as looked up.</param>
    public static bool Asks(string polite) =>
        polite.StartsWith("how ", StringComparison.Ordinal)
            || polite.StartsWith("what", StringComparison.Ordinal)
            || polite is "is it possible to" or "would it be possible to" or "is there a way to" or "can you tell me how to";

    /// <summary>"How should I" asks for the way, "should I" whether.</summary>
    public static bool Consults(string polite) => polite is "should i" or "should we" or "can i" or "could i" or "may i" or "can we" or "could we" or "would you recommend to";
}
