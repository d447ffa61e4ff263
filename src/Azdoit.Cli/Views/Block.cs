using System.Collections.Immutable;

namespace Azdoit.Cli.Views;

/// <summary>A part of a page. Closed.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    public sealed record Gap : Block;

    public sealed record Line(string Text, Tone Tone) : Block;

    public sealed record Table(ImmutableArray<string> Titles, ImmutableArray<ImmutableArray<string>> Rows) : Block;

    public sealed record Tree(Branch Root) : Block;
}

/// <summary>A line of a tree with what hangs on it.</summary>
internal sealed record Branch(string Text, ImmutableArray<Branch> Under)
{
    public Branch(string text)
        : this(text, [])
    {
    }
}
