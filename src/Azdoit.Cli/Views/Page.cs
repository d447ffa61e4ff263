using System.Collections.Immutable;

namespace Azdoit.Cli.Views;

/// <summary>What a person gets to read, before it is known whether a terminal, a file or a pipe reads along.</summary>
internal sealed class Page
{
    private readonly List<Block> blocks = [];

    public IReadOnlyList<Block> Blocks => blocks;

    public bool IsEmpty => blocks.Count == 0;

    public Page Line(string text, Tone tone = Tone.Plain)
    {
        blocks.Add(new Block.Line(text, tone));
        return this;
    }

    public Page Lines(IEnumerable<string> texts, Tone tone = Tone.Plain)
    {
        foreach (var text in texts)
        {
            Line(text, tone);
        }

        return this;
    }

    /// <summary>An empty line; several in a row, over several pages, are one.</summary>
    public Page Gap()
    {
        if (blocks is not [.., Block.Gap])
        {
            blocks.Add(new Block.Gap());
        }

        return this;
    }

    /// <summary>Aligned columns; nothing when there are no rows.</summary>
    /// <param name="titles">Empty for none. A title that begins with <c>&gt;</c> aligns its column to the right.</param>
    public Page Table(ImmutableArray<string> titles, IEnumerable<ImmutableArray<string>> rows)
    {
        ImmutableArray<ImmutableArray<string>> all = [.. rows];
        if (all.Length > 0)
        {
            blocks.Add(new Block.Table(titles, all));
        }

        return this;
    }

    public Page Tree(Branch root)
    {
        blocks.Add(new Block.Tree(root));
        return this;
    }

    /// <summary>The page as it follows another one.</summary>
    public Page After(bool gap)
    {
        var following = new Page();
        following.blocks.AddRange(gap ? blocks.SkipWhile(block => block is Block.Gap) : blocks);
        return following;
    }

    public Page Add(Page other)
    {
        blocks.AddRange(other.blocks);
        return this;
    }
}
