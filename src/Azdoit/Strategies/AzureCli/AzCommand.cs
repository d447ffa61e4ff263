using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Azdoit.Strategies.AzureCli;

/// <summary>One command of the Azure CLI: an argument vector, and where it sends a whole body, that body.</summary>
/// <param name="Words">What follows <c>az</c>.</param>
public sealed record AzCommand(ImmutableArray<string> Words)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,+%");

    /// <summary>The last option, whose value is <see cref="Content"/>; null where there is none.</summary>
    public string? ContentOption { get; init; }

    public JsonObject? Content { get; init; }

    /// <summary>Whether it hands over a template, which the cloud goes on with when az is gone.</summary>
    public bool Deploys { get; init; }

    /// <summary>As it can be pasted into a shell; references (<c>${...}</c>) stay references.</summary>
    public string Line => Content is null ? Written(Words) : $"{Written(Words)} {ContentOption} {Quoted(Text(Content))}";

    public AzCommand With(params ImmutableArray<string> more) => this with { Words = [.. Words, .. more] };

    /// <summary>The content as az has to get it.</summary>
    public static string Text(JsonObject content) => content.ToJsonString();

    private static string Written(ImmutableArray<string> words) =>
        words.Aggregate(new StringBuilder("az"), (line, word) => line.Append(' ').Append(Quoted(word))).ToString();

    private static string Quoted(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
