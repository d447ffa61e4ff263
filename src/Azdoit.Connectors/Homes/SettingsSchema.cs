using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Homes;

/// <summary>The JSON schema of <c>config.json</c>, made from <see cref="SettingKeys"/> and the defaults of <see cref="Settings"/>.</summary>
public static class SettingsSchema
{
    public static JsonObject Make()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "azdoit config.json" };
        Fill(schema, "");
        return schema;
    }

    private static void Fill(JsonObject schema, string section)
    {
        schema["type"] = "object";
        var properties = new JsonObject();
        foreach (var name in SettingKeys.All.Where(key => key.Key.StartsWith(section, StringComparison.Ordinal)).Select(key => key.Key[section.Length..].Split('.')[0]).Distinct())
        {
            var property = new JsonObject();
            if (SettingKeys.Find(section + name) is { } key)
            {
                Fill(property, key);
            }
            else
            {
                Fill(property, $"{section}{name}.");
            }

            if (name == SettingKey.AnyName)
            {
                schema["additionalProperties"] = property;
                return;
            }

            properties[name] = property;
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
    }

    private static void Fill(JsonObject property, SettingKey key)
    {
        property["description"] = key.Meaning;
        var allowed = key.Key switch { "cloud" => SettingsRules.Clouds, "environments.*.class" => SettingsRules.Classes, _ => [] };
        if (allowed.Length > 0)
        {
            property["enum"] = SettingsFile.ToJson(allowed);
        }
        else
        {
            property["type"] = key.Form switch
            {
                SettingForm.Text => "string",
                SettingForm.Flag => "boolean",
                SettingForm.Whole => "integer",
                SettingForm.Number => "number",
                _ => "array",
            };
        }

        if (key.Form == SettingForm.Texts)
        {
            property["items"] = new JsonObject { ["type"] = "string" };
        }

        if (key.Get(Defaults, SettingKey.AnyName) is { } value)
        {
            property["default"] = SettingsFile.ToJson(value);
        }
    }

    private static Settings Defaults { get; } = new() { Environments = ImmutableSortedDictionary<string, EnvironmentRule>.Empty.Add(SettingKey.AnyName, new()) };
}
