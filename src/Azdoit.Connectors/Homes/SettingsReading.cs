using System.Collections.Immutable;
using System.Text.Json;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>Reads the text of <c>config.json</c> and finds everything that is wrong with it, each with its line.</summary>
internal sealed class SettingsReading
{
    private readonly string path;
    private readonly byte[] text;
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private Settings settings = new();

    private SettingsReading(string path, byte[] text)
    {
        this.path = path;
        this.text = text;
    }

    public static Outcome<Settings, ImmutableArray<Diagnostic>> Read(string path, byte[] text)
    {
        var reading = new SettingsReading(path, text.AsSpan().StartsWith("\uFEFF"u8) ? text[3..] : text);
        reading.Read();
        return reading.problems.Count == 0 ? reading.settings : reading.problems.ToImmutable();
    }

    /// <param name="place">Where it stands; empty for a key that was typed.</param>
    public static Diagnostic Unknown(string place, string key) => Diagnostic.Error(
        HomeCodes.UnknownKey,
        "There is no such setting",
        $"{place}{key} is not a setting{(SettingKeys.Nearest(key) is { } nearest ? $"; did you mean {nearest}?" : "")}",
        Suggestion.Caller("See all settings.", "azdoit", "config", "schema"));

    private void Read()
    {
        // The parser takes any bytes inside a string and throws only when the string is asked for.
        if (Utf8Text.FirstWrongLine(text) is { } line)
        {
            Add(HomeCodes.SettingsUnreadable, "config.json is not well-formed", line, "it holds bytes that are no UTF-8 text");
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            ReadSection(ref reader, "");
            while (reader.Read())
            {
            }
        }
        catch (JsonException wrong)
        {
            Add(HomeCodes.SettingsUnreadable, "config.json is not well-formed", (int)(wrong.LineNumber ?? 0) + 1, Bare(wrong.Message));
        }

        if (problems.Count == 0)
        {
            foreach (var rule in SettingsRules.For(settings))
            {
                if (!rule.Holds)
                {
                    Add(HomeCodes.InvalidValue, "A setting has a value that means nothing", LineOf(rule.Key), $"{rule.Key} {rule.Says}");
                }
            }
        }
    }

    /// <summary>Leaves the reader on the last token of the value, as the other readers here do.</summary>
    private void ReadSection(ref Utf8JsonReader reader, string section)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            AddWrongType(ref reader, section.Length == 0 ? "the file" : section, "an object");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var typed = section.Length == 0 ? name : $"{section}.{name}";
            var line = LineAt(reader.TokenStartIndex);
            reader.Read();
            if (!seen.Add(name))
            {
                Add(HomeCodes.DuplicateKey, "A setting stands twice", line, $"{typed} stands at line {lines[typed]} already");
                reader.Skip();
                continue;
            }

            lines[typed] = line;
            if (SettingKeys.Find(typed) is { } key)
            {
                ReadValue(ref reader, key, typed);
            }
            else if (SettingKeys.IsSection(typed))
            {
                ReadSection(ref reader, typed);
            }
            else
            {
                problems.Add(Unknown($"{path}:{line}: ", typed));
                reader.Skip();
            }
        }
    }

    /// <summary>A null is as if the key were not there.</summary>
    private void ReadValue(ref Utf8JsonReader reader, SettingKey key, string typed)
    {
        object value;
        switch (key.Form, reader.TokenType)
        {
            case (_, JsonTokenType.Null):
                return;
            case (SettingForm.Text, JsonTokenType.String):
                value = reader.GetString()!;
                break;
            case (SettingForm.Flag, JsonTokenType.True or JsonTokenType.False):
                value = reader.GetBoolean();
                break;
            case (SettingForm.Whole, JsonTokenType.Number) when reader.TryGetInt32(out var whole):
                value = whole;
                break;
            case (SettingForm.Number, JsonTokenType.Number) when reader.TryGetDecimal(out var number):
                value = number;
                break;
            case (SettingForm.Texts, JsonTokenType.StartArray):
                value = ReadTexts(ref reader, typed);
                break;
            default:
                AddWrongType(ref reader, typed, Name(key.Form));
                return;
        }

        settings = key.Set(settings, key.Key.Contains(SettingKey.AnyName, StringComparison.Ordinal) ? typed.Split('.')[1] : "", value);
    }

    private ImmutableArray<string> ReadTexts(ref Utf8JsonReader reader, string typed)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.Add(reader.GetString()!);
            }
            else
            {
                AddWrongType(ref reader, typed, Name(SettingForm.Texts));
            }
        }

        return texts.ToImmutable();
    }

    private void AddWrongType(ref Utf8JsonReader reader, string typed, string needed)
    {
        Add(HomeCodes.WrongType, "A setting has a value of the wrong type", LineAt(reader.TokenStartIndex), $"{typed} must be {needed}");
        reader.Skip();
    }

    private void Add(DiagnosticCode code, string summary, int line, string problem) => problems.Add(Diagnostic.Error(code, summary, $"{path}:{line}: {problem}"));

    private static string Name(SettingForm form) => form switch
    {
        SettingForm.Text => "text",
        SettingForm.Flag => "true or false",
        SettingForm.Whole => "a whole number",
        SettingForm.Number => "a number",
        _ => "a list of texts",
    };

    /// <summary>Of the key, or of the nearest thing around it that stands in the file.</summary>
    private int LineOf(string key) =>
        lines.TryGetValue(key, out var line) ? line : key.LastIndexOf('.') is var dot and > 0 ? LineOf(key[..dot]) : 1;

    private int LineAt(long index) => text.AsSpan(0, (int)index).Count((byte)'\n') + 1;

    /// <summary>The parser's words without its own account of the place.</summary>
    private static string Bare(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var at and > 0 ? message[..at] : message;
}
