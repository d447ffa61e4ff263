using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class SettingsSchemaTests
{
    [Fact]
    public void The_shipped_schema_is_the_one_that_the_settings_make()
    {
        var shipped = Path.Combine(Path.GetDirectoryName(Here())!, "../../../schemas/config.schema.json");
        var made = SettingsSchema.Make().ToJsonString(new() { WriteIndented = true }) + "\n";
        if (!File.Exists(shipped) || File.ReadAllText(shipped) != made)
        {
            File.WriteAllText(Path.ChangeExtension(shipped, ".received.json"), made);
        }

        Assert.True(File.Exists(shipped), "approve schemas/config.schema.received.json by renaming it");
        Assert.Equal(File.ReadAllText(shipped), made);
    }

    [Fact]
    public void Every_key_has_a_meaning_and_every_meaning_a_key() =>
        Assert.Equal(Keys(HomesJson.Default.Settings, "").Order(), SettingKeys.All.Select(key => key.Key).Order());

    private static IEnumerable<string> Keys(JsonTypeInfo type, string at) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.SelectMany(member => Keys(SettingType.Of(member.PropertyType), at.Length == 0 ? member.Name : $"{at}.{member.Name}")),
        JsonTypeInfoKind.Dictionary => Keys(SettingType.Of(type.ElementType!), $"{at}.{SettingKeys.AnyName}"),
        _ => [at],
    };

    private static string Here([CallerFilePath] string path = "") => path;
}
