using System.CommandLine;

namespace Azdoit.Cli.Commands;

/// <summary>A word that only leads to commands: <c>budget</c> in <c>budget show</c>.</summary>
internal sealed class Noun : Command
{
    public Noun(string name, string description, params ReadOnlySpan<Command> verbs)
        : base(name, description)
    {
        foreach (var verb in verbs)
        {
            Add(verb);
        }
    }
}
