using Azdoit.Intents.Wishes;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>A stretch of a request between two signs or words that part it.</summary>
/// <param name="opening">What stands before it: a sign as written, or empty at the beginning and where a word begins it.</param>
/// <param name="closing">What stands behind it, likewise.</param>
internal sealed class Passage(string request, IReadOnlyList<Token> tokens, string opening, string closing)
{
    public IReadOnlyList<Token> Tokens => tokens;

    public string Opening => opening;

    public string Closing => closing;

    public int Start => Tokens[0].Start;

    public int End => Tokens[^1].End;

    public string Text => request[Start..End];

    /// <summary>Read on its own, as nothing before or behind it steers it. What is a verb only with a letter changed is none here: "scare", "sale".</summary>
    public List<Item> Items => field ??= Announced(Read().ConvertAll(AsWritten));

    /// <summary>With the halves of its verbs brought together.</summary>
    public List<Item> Read()
    {
        List<Token> own = [.. Tokens];
        Frames.Read(own);
        Particles.Join(own);
        return Lexer.Read(request, own);
    }

    public bool Bracketed => Opening is "(" or "[" or "{";

    public Passage From(int at) => new(request, [.. tokens.Skip(at)], "", closing);

    public Passage Until(int at) => new(request, [.. tokens.Take(at)], opening, "");

    /// <summary>"New project next week": where nothing is named that could be made, "new" asks for nothing.</summary>
    private static List<Item> Announced(List<Item> items) =>
        items is [{ Part: Part.Verb, Word: "new" }, ..] && !items.Exists(item => item.Part is Part.Noun or Part.Size or Part.Names or Part.Image || (item.Part == Part.Unknown && Contents.IsName(item)))
            ? [items[0] with { Part = Part.Unknown, Value = items[0].Text }, .. items.Skip(1)] : items;

    private static Item AsWritten(Item item) =>
        item is { Corrected: true, Part: Part.Verb or Part.Noun } ? item with { Part = Part.Unknown, Value = item.Text } : item;
}
