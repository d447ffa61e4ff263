using System.Runtime.CompilerServices;
using System.Text.Json;
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
    public void Every_setting_has_a_key_and_every_key_a_setting() =>
        Assert.Equal(Keys(typeof(Settings), "").Append("$schema").Order(), SettingKeys.All.Select(key => key.Key).Order());

    private static IEnumerable<string> Keys(Type type, string at) => type.GetProperties().Where(member => member.Name != "EqualityContract").SelectMany(member =>
    {
        var key = at + JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
        return member.PropertyType.IsNested ? Keys(member.PropertyType, key + ".")
            : key == "environments" ? Keys(typeof(EnvironmentRule), $"{key}.{SettingKey.AnyName}.")
            : [key];
    });

    private static string Here([CallerFilePath] string path = "") => path;
}
