using System.Collections.Immutable;
using System.Text;

namespace Azdoit.Cli.Views;

/// <summary>A page as stable text: aligned by spaces, no colour, no frames.</summary>
internal static class PlainText
{
    public static string Of(Page page)
    {
        var text = new StringBuilder();
        foreach (var block in page.Blocks)
        {
            switch (block)
            {
                case Block.Line line:
                    text.Append(Printable.Of(line.Text)).Append('\n');
                    break;
                case Block.Table table:
                    text.Append(Of(table));
                    break;
                case Block.Tree tree:
                    text.Append(Printable.Of(tree.Root.Text)).Append('\n');
                    Write(text, tree.Root.Under, "");
                    break;
                default:
                    text.Append('\n');
                    break;
            }
        }

        return text.ToString();
    }

    public static string Of(Block.Table table)
    {
        var text = new StringBuilder();
        var rows = table.Rows.Select(row => row.Select(Printable.Of).ToArray()).ToList();
        var right = table.Titles.Select(title => title.StartsWith('>')).ToArray();
        if (table.Titles.Length > 0)
        {
            rows.Insert(0, [.. table.Titles.Select(title => title.TrimStart('>'))]);
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column < right.Length && right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));
            text.Append("  ").Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ImmutableArray<Branch> branches, string indent)
    {
        for (var i = 0; i < branches.Length; i++)
        {
            var last = i == branches.Length - 1;
            text.Append(indent).Append(last ? "`- " : "|- ").Append(Printable.Of(branches[i].Text)).Append('\n');
            Write(text, branches[i].Under, indent + (last ? "   " : "|  "));
        }
    }
}
