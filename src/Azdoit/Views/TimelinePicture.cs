using System.Globalization;
using System.Net;
using System.Text;
using Azdoit.Durability;
using Azdoit.Redaction;

namespace Azdoit.Views;

/// <summary>A timeline as a picture (SVG): a row for each step, the critical path strong, failed attempts marked, undoing in grey.</summary>
public static class TimelinePicture
{
    private const int Row = 22;
    private const int Left = 220;
    private const int Width = 760;
    private const int Right = 90;
    private const int Top = 34;

    /// <param name="title">Above the picture; any text.</param>
    public static string Of(Timeline timeline, string title)
    {
        var svg = new StringBuilder();
        var height = Top + (timeline.Bars.Length * Row) + 28;
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Width + Right}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<text x=\"8\" y=\"18\" font-weight=\"bold\">{Text(title)}</text>\n");
        if (timeline.Bars.Length > 0)
        {
            var span = Math.Max((timeline.To - timeline.From).TotalSeconds, 0.001);
            Axis(svg, span, height);
            for (var i = 0; i < timeline.Bars.Length; i++)
            {
                Draw(svg, timeline.Bars[i], Top + (i * Row), at => Left + ((at - timeline.From).TotalSeconds / span * Width));
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Axis(StringBuilder svg, double span, int height)
    {
        // 1, 2 or 5 times a power of ten, so that five to ten lines stand.
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / 5)));
        var tick = new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(step => span / step <= 10);
        for (var i = 0; i * tick <= span; i++)
        {
            var x = Left + (i * tick / span * Width);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.#}\" y1=\"{Top - 6}\" x2=\"{x:0.#}\" y2=\"{height - 22}\" stroke=\"#ddd\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{height - 8}\" text-anchor=\"middle\" fill=\"#555\">{i * tick:0.###} s</text>\n");
        }
    }

    private static void Draw(StringBuilder svg, TimelineBar bar, int y, Func<DateTimeOffset, double> x)
    {
        var forward = bar.Undo ?? bar.To;
        var colour = bar.Status is StepStatus.Failed or StepStatus.UndoFailed ? "#c0392b" : bar.Critical ? "#1f4e9c" : "#8fb3e0";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 14}\"{(bar.Critical ? " font-weight=\"bold\"" : "")}>{Text(bar.Name, 30)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x(bar.From):0.#}\" y=\"{y + 3}\" width=\"{Math.Max(x(forward) - x(bar.From), 1):0.#}\" height=\"{Row - 8}\" fill=\"{colour}\"><title>");
        svg.Append(CultureInfo.InvariantCulture, $"{Text(bar.Step.Value)}: {Words(bar)}</title></rect>\n");
        if (bar.Undo is { } undo)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x(undo):0.#}\" y=\"{y + 3}\" width=\"{Math.Max(x(bar.To) - x(undo), 1):0.#}\" height=\"{Row - 8}\" fill=\"#bbb\"><title>{Text(bar.Step.Value)}: taken back</title></rect>\n");
        }

        foreach (var failure in bar.Failures)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x(failure):0.#}\" y1=\"{y + 1}\" x2=\"{x(failure):0.#}\" y2=\"{y + Row - 3}\" stroke=\"#c0392b\" stroke-width=\"2\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x(bar.To) + 6:0.#}\" y=\"{y + 14}\" fill=\"#555\">{Seconds(bar)}</text>\n");
    }

    private static string Words(TimelineBar bar) =>
        $"{bar.Status.ToString().ToLowerInvariant()} after {Seconds(bar)}{(bar.Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $", {bar.Attempts} attempts") : "")}{(bar.Critical ? ", on the critical path" : "")}";

    private static string Seconds(TimelineBar bar) => string.Create(CultureInfo.InvariantCulture, $"{(bar.To - bar.From).TotalSeconds:0.##} s");

    /// <summary>Safe in text of XML; control characters are not allowed in it at all, secrets not in any text.</summary>
    private static string Text(string text, int longest = int.MaxValue)
    {
        var shown = SecretText.Hide(text);
        return WebUtility.HtmlEncode(string.Concat((shown.Length > longest ? shown[..(longest - 1)] + "…" : shown).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)));
    }
}
