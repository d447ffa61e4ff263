namespace Azdoit.Cli.Options;

/// <summary>How the command talks, by its options.</summary>
/// <param name="Json">One document at the end.</param>
/// <param name="Events">A line per event, the document last.</param>
internal sealed record Talk(bool Json, bool Events, bool Verbose)
{
    public bool IsForPeople => !Json && !Events;

    /// <summary>From the bare arguments, so that even a command line that cannot be parsed is answered in the right way.</summary>
    public static Talk Of(IEnumerable<string> arguments)
    {
        var (json, events, verbose) = (false, false, false);
        foreach (var argument in arguments.TakeWhile(argument => argument != "--"))
        {
            json |= argument == "--json";
            events |= argument == "--events";
            verbose |= argument == "--verbose";
        }

        return new(json, events, verbose);
    }
}
