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
        Block.Table table => Rendered(table),
        Block.Tree tree => Rendered(tree.Root),
        _ => new Text("\n"),
    };

    private static Table Rendered(Block.Table table)
    {
        var grid = new Table { Border = TableBorder.None, ShowHeaders = table.Titles.Length > 0 };
        for (var i = 0; i < table.Rows[0].Length; i++)
        {
            var title = i < table.Titles.Length ? table.Titles[i] : "";
            var column = new TableColumn(new Text(title.TrimStart('>'), Style(Tone.Quiet))) { NoWrap = i == 0, Padding = new Padding(i == 0 ? 2 : 0, 0, 2, 0) };
            grid.AddColumn(title.StartsWith('>') ? column.RightAligned() : column);
        }

        foreach (var row in table.Rows)
        {
            grid.AddRow(row.Select(cell => new Text(Printable.Of(cell))));
        }

        return grid;
    }

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
