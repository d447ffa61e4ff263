using System.Collections.Immutable;

namespace Azdoit.Diagnostics;

/// <summary>
/// What would help. <see cref="Argv"/> can be run as it stands; whatever raises a limit, approves or grants is for a
/// person (<see cref="ForPerson"/>) and carries none, so that no program can follow it blindly.
/// </summary>
public sealed record Suggestion
{
    private Suggestion(string text, bool forPerson, ImmutableArray<string> argv)
    {
        Text = text;
        ForPerson = forPerson;
        Argv = argv;
    }

    public string Text { get; }

    public bool ForPerson { get; }

    public ImmutableArray<string> Argv { get; }

    public static Suggestion Person(string text) => new(text, true, []);

    public static Suggestion Caller(string text, params ImmutableArray<string> argv) => new(text, false, argv);
}
