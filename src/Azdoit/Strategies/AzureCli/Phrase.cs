using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Strategies.AzureCli;

/// <summary>
/// A command in the making. What an option says is taken out of the body; a command is right only when it says the whole body, so what
/// is left at the end, or an option that az would read as something else, makes the phrase unusable.
/// </summary>
internal sealed class Phrase(JsonObject wanted)
{
    private readonly JsonObject unsaid = (JsonObject)wanted.DeepClone();
    private readonly List<string> words = [];
    private bool misread;

    public ImmutableArray<string> Words => [.. words];

    public bool SaysAll => unsaid.Count == 0 && !misread;

    public Phrase With(params ReadOnlySpan<string> literal)
    {
        words.AddRange(literal);
        return this;
    }

    /// <summary>The option with the value at that path; nothing where the body has none.</summary>
    /// <param name="path">Dotted; a number is a place in an array.</param>
    public Phrase Say(string option, string path) => Take(path) is { } value ? Option(option, [.. Texts(value)]) : this;

    /// <summary>The option with az's word for a value.</summary>
    public Phrase Say(string option, string path, params ReadOnlySpan<(string Value, string Word)> spelling)
    {
        foreach (var (value, word) in spelling)
        {
            if (At(path) is { } found && Texts(found).SequenceEqual([value]))
            {
                Take(path);
                return Option(option, word);
            }
        }

        return this;
    }

    /// <summary>az itself sends this value.</summary>
    public Phrase Assume(string path, string value)
    {
        if (At(path) is { } found && Texts(found).SequenceEqual([value]))
        {
            Take(path);
        }

        return this;
    }

    /// <summary>An empty list, which is what there is when nothing is said.</summary>
    public Phrase AssumeEmpty(string path)
    {
        if (At(path) is JsonArray { Count: 0 })
        {
            Take(path);
        }

        return this;
    }

    /// <summary>Tags as az takes them: <c>key=value</c>, where the first equals sign divides.</summary>
    public Phrase Tags(string option = "--tags")
    {
        if (At("tags") is not JsonObject { Count: > 0 } tags || tags.Any(tag => tag.Key.Contains('=', StringComparison.Ordinal) || tag.Value?.GetValueKind() != JsonValueKind.String))
        {
            return this;
        }

        Take("tags");
        return Option(option, [.. tags.Select(tag => $"{tag.Key}={tag.Value!.GetValue<string>()}")]);
    }

    public string? Text(string path) => At(path) is { } found && Texts(found).ToList() is [var text] ? text : null;

    public JsonNode? Take(string path)
    {
        var segments = path.Split('.');
        var parents = new List<JsonNode>();
        JsonNode? node = unsaid;
        foreach (var segment in segments)
        {
            parents.Add(node!);
            node = Member(node, segment);
            if (node is null)
            {
                return null;
            }
        }

        Remove(parents[^1], segments[^1]);
        for (var i = parents.Count - 1; i > 0 && IsEmpty(parents[i]); i--)
        {
            Remove(parents[i - 1], segments[i - 1]);
        }

        return node;
    }

    /// <summary>A leading dash would be an option, a leading at sign the name of a file.</summary>
    private Phrase Option(string option, params ReadOnlySpan<string> values)
    {
        words.Add(option);
        foreach (var value in values)
        {
            misread |= value.Length == 0 || value[0] is '-' or '@';
            words.Add(value);
        }

        return this;
    }

    private JsonNode? At(string path) => path.Split('.').Aggregate((JsonNode?)unsaid, Member);

    private static JsonNode? Member(JsonNode? node, string segment) => node switch
    {
        JsonObject members => members[segment],
        JsonArray items when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < items.Count => items[at],
        _ => null,
    };

    private static void Remove(JsonNode parent, string segment)
    {
        if (parent is JsonArray items)
        {
            items.RemoveAt(int.Parse(segment, CultureInfo.InvariantCulture));
        }
        else
        {
            ((JsonObject)parent).Remove(segment);
        }
    }

    private static bool IsEmpty(JsonNode node) => node is JsonObject { Count: 0 } or JsonArray { Count: 0 };

    private static IEnumerable<string> Texts(JsonNode value) => value switch
    {
        JsonArray items => items.Select(item => item?.ToString() ?? ""),
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.True => ["true"],
            JsonValueKind.False => ["false"],
            _ => [scalar.ToString()],
        },
        _ => [],
    };
}
