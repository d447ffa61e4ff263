using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Azdoit.Connectors.Homes;

/// <summary>The JSON schema of <c>config.json</c>, made from <see cref="Settings"/>, its defaults and <see cref="SettingKeys"/>.</summary>
public static class SettingsSchema
{
    public static JsonObject Make()
    {
        var schema = (JsonObject)HomesJson.Default.Settings.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var defaults = JsonSerializer.SerializeToNode(new Settings(), HomesJson.Default.Settings);
        foreach (var (key, meaning) in SettingKeys.All)
        {
            var (at, value) = (schema, defaults);
            foreach (var name in key.Split('.'))
            {
                at = name == SettingKeys.AnyName ? (JsonObject)at["additionalProperties"]! : (JsonObject)at["properties"]![name]!;
                value = name == SettingKeys.AnyName ? JsonSerializer.SerializeToNode(new EnvironmentRule(), HomesJson.Default.EnvironmentRule) : value?[name];
            }

            at.Insert(0, "description", meaning);
            if (value is not null)
            {
                at["default"] = value.DeepClone();
            }
        }

        Allow(schema["properties"]!["cloud"]!, SettingsRules.Clouds);
        Allow(schema["properties"]!["environments"]!["additionalProperties"]!["properties"]!["class"]!, SettingsRules.Classes);
        schema.Insert(0, "title", "azdoit config.json");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static void Allow(JsonNode property, IEnumerable<string> values)
    {
        property.AsObject().Remove("type");
        property["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
    }
}
