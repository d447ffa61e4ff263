namespace Azdoit.Intents.Questions;

/// <summary>
/// The questions that are asked about what exists. What asks for the consequences of a deed is read before anything else, so
/// that it is never taken for the deed; lists by what is missing are tried where the ordinary way would ask back.
/// </summary>
internal static class Inquiry
{
    public static Understanding? Before(string request) => Impact.Read(request) ?? Saving.Read(request) ?? Dearest.Read(request) ?? Existence.Read(request);

    public static Understanding After(Understanding understanding) =>
        understanding.Outcome == UnderstandingOutcome.Understood
            ? Grouping.Complete(understanding)
            : Narrowed.Read(understanding.Request) is { } narrowed ? Grouping.Complete(narrowed)
            : understanding;
}
