using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Azdoit.Cli.Views;

/// <summary>A page on a terminal. The only place that loads Spectre.Console, so that programs never wait for it.</summary>
internal static class RichText
{
    // Wide enough that only the terminal wraps: a hash or an id that is copied from it stays in one piece.
    private const int Unwrapped = 2000;

    public static void Write(Page page)
    {
        AnsiConsole.Profile.Width = Unwrapped;
        foreach (var block in page.Blocks)
        {
            AnsiConsole.Write(Rendered(block));
        }
    }

    private static IRenderable Rendered(Block block) => block switch
    {
        Block.Line line => new Paragraph(Printable.Of(line.Text) + "\n", Style(line.Tone)),
        // Spectre's tables fill their last column with spaces, which wrap where the terminal is narrow.
        Block.Table table => new Text(PlainText.Of(table)),
        Block.Tree tree => Rendered(tree.Root),
        _ => new Text("\n"),
    };

    private static Tree Rendered(Branch root)
    {
        var tree = new Tree(new Text(Printable.Of(root.Text)));
        Add(tree, root.Under);
        return tree;

        static void Add(IHasTreeNodes parent, ImmutableArray<Branch> branches)
        {
            foreach (var branch in branches)
            {
                Add(parent.AddNode(new Text(Printable.Of(branch.Text))), branch.Under);
            }
        }
    }

    private static Style Style(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Spectre.Console.Style.Plain,
    };
}
