using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary><c>config.json</c>: read as a whole or not at all, changed one key at a time.</summary>
public sealed class SettingsFile(string path)
{
    private const int Largest = 1 << 20;
    private const string Mask = "(set)";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The defaults when there is no file.</summary>
    public Outcome<Settings, ImmutableArray<Diagnostic>> Load() =>
        Text().TryGet(out var text, out var problem) ? (text is null ? new Settings() : SettingsReading.Read(path, text)) : ImmutableArray.Create(problem);

    /// <summary>What works but should be otherwise.</summary>
    public ImmutableArray<Diagnostic> Warnings(Settings settings) => settings.AnthropicApiKey is null ? [] :
    [
        Diagnostic.Warning(
            HomeCodes.SecretInFile,
            "config.json holds an API key",
            $"{path}: anthropic_api_key",
            Suggestion.Person("Set ANTHROPIC_API_KEY instead and remove the key: azdoit config set anthropic_api_key \"\"")),
    ];

    /// <summary>Changes one key and keeps the others. What would not be valid is not written.</summary>
    /// <param name="key">With dots: <c>defaults.region</c>.</param>
    /// <param name="value">As typed: text, a number, true or false, a list with commas or as JSON. Empty removes the key.</param>
    public Outcome<Settings, ImmutableArray<Diagnostic>> Set(string key, string value)
    {
        if (!Text().TryGet(out var text, out var problem))
        {
            return ImmutableArray.Create(problem);
        }

        if (text is not null && !SettingsReading.Read(path, text).TryGet(out _, out var problems))
        {
            return problems;
        }

        if (SettingKeys.Find(key) is not { } known)
        {
            return ImmutableArray.Create(SettingsReading.Unknown("", key));
        }

        var root = text is null ? new JsonObject() : (JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(text).TrimStart('\uFEFF'))!;
        Put(root, key, value.Length == 0 ? null : Parsed(value, known.Form));
        var changed = Encoding.UTF8.GetBytes(root.ToJsonString(Indented) + "\n");
        if (!SettingsReading.Read(path, changed).TryGet(out var settings, out problems))
        {
            return problems;
        }

        return AtomicFile.Replace(path, changed) is { } unwritten ? ImmutableArray.Create(unwritten) : settings;
    }

    /// <summary>All keys with the values in force, secrets masked.</summary>
    public static JsonObject Show(Settings settings)
    {
        var shown = new JsonObject();
        foreach (var key in SettingKeys.All)
        {
            foreach (var name in key.Key.Contains(SettingKey.AnyName, StringComparison.Ordinal) ? settings.Environments.Keys : [""])
            {
                if (key.Get(settings, name) is { } value)
                {
                    Put(shown, key.Key.Replace(SettingKey.AnyName, name, StringComparison.Ordinal), key.Key == "anthropic_api_key" ? Mask : ToJson(value));
                }
            }
        }

        return shown;
    }

    internal static JsonNode ToJson(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        int whole => whole,
        decimal number => number,
        ImmutableArray<string> texts => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
        _ => throw new UnreachableException(),
    };

    /// <summary>What cannot be read in the form is taken for text, so that the reading of the result says what is wrong.</summary>
    private static JsonNode? Parsed(string value, SettingForm form)
    {
        if (form == SettingForm.Texts && !value.StartsWith('['))
        {
            return ToJson(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray());
        }

        try
        {
            return form == SettingForm.Text ? value : JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static void Put(JsonObject root, string key, JsonNode? value)
    {
        var names = key.Split('.');
        var at = root;
        foreach (var name in names[..^1])
        {
            if (at[name] is not JsonObject inner)
            {
                at[name] = inner = [];
            }

            at = inner;
        }

        if (value is null)
        {
            at.Remove(names[^1]);
        }
        else
        {
            at[names[^1]] = value;
        }
    }

    private Outcome<byte[]?, Diagnostic> Text()
    {
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return (byte[]?)null;
            }

            var size = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
            return size > Largest
                ? Diagnostic.Error(HomeCodes.SettingsUnreadable, "config.json is not well-formed", string.Create(CultureInfo.InvariantCulture, $"{path}:1: it has {size} bytes, which no settings need"))
                : File.ReadAllBytes(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }
    }
}
