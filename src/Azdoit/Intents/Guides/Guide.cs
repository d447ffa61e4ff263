using System.Collections.Immutable;

namespace Azdoit.Intents.Guides;

/// <summary>
/// Documentation tells a reader what an example does, where to click and what comes of it. What it orders is put here as an order,
/// and the rest stands beside it.
/// </summary>
internal sealed class Guide
{
    private static readonly Action<Page>[] Manners = [Billing.Read, Readers.Read, Portal.Read, Headings.Read, Facts.Read, Examples.Read, Means.Read, Effects.Read, Additions.Read, Wordings.Read];

    private readonly Page page;
    private readonly ImmutableArray<(int At, int Start, bool Written)> places;

    private Guide(Page page)
    {
        this.page = page;
        (Text, places) = page.Render();
    }

    public string Text { get; }

    /// <summary>Null when a request has nothing of documentation in it.</summary>
    public static Guide? Read(string request)
    {
        if (request.StartsWith("az ", StringComparison.Ordinal))
        {
            return null;
        }

        var said = new Page(request);
        Array.ForEach(Manners, manner => manner(said));
        return said is { Changed: true, Words.Count: > 1 } ? new(said) : null;
    }

    /// <summary>Puts evidence back to where it stands in the whole request.</summary>
    public Understanding Restore(Understanding heard, string request) => heard with
    {
        Request = request,
        Asides = [.. page.Asides(), .. heard.Asides.Select(aside => aside with { Start = Place(aside.Start) })],
        Clauses = [.. heard.Clauses.Select(clause => clause with { Evidence = clause.Evidence.ToImmutableSortedDictionary(said => said.Key,
            said => said.Value with { Start = Place(said.Value.Start) }, StringComparer.Ordinal) })],
    };

    private int Place(int at)
    {
        if (at < 0)
        {
            return at;
        }

        var piece = places.LastOrDefault(place => place.At <= at);
        return piece.Written ? piece.Start + at - piece.At : piece.Start;
    }
}
