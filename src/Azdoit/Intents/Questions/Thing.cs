using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Questions;

/// <summary>One resource as a question names it: "the subnet snet-1 in vnet-1".</summary>
/// <param name="Kind">As it was said; null when only the name was.</param>
/// <param name="Within">The group or the parent that was named with it.</param>
internal sealed record Thing(Token Name, Subject? Kind, Token? Within)
{
    public static Thing? Take(Cursor cursor)
    {
        cursor.Take("the", "my", "our", "this", "that");
        var kind = cursor.TakeNoun(out _);
        cursor.Take("called", "named", "with the name");
        if ((cursor.TakeName() ?? (kind is null ? null : cursor.TakeWord())) is not { } name)
        {
            return null;
        }

        kind ??= cursor.TakeNoun(out _);
        var at = cursor.At;
        if (cursor.Take("in", "of", "on", "from", "inside", "within"))
        {
            cursor.Take("the", "my", "our");
            cursor.TakeNoun(out _);
            if (cursor.TakeName() is { } within)
            {
                cursor.TakeNoun(out _);
                return new(name, kind, within);
            }

            cursor.At = at;
        }

        return new(name, kind, null);
    }

    public Clause Asked(string verb, string? about)
    {
        var said = ParameterSet.Empty.With("name", Name.Text);
        var evidence = Clauses.Evidence("name", Name);
        if (Kind is { Id: not "resource" } kind)
        {
            said = said.With("kind", kind.Id);
            evidence = evidence.SetItem("kind", new(Name.Text, Name.Start));
        }

        if (Within is { } within)
        {
            said = said.With("within", within.Text);
            evidence = evidence.SetItem("within", new(within.Text, within.Start));
        }

        return new() { Kind = "resource", Verb = verb, Parameters = said, Evidence = evidence, About = about };
    }
}
