using System.Collections.Immutable;
using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class SettingsFileTests : IDisposable
{
    private const string Every = """
        {
          "$schema": "config.schema.json",
          "strategy_preferences": { "prefer_terraform": true, "prefer_mcp": true, "max_cost": 12.5, "require_idempotent": false },
          "mcp_server": { "enabled": true, "url": "https://example.com/mcp", "command": "server --stdio" },
          "terraform": { "workspace_dir": "/w", "backend": "local", "binary": "/usr/bin/tofu" },
          "cost_estimation": { "enabled": false, "require_confirmation": false, "confirmation_threshold": 99.99 },
          "recovery": { "enabled": false, "max_attempts": 5, "use_mslearn": false },
          "state": { "directory": "/s", "cleanup_days": 7 },
          "cloud": "azure", "tenant": "t", "subscription": "s", "env": "dev",
          "environments": { "prod-eu": { "subscriptions": ["Payments*"], "groups": ["rg-*"], "class": "production" }, "dev": { "groups": ["dev-*"], "class": "dev" } },
          "defaults": { "region": "westeurope", "resource_group": "rg", "size": "Standard_D2s_v5", "image": "ubuntu", "admin_username": "ann", "ssh_public_key_file": "/k.pub" },
          "sandbox": { "vcpu_quota": 10 },
          "prices": { "url": "http://127.0.0.1:9/prices" },
          "journal": "files"
        }
        """;

    private readonly TemporaryFolder folder = new();

    private string Path => folder["config.json"];

    private SettingsFile File => new(Path);

    [Fact]
    public void Without_a_file_or_with_an_empty_object_every_setting_has_its_default()
    {
        foreach (var settings in (Settings[])[Loaded(), Loaded("{}"), Loaded("""{ "recovery": {}, "cost_estimation": { "enabled": true }, "tenant": null }""")])
        {
            Assert.Equal(10.0m, settings.CostEstimation.ConfirmationThreshold);
            Assert.True(settings.CostEstimation.RequireConfirmation);
            Assert.True(settings.StrategyPreferences.RequireIdempotent);
            Assert.False(settings.StrategyPreferences.PreferTerraform);
            Assert.Null(settings.StrategyPreferences.MaxCost);
            Assert.Equal(3, settings.Recovery.MaxAttempts);
            Assert.True(settings.Recovery.UseMslearn);
            Assert.Equal(30, settings.State.CleanupDays);
            Assert.Equal(350, settings.Sandbox.VcpuQuota);
            Assert.Null(settings.Cloud);
            Assert.Empty(settings.Environments);
        }
    }

    [Fact]
    public void Every_setting_is_read_and_shown_again_as_it_was_written()
    {
        var settings = Loaded(Every);

        Assert.Equal(12.5m, settings.StrategyPreferences.MaxCost);
        Assert.Equal("server --stdio", settings.McpServer.Command);
        Assert.Equal("/usr/bin/tofu", settings.Terraform.Binary);
        Assert.Equal(99.99m, settings.CostEstimation.ConfirmationThreshold);
        Assert.Equal(7, settings.State.CleanupDays);
        Assert.Equal(["Payments*"], settings.Environments["prod-eu"].Subscriptions);
        Assert.Equal("ann", settings.Defaults.AdminUsername);
        Assert.Equal(10, settings.Sandbox.VcpuQuota);

        var shown = SettingsFile.Show(settings).ToJsonString();
        Assert.Equal(shown, SettingsFile.Show(Loaded(shown)).ToJsonString());
    }

    [Theory]
    [InlineData("{\n\"recovery\": {\n\"max_atempts\": 3}}", "config-unknown-key", 3, "recovery.max_atempts is not a setting; did you mean recovery.max_attempts?")]
    [InlineData("{\"confirmation_threshold\": 3}", "config-unknown-key", 1, "did you mean cost_estimation.confirmation_threshold?")]
    [InlineData("{\"vcpu_qota\": 3}", "config-unknown-key", 1, "did you mean sandbox.vcpu_quota?")]
    [InlineData("{\"recovry\": {}}", "config-unknown-key", 1, "did you mean recovery?")]
    [InlineData("{\"Recovery\": {}}", "config-unknown-key", 1, "did you mean recovery?")]
    [InlineData("{\"frobnicate\": {\"a\": [1]}}", "config-unknown-key", 1, "frobnicate is not a setting")]
    [InlineData("{\"environments\":{\"dev\":{\"group\":[]}}}", "config-unknown-key", 1, "environments.dev.group is not a setting; did you mean environments.*.groups?")]
    [InlineData("{\n\n\"recovery\": {\"max_attempts\": \"3\"}}", "config-wrong-type", 3, "recovery.max_attempts must be a whole number")]
    [InlineData("{\"recovery\": {\"max_attempts\": 3.5}}", "config-wrong-type", 1, "recovery.max_attempts must be a whole number")]
    [InlineData("{\"recovery\": {\"max_attempts\": 99999999999}}", "config-wrong-type", 1, "must be a whole number")]
    [InlineData("{\"recovery\": {\"enabled\": 1}}", "config-wrong-type", 1, "recovery.enabled must be true or false")]
    [InlineData("{\"recovery\": null}", "config-wrong-type", 1, "recovery must be an object")]
    [InlineData("{\"recovery\": []}", "config-wrong-type", 1, "recovery must be an object")]
    [InlineData("{\"cost_estimation\": {\"confirmation_threshold\": 1e400}}", "config-wrong-type", 1, "must be a number")]
    [InlineData("{\"tenant\": 5}", "config-wrong-type", 1, "tenant must be text")]
    [InlineData("{\"environments\":{\"dev\":{\"groups\":\"a\"}}}", "config-wrong-type", 1, "environments.dev.groups must be a list of texts")]
    [InlineData("{\"environments\":{\"dev\":{\"groups\":[null]}}}", "config-wrong-type", 1, "environments.dev.groups must be a list of texts")]
    [InlineData("{\"environments\":{\"dev\":{\"groups\":[\" \"]}}}", "config-invalid-value", 1, "environments.dev must have patterns that are not empty")]
    [InlineData("[]", "config-wrong-type", 1, "the file must be an object")]
    [InlineData("null", "config-wrong-type", 1, "the file must be an object")]
    [InlineData("{\n\"cloud\":\"aws2\"}", "config-invalid-value", 2, "cloud must be one of sandbox, azure")]
    [InlineData("{\"sandbox\":{\"vcpu_quota\":-1}}", "config-invalid-value", 1, "sandbox.vcpu_quota must be 0 to")]
    [InlineData("{\"prices\":{\"url\":\"file:///etc/passwd\"}}", "config-invalid-value", 1, "prices.url must be an http")]
    [InlineData("{\"environments\":{\n\"dev\":{\"class\":\"prod\",\"groups\":[\"a\"]}}}", "config-invalid-value", 2, "environments.dev.class must be one of dev, test, production")]
    [InlineData("{\"environments\":{\"dev\":{\"class\":\"dev\"}}}", "config-invalid-value", 1, "environments.dev must name subscriptions or groups")]
    [InlineData("{\"journal\":\"postgres\"}", "config-invalid-value", 1, "journal must be files")]
    [InlineData("{\"tenant\":\"a\",\n\"tenant\":\"b\"}", "config-duplicate-key", 2, "tenant stands at line 1 already")]
    [InlineData("{\n// why\n}", "config-syntax", 2, "")]
    [InlineData("{\n\"tenant\":\"a\",\n}", "config-syntax", 3, "")]
    [InlineData("", "config-syntax", 1, "")]
    [InlineData("{", "config-syntax", 1, "")]
    [InlineData("{}\n{}", "config-syntax", 2, "")]
    [InlineData("\0\u0001", "config-syntax", 1, "")]
    public void What_is_wrong_is_named_with_its_line_and_left_alone(string text, string code, int line, string says)
    {
        System.IO.File.WriteAllText(Path, text);

        Assert.False(File.Load().TryGet(out _, out var problems));

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code.Id);
        Assert.StartsWith($"{Path}:{line}: ", problem.Detail);
        Assert.Contains(says, problem.Detail);
        Assert.False(File.Set("tenant", "x").TryGet(out _, out _));
        Assert.Equal(text, System.IO.File.ReadAllText(Path));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        System.IO.File.WriteAllText(Path, """{ "a": 1, "tenant": 2, "recovery": { "b": 3, "max_attempts": true } }""");

        Assert.False(File.Load().TryGet(out _, out var problems));
        Assert.Equal(4, problems.Length);
    }

    [Theory]
    [InlineData("defaults.region", "westeurope", """{"defaults":{"region":"westeurope"},"tenant":"t"}""")]
    [InlineData("tenant", "123", """{"tenant":"123"}""")]
    [InlineData("tenant", "", "{}")]
    [InlineData("recovery.max_attempts", "5", """{"tenant":"t","recovery":{"max_attempts":5}}""")]
    [InlineData("recovery.enabled", "false", """{"tenant":"t","recovery":{"enabled":false}}""")]
    [InlineData("environments.dev.groups", "a, b-*", """{"tenant":"t","environments":{"dev":{"groups":["a","b-*"]}}}""")]
    [InlineData("environments.dev.groups", """["a"]""", """{"tenant":"t","environments":{"dev":{"groups":["a"]}}}""")]
    public void Setting_a_key_keeps_the_others(string key, string value, string expected)
    {
        System.IO.File.WriteAllText(Path, """{"tenant":"t"}""");

        Assert.True(File.Set(key, value).TryGet(out _, out var problems), problems.IsDefault ? null : problems[0].Detail);

        var expectedSettings = SettingsFile.Show(Loaded(expected)).ToJsonString();
        System.IO.File.WriteAllText(Path, """{"tenant":"t"}""");
        Assert.True(File.Set(key, value).TryGet(out _, out _));
        Assert.Equal(expectedSettings, SettingsFile.Show(Loaded()).ToJsonString());
    }

    [Theory]
    [InlineData("recovery.max_attempts", "many", "config-wrong-type")]
    [InlineData("recovery", "1", "config-unknown-key")]
    [InlineData("recovery.enabled", "yes", "config-wrong-type")]
    [InlineData("cloud", "gcp", "config-invalid-value")]
    [InlineData("recovry.enabled", "true", "config-unknown-key")]
    [InlineData("", "true", "config-unknown-key")]
    [InlineData("tenant.x", "true", "config-unknown-key")]
    public void What_would_not_be_valid_is_not_written(string key, string value, string code)
    {
        Assert.False(File.Set(key, value).TryGet(out _, out var problems));

        Assert.Equal(code, Assert.Single(problems).Code.Id);
        Assert.False(System.IO.File.Exists(Path));
    }

    [Fact]
    public void A_key_in_the_file_is_warned_about_and_never_shown()
    {
        Assert.True(File.Set("anthropic_api_key", "not-a-real-value").TryGet(out var settings, out _));

        var warning = Assert.Single(File.Warnings(settings));
        Assert.Equal((HomeCodes.SecretInFile, Severity.Warning), (warning.Code, warning.Severity));
        Assert.DoesNotContain("not-a-real-value", SettingsFile.Show(settings).ToJsonString() + warning);
        Assert.Empty(File.Warnings(new Settings()));
        Assert.Equal("0600", Files.AtomicFileTests.Mode(Path));
    }

    [Fact]
    public void A_folder_or_a_gigabyte_in_its_place_is_a_diagnostic()
    {
        Directory.CreateDirectory(Path);
        Assert.False(File.Load().TryGet(out _, out var problems));
        Assert.Equal("file-unreadable", Assert.Single(problems).Code.Id);
        Directory.Delete(Path);

        using (var large = System.IO.File.Create(Path))
        {
            large.SetLength(1L << 30);
        }

        Assert.False(File.Load().TryGet(out _, out problems));
        Assert.Equal(HomeCodes.SettingsUnreadable, Assert.Single(problems).Code);
    }

    public void Dispose() => folder.Dispose();

    private Settings Loaded(string? text = null)
    {
        if (text is not null)
        {
            System.IO.File.WriteAllText(Path, text);
        }

        Assert.True(File.Load().TryGet(out var settings, out ImmutableArray<Diagnostic> problems), problems.IsDefault ? null : problems[0].Detail);
        return settings;
    }
}
