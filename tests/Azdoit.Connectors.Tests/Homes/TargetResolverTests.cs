using System.Collections.Immutable;
using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class TargetResolverTests : IDisposable
{
    private static readonly TargetLayer NoOptions = new("options");
    private static readonly CloudIdentity Sandbox = new("sandbox-tenant", "sandbox-id", "azdoit sandbox", "sandbox-user");
    private static readonly CloudIdentity Azure = new("t", "11111111-1111-1111-1111-111111111111", "Payments Prod", "ann@example.com");

    private readonly TemporaryFolder folder = new();

    [Theory]
    // option, variable, azdoit.yml, config.json -> cloud, source
    [InlineData(null, null, null, null, "sandbox", "default")]
    [InlineData(null, null, null, "azure", "azure", "config.json")]
    [InlineData(null, null, "azurechina", "azure", "azurechina", "azdoit.yml")]
    [InlineData(null, "azureusgovernment", "azurechina", "azure", "azureusgovernment", "environment")]
    [InlineData("sandbox", "azureusgovernment", "azurechina", "azure", "sandbox", "options")]
    [InlineData(null, "", null, "azure", "azure", "config.json")]
    [InlineData("Azure", null, null, null, "azure", "options")]
    [InlineData(null, null, "sandbox", "azure", "sandbox", "azdoit.yml")]
    public void The_nearest_place_names_the_cloud(string? option, string? variable, string? file, string? config, string cloud, string source)
    {
        var chosen = Chosen(new("options", Cloud: option), file is null ? "" : $"cloud: {file}", new Settings { Cloud = config }, ("AZDOIT_CLOUD", variable ?? ""));

        Assert.Equal((cloud, source), (chosen.Cloud, chosen.CloudSource));
    }

    [Fact]
    public void Tenant_subscription_and_environment_come_each_from_their_nearest_place()
    {
        var chosen = Chosen(new("options", Env: "a"), "subscription: b\nenv: x", new Settings { Cloud = "azure", Tenant = "d", Subscription = "x" }, ("AZDOIT_TENANT", "c"));

        Assert.Equal(("c", "b", "a"), (chosen.Tenant, chosen.Subscription, chosen.Env));
    }

    [Fact]
    public void What_is_configured_for_one_cloud_is_not_used_in_another()
    {
        var settings = new Settings { Cloud = "azure", Tenant = "t", Subscription = "s", Env = "prod" };

        var chosen = Chosen(new("options", Cloud: "sandbox"), "", settings, ("AZDOIT_TENANT", ""));

        Assert.Equal((null, null, null), (chosen.Tenant, chosen.Subscription, chosen.Env));
        Assert.True(chosen.At(Sandbox, []).TryGet(out var target, out _));
        Assert.Equal(EnvironmentClass.Dev, target.Class);
    }

    [Fact]
    public void An_unknown_cloud_is_refused_with_the_nearest()
    {
        Assert.False(TargetResolver.Resolve(new("options", Cloud: "azur"), Somewhere.In(folder), FolderSettings.None, new Settings()).TryGet(out _, out var problem));

        Assert.Equal(HomeCodes.UnknownCloud, problem.Code);
        Assert.Contains("Did you mean azure?", problem.Detail);
    }

    [Theory]
    [InlineData("AZDOIT_SANDBOX_URL", "https://127.0.0.1:8443", true)]
    [InlineData("ARM_METADATA_HOSTNAME", "localhost:8443", true)]
    [InlineData("AZURE_AUTHORITY_HOST", "https://127.0.0.1:8443/adfs", true)]
    [InlineData("AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com", false)]
    [InlineData("ARM_ENDPOINT", "", false)]
    [InlineData("PATH", "localhost", false)]
    public void Sandbox_variables_and_a_real_cloud_do_not_go_together(string name, string value, bool refused)
    {
        var answer = TargetResolver.Resolve(new("options", Cloud: "azure"), Somewhere.In(folder, (name, value)), FolderSettings.None, new Settings());

        Assert.Equal(!refused, answer.TryGet(out _, out var problem));
        Assert.Equal(refused ? HomeCodes.SandboxVariables : null, problem?.Code);
        Assert.True(TargetResolver.Resolve(NoOptions, Somewhere.In(folder, (name, value)), FolderSettings.None, new Settings()).TryGet(out _, out _));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("sandbox-tenant", "SANDBOX-ID", true)]
    [InlineData(null, "azdoit sandbox", true)]
    [InlineData(null, "payments", false)]
    [InlineData("contoso", null, false)]
    public void The_sandbox_has_only_its_own_tenant_and_subscription(string? tenant, string? subscription, bool found)
    {
        var answer = Chosen(new("options", Tenant: tenant, Subscription: subscription)).At(Sandbox, []);

        Assert.Equal(found, answer.TryGet(out var target, out var problem));
        Assert.Equal(found ? null : HomeCodes.InSandbox, problem?.Code);
        Assert.Equal(found ? "sandbox-id" : null, target?.Subscription);
    }

    [Theory]
    [InlineData(null, "dev", EnvironmentClass.Dev)]
    [InlineData("prod", "prod", EnvironmentClass.Production)]
    [InlineData("Production", "Production", EnvironmentClass.Production)]
    [InlineData("staging", "staging", EnvironmentClass.Test)]
    [InlineData("test", "test", EnvironmentClass.Test)]
    [InlineData("feature-1", "feature-1", EnvironmentClass.Dev)]
    public void In_the_sandbox_the_name_says_how_careful_to_be(string? env, string name, EnvironmentClass careful)
    {
        Assert.True(Chosen(new("options", Env: env)).At(Sandbox, []).TryGet(out var target, out _));

        Assert.Equal((name, careful), (target.Environment, target.Class));
    }

    [Fact]
    public void A_real_cloud_has_no_default_subscription()
    {
        Assert.False(Chosen(new("options", Cloud: "azure")).At(Azure, []).TryGet(out _, out var problem));

        Assert.Equal(HomeCodes.SubscriptionNeeded, problem.Code);
        Assert.Contains("Payments Prod", problem.Detail);
    }

    [Theory]
    // groups, --env -> name, class
    [InlineData("", null, "production", EnvironmentClass.Production)]
    [InlineData("rg-x", null, "production", EnvironmentClass.Production)]
    [InlineData("dev-web", null, "dev", EnvironmentClass.Dev)]
    [InlineData("DEV-WEB", null, "dev", EnvironmentClass.Dev)]
    [InlineData("dev-web qa-1", null, "qa", EnvironmentClass.Test)]
    [InlineData("dev-web rg-x", null, "production", EnvironmentClass.Production)]
    [InlineData("dev-web", "prod", "prod", EnvironmentClass.Production)]
    [InlineData("dev-web", "qa", "qa", EnvironmentClass.Test)]
    [InlineData("rg-x", "dev", "dev", EnvironmentClass.Production)]
    [InlineData("qa-1", "dev", "dev", EnvironmentClass.Test)]
    [InlineData("dev-both", null, "qa", EnvironmentClass.Test)]
    public void A_real_target_is_what_the_patterns_say_and_no_option_lowers_it(string groups, string? env, string name, EnvironmentClass careful)
    {
        var settings = new Settings
        {
            Cloud = "azure",
            Subscription = Azure.Subscription,
            Environments = ImmutableSortedDictionary.CreateRange<string, EnvironmentRule>(
            [
                new("dev", new() { Subscriptions = ["payments*"], Groups = ["dev-*"], Class = "dev" }),
                new("qa", new() { Groups = ["qa-?", "*-both"], Class = "test" }),
                new("other", new() { Subscriptions = ["Other*"], Class = "dev" }),
            ]),
        };

        Assert.True(Chosen(new("options", Env: env), "", settings).At(Azure, groups.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TryGet(out var target, out _));

        Assert.Equal((name, careful), (target.Environment, target.Class));
        Assert.Equal(Azure.Principal, target.Principal);
    }

    public void Dispose() => folder.Dispose();

    private ChosenTarget Chosen(TargetLayer options, string file = "", Settings? settings = null, params (string, string)[] variables)
    {
        File.WriteAllText(folder["azdoit.yml"], file);
        var surroundings = Somewhere.In(folder, variables);
        Assert.True(FolderSettings.Read(surroundings).TryGet(out var here, out var problem), problem?.Detail);
        Assert.True(TargetResolver.Resolve(options, surroundings, here, settings ?? new Settings()).TryGet(out var chosen, out problem), problem?.Detail);
        return chosen;
    }
}
