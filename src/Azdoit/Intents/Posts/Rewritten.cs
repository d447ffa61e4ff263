using System.Collections.Immutable;

namespace Azdoit.Intents.Posts;

/// <summary>A request put in other words, and where each piece of it stood.</summary>
internal sealed class Rewritten(string request)
{
    private readonly List<(int At, int Start)> places = [];
    private readonly ImmutableArray<Aside>.Builder asides = ImmutableArray.CreateBuilder<Aside>();
    private string text = "";

    public string Text => text;

    public void Keep(int from, int to) => Add(request[from..to], from);

    /// <summary>Words that do not stand there.</summary>
    public void Say(string words, int at) => Add(words, at);

    /// <summary>What is read over, and shown for that.</summary>
    public void Leave(int from, int to)
    {
        if (request[from..to].Trim(' ', ',', '(', ')', '[', ']', '-', ';') is { Length: > 0 } left)
        {
            asides.Add(new(left, request.IndexOf(left, from, StringComparison.Ordinal)));
        }
    }

    /// <summary>Puts evidence back to where it stands in the request.</summary>
    public Understanding Restore(Understanding heard) => heard with
    {
        Request = request,
        Asides = [.. asides, .. heard.Asides.Select(aside => aside with { Start = Place(aside.Start) })],
        Clauses = [.. heard.Clauses.Select(clause => clause with { Evidence = clause.Evidence.ToImmutableSortedDictionary(said => said.Key,
            said => said.Value with { Start = Place(said.Value.Start) }, StringComparer.Ordinal) })],
    };

    private void Add(string piece, int start)
    {
        places.Add((text.Length, start));
        text += piece;
    }

    private int Place(int at)
    {
        if (at < 0)
        {
            return at;
        }

        var (from, start) = places.FindLast(place => place.At <= at);
        return Math.Min(start + at - from, request.Length);
    }
}
