using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>Reads the text of <c>config.json</c> and finds everything that is wrong with it, each with its line.</summary>
internal sealed class SettingsReading
{
    private readonly string path;
    private readonly byte[] text;
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    private SettingsReading(string path, byte[] text)
    {
        this.path = path;
        this.text = text;
    }

    public static Outcome<Settings, ImmutableArray<Diagnostic>> Read(string path, byte[] text)
    {
        var reading = new SettingsReading(path, text.AsSpan().StartsWith("\uFEFF"u8) ? text[3..] : text);
        var settings = reading.Read();
        return settings is not null && reading.problems.Count == 0 ? settings : reading.problems.ToImmutable();
    }

    private Settings? Read()
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            Walk(ref reader, HomesJson.Default.Settings, "");
            while (reader.Read())
            {
            }

            if (problems.Count > 0)
            {
                return null;
            }

            var settings = JsonSerializer.Deserialize(text, HomesJson.Default.Settings)!;
            foreach (var (key, says) in SettingsRules.Broken(settings))
            {
                Add(HomeCodes.InvalidValue, "A setting has a value that means nothing", LineOf(key), $"{key} {says}");
            }

            return settings;
        }
        catch (JsonException wrong)
        {
            Add(HomeCodes.SettingsUnreadable, "config.json is not well-formed", (int)(wrong.LineNumber ?? 0) + 1, Bare(wrong.Message));
            return null;
        }
    }

    /// <summary>Leaves the reader on the last token of the value.</summary>
    private void Walk(ref Utf8JsonReader reader, JsonTypeInfo type, string key)
    {
        var line = LineAt(reader.TokenStartIndex);
        lines[key] = line;
        var isNull = reader.TokenType == JsonTokenType.Null && key.Length > 0 && SettingType.AllowsNull(type);
        if (!isNull && !SettingType.Fits(ref reader, type))
        {
            Add(HomeCodes.WrongType, "A setting has a value of the wrong type", line, $"{(key.Length == 0 ? "the file" : key)} must be {SettingType.Name(type)}");
            reader.Skip();
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Walk(ref reader, SettingType.Of(type.ElementType!), key);
            }
        }
        else if (type.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary)
        {
            WalkMembers(ref reader, type, key);
        }
    }

    private void WalkMembers(ref Utf8JsonReader reader, JsonTypeInfo type, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var full = key.Length == 0 ? name : $"{key}.{name}";
            var line = LineAt(reader.TokenStartIndex);
            reader.Read();
            if (!seen.Add(name))
            {
                Add(HomeCodes.DuplicateKey, "A setting stands twice", line, $"{full} stands at line {lines.GetValueOrDefault(full, line)} already");
                reader.Skip();
            }
            else if (SettingType.Member(type, name) is { } member)
            {
                Walk(ref reader, member, full);
            }
            else
            {
                problems.Add(Unknown($"{path}:{line}: ", full));
                reader.Skip();
            }
        }
    }

    /// <param name="place">Where it stands; empty for a key that was typed.</param>
    public static Diagnostic Unknown(string place, string key)
    {
        var keys = SettingKeys.All.Select(known => known.Key).ToArray();
        var last = key[(key.LastIndexOf('.') + 1)..];
        var nearest = Edits.Nearest(key, keys.Concat(keys.Select(known => known.Split('.')[0])))
            ?? Array.Find(keys, known => known[(known.LastIndexOf('.') + 1)..] == last)
            ?? keys.Select(known => (known, distance: Edits.Distance(known[(known.LastIndexOf('.') + 1)..], last, 2))).Where(pair => pair.distance <= 2).OrderBy(pair => pair.distance).Select(pair => pair.known).FirstOrDefault();
        return Diagnostic.Error(
            HomeCodes.UnknownKey,
            "There is no such setting",
            $"{place}{key} is not a setting{(nearest is null ? "" : $"; did you mean {nearest}?")}",
            Suggestion.Caller("See all settings.", "azdoit", "config", "schema"));
    }

    private void Add(DiagnosticCode code, string summary, int line, string problem) => problems.Add(Diagnostic.Error(code, summary, $"{path}:{line}: {problem}"));

    /// <summary>Of the key, or of the nearest thing around it that stands in the file.</summary>
    private int LineOf(string key) =>
        lines.TryGetValue(key, out var line) ? line : key.LastIndexOf('.') is var dot and > 0 ? LineOf(key[..dot]) : 1;

    private int LineAt(long index) => text.AsSpan(0, (int)index).Count((byte)'\n') + 1;

    /// <summary>The serializer's words without its own account of the place.</summary>
    private static string Bare(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var at and > 0 ? message[..at] : message;
}
