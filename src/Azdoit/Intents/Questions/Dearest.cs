using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Intents.Questions;

/// <summary>"Which is the most expensive resource?", "top 5 VMs by cost", "what are my cost drivers?"</summary>
internal static class Dearest
{
    private const int Several = 5;

    private static readonly string[] Signs = ["expensive", "cost", "priciest", "dearest", "money", "spend"];

    private static readonly HashSet<string> Openings =
        ["please", "can", "could", "you", "show", "list", "find", "get", "give", "display", "tell", "me", "us", "all", "of", "which", "what", "what's", "whats", "are", "is", "was",
            "the", "my", "our", "do", "i", "we", "have", "single"];

    private static readonly string[] Superlatives = ["most expensive", "costliest", "most costly", "dearest", "priciest", "highest cost", "highest-cost", "biggest", "largest",
        "top", "main"];

    private static readonly string[] Drivers = ["cost drivers", "cost driver", "drivers of cost", "drivers of my cost", "drivers of my bill", "spenders", "cost items",
        "cost factors", "expenses", "costs", "costly things"];

    public static Understanding? Read(string request)
    {
        if (!Array.Exists(Signs, sign => request.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var cursor = new Cursor(request);
        return Money(cursor) ?? Superlative(new(request)) ?? Most(new(request));
    }

    /// <summary>"Where does my money go?"</summary>
    private static Understanding? Money(Cursor cursor) =>
        cursor.Take("where does my money go", "where does the money go", "where does our money go", "where is my money going", "where is the money going",
            "what do i spend the most on", "what do i spend most on", "what am i spending the most on", "what am i spending most on", "what do we spend the most on",
            "what are we spending the most on")
            && cursor.AtEnd
            ? Report(cursor, null, null, null) : null;

    private static Understanding? Superlative(Cursor cursor)
    {
        cursor.Skip(Openings);
        var top = cursor.TakeNumber();
        var said = false;
        while (cursor.Take(Superlatives))
        {
            said = true;
            top ??= cursor.TakeNumber();
        }

        var at = cursor.At;
        if (cursor.Take(Drivers) && (said || top is not null || cursor.Request.Contains("driver", StringComparison.OrdinalIgnoreCase)))
        {
            return Place(cursor, out var where) && cursor.AtEnd ? Report(cursor, top, null, where) : null;
        }

        cursor.At = at;
        if (!said)
        {
            return null;
        }

        var subject = cursor.TakeNoun(out var plural);
        if (subject is null && !cursor.Take("thing", "item") && !(plural = cursor.Take("things", "items")))
        {
            return null;
        }

        var byCost = cursor.Take("by cost", "by price", "by spend", "by spending", "by monthly cost", "in cost", "by costs", "ordered by cost", "sorted by cost");
        if (!Place(cursor, out var group) || !cursor.AtEnd || (!byCost && !IsDear(cursor.Request)))
        {
            return null;
        }

        return Report(cursor, top ?? (plural ? null : 1), subject, group);
    }

    /// <summary>"Which VM costs the most?"</summary>
    private static Understanding? Most(Cursor cursor)
    {
        cursor.Skip(Openings);
        var top = cursor.TakeNumber();
        var subject = cursor.TakeNoun(out var plural);
        cursor.Take("that", "which");
        if (!cursor.Take("is costing me the most", "is costing us the most", "are costing me the most", "are costing us the most", "is costing the most", "are costing the most",
            "costing me the most", "costing us the most", "costing the most", "costing us most", "costing me most", "costs us most", "costs me the most", "cost me the most",
            "costs us the most", "cost us the most", "costs the most", "cost the most", "costs most", "cost most", "costs me most", "is the most expensive",
            "are the most expensive", "is most expensive", "are most expensive", "is the dearest", "is the costliest", "has the highest cost", "have the highest cost",
            "have the highest costs"))
        {
            return null;
        }

        return Place(cursor, out var group) && cursor.AtEnd ? Report(cursor, top ?? (plural || subject is null ? null : 1), subject, group) : null;
    }

    /// <summary>"The biggest VM" is not about money.</summary>
    private static bool IsDear(string request) =>
        Array.Exists((string[])["expensive", "cost", "priciest", "dearest"], word => request.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool Place(Cursor cursor, out string? group)
    {
        group = null;
        cursor.Take("in my subscription", "in the subscription", "in our subscription", "i have", "we have", "this month", "per month", "right now", "of all", "there is", "last month", "of last month", "of this month", "for this month", "for last month");
        if (!cursor.Take("in", "of", "from", "within"))
        {
            return true;
        }

        cursor.Take("the", "my", "our");
        cursor.TakeNoun(out _);
        group = cursor.TakeName()?.Text;
        cursor.TakeNoun(out _);
        return group is not null;
    }

    /// <param name="top">How many were asked for; null where it was not said, and some are told.</param>
    private static Understanding Report(Cursor cursor, decimal? top, Subject? subject, string? group)
    {
        var whole = new Evidence(cursor.Request.TrimEnd('?', '.', '!', ' '), 0);
        var said = ParameterSet.Empty.With("top", top ?? Several);
        var evidence = ImmutableSortedDictionary.Create<string, Evidence>(StringComparer.Ordinal);
        evidence = top is null ? evidence : evidence.Add("top", whole);
        return Clauses.Understood(cursor.Request, new()
        {
            Kind = "cost",
            Verb = "report",
            Parameters = group is null ? said : said.With("resource_group", group),
            Evidence = group is null ? evidence : evidence.Add("resource_group", whole),
            About = subject is null or { Id: "resource" } ? null : subject.Id,
        });
    }
}
