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

    /// <summary>By the source text: a setting is read where its property is named outside of the files that define it.</summary>
    [Fact]
    public void Every_setting_is_read_or_says_that_it_has_no_effect_yet()
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src"));
        var code = string.Concat(Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("Setting", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        Assert.Equal(
            SettingKeys.All.Where(key => key.HasNoEffectYet).Select(key => key.Key),
            SettingKeys.All.Where(key => key.Key is not ("$schema" or "journal") && !code.Contains(Named(key.Key), StringComparison.Ordinal)).Select(key => key.Key));
    }

    [Fact]
    public void Whoever_sets_what_has_no_effect_is_told_and_nobody_else()
    {
        Assert.Null(SettingKeys.WithoutEffect(new() { StrategyPreferences = new() { MaxCost = 5 } }));
        var told = SettingKeys.WithoutEffect(new() { Terraform = new() { Binary = "tofu" } });
        Assert.Contains("terraform.binary", told!.Detail, StringComparison.Ordinal);
    }

    /// <summary>As the code says it: with its section, unless that is the name of an environment.</summary>
    private static string Named(string key)
    {
        var names = key.Split('.').Select(part => string.Concat(part.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))).ToArray();
        return names is ["CostEstimation", var setting] && setting != "Enabled" ? $"settings.{setting}" : names is [var section, var part] ? $"{section}.{part}" : $".{names[^1]}";
    }

    private static IEnumerable<string> Keys(Type type, string at) => type.GetProperties().Where(member => member.Name != "EqualityContract").SelectMany(member =>
    {
        var key = at + JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name);
        return member.PropertyType.IsNested ? Keys(member.PropertyType, key + ".")
            : key == "environments" ? Keys(typeof(EnvironmentRule), $"{key}.{SettingKey.AnyName}.")
            : [key];
    });

    private static string Here([CallerFilePath] string path = "") => path;
}
