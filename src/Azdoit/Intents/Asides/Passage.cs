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
    public List<Item> Items => field ??= Read().ConvertAll(AsWritten);

    /// <summary>With the halves of its verbs brought together.</summary>
    public List<Item> Read()
    {
        List<Token> own = [.. Tokens];
        Particles.Join(own);
        return Lexer.Read(request, own);
    }

    public bool Bracketed => Opening is "(" or "[" or "{";

    public Passage From(int at) => new(request, [.. tokens.Skip(at)], "", closing);

    public Passage Until(int at) => new(request, [.. tokens.Take(at)], opening, "");

    private static Item AsWritten(Item item) =>
        item is { Corrected: true, Part: Part.Verb or Part.Noun } ? item with { Part = Part.Unknown, Value = item.Text } : item;
}
