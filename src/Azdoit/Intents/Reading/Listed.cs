using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"1. create a group 2. create a network in it": the numbers count the wishes, and each begins a sentence.</summary>
internal static class Listed
{
    public static void Read(List<Item> items)
    {
        if (Point(items, 0, 1) is not { } first || Next(items, first, 2) is null)
        {
            return;
        }

        var number = 2;
        for (var at = first; Next(items, at, number) is { } next; number++)
        {
            var length = Point(items, next, number)!.Value - next;
            items.RemoveRange(next, length);
            items.Insert(next, items[next] with { Part = Part.Stop, Value = ".", Word = ".", Text = "." });
            at = next + 1;
        }

        items.RemoveRange(0, first);
    }

    private static int? Next(List<Item> items, int from, int number)
    {
        var at = items.FindIndex(from, item => item.Part == Part.Number && item.Text == $"{number}" && Point(items, items.IndexOf(item), number) is not null);
        return at < 0 ? null : at;
    }

    /// <summary>Behind the number and its mark, where a verb follows; null when the number is none of the list.</summary>
    private static int? Point(List<Item> items, int at, int number)
    {
        if (items.ElementAtOrDefault(at) is not { Part: Part.Number } count || count.Text != $"{number}")
        {
            return null;
        }

        var behind = at + 1;
        while (items.ElementAtOrDefault(behind) is { Part: Part.Stop or Part.Comma })
        {
            behind++;
        }

        return behind > at + 1 && items.ElementAtOrDefault(behind) is { Part: Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Polite or Part.Not } ? behind : null;
    }
}
