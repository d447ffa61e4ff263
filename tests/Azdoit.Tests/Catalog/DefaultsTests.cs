using Azdoit.Catalog;
using static Azdoit.Tests.Catalog.Sample;

namespace Azdoit.Tests.Catalog;

/// <summary>One value that was said decides another that was not.</summary>
public sealed class DefaultsTests
{
    [Theory]
    [InlineData("vm")]
    [InlineData("vmss")]
    public void A_Windows_machine_gets_a_Windows_image_and_a_password(string kind)
    {
        var body = Body(kind, Said("os", "windows")).ToJsonString();
        Assert.Contains("MicrosoftWindowsServer", body, StringComparison.Ordinal);
        Assert.Contains("adminPassword", body, StringComparison.Ordinal);
        Assert.DoesNotContain("ssh", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_Windows_name_keeps_a_short_host_name()
    {
        var blueprint = Blueprint(KnownKinds.Get("vm"), Said("os", "windows")) with { Address = Address(KnownKinds.Get("vm"), "payments-frontend-01") };
        Assert.Equal("payments-fronte", Json.Text(KnownKinds.Get("vm").Body(blueprint), "properties.osProfile.computerName"));
    }

    [Theory]
    [InlineData("sku", "Premium", "Premium P1")]
    [InlineData("sku", "Standard", "Standard C1")]
    [InlineData("size", "P3", "Premium P3")]
    [InlineData("size", "C2", "Basic C2")]
    public void A_cache_has_a_size_of_its_tier(string parameter, string value, string expected) =>
        Assert.Equal(expected, KnownKinds.Get("redis").Size(Body("redis", Said(parameter, value))));

    [Fact]
    public void A_storage_SKU_decides_tier_and_redundancy()
    {
        var said = KnownKinds.Get("storage").WithDefaults(Said("sku", "Premium_ZRS"));
        Assert.Equal(("Premium", "ZRS"), (said.Text("tier"), said.Text("redundancy")));
        Assert.Contains(KnownKinds.Get("storage").Conflicts(Said("sku", "Standard_ZRS", "redundancy", "GRS")), objection => objection.Parameter == "sku");
    }

    [Theory]
    [InlineData("tier", "GeneralPurpose", "GP_Gen5_2")]
    [InlineData("tier", "Serverless", "GP_S_Gen5_1")]
    [InlineData("tier", "Basic", "Basic")]
    [InlineData("tier", "Premium", "P1")]
    [InlineData("sku", "S3", "S3")]
    [InlineData("sku", "GP_S_Gen5_4", "GP_S_Gen5_4")]
    public void A_database_has_an_objective_of_its_tier_and_lists_show_its_name(string parameter, string value, string expected) =>
        Assert.Equal(expected, KnownKinds.Get("sql_db").Size(Body("sql_db", Said(parameter, value))));

    [Fact]
    public void A_number_of_cores_is_an_objective_too() =>
        Assert.Equal("GP_Gen5_8", KnownKinds.Get("sql_db").Size(Body("sql_db", Said("vcpus", 8))));

    [Theory]
    [InlineData("python", "3.11", "PYTHON|3.11")]
    [InlineData("dotnet", "9", "DOTNETCORE|9.0")]
    [InlineData("node", null, "NODE|22-lts")]
    public void A_web_app_runs_what_was_said(string runtime, string? version, string expected)
    {
        var said = version is null ? Said("runtime", runtime) : Said("runtime", runtime, "version", version);
        Assert.Equal(expected, Json.Text(Body("webapp", said), "properties.siteConfig.linuxFxVersion"));
    }

    [Fact]
    public void Web_and_function_apps_share_a_type_and_are_told_apart()
    {
        Assert.Equal("webapp", KnownKinds.Of("Microsoft.Web/sites", Body("webapp"))?.Id);
        Assert.Equal("functionapp", KnownKinds.Of("microsoft.web/SITES", Body("functionapp"))?.Id);
    }

    [Fact]
    public void The_plan_of_a_function_app_is_by_use_unless_said_otherwise()
    {
        var functions = KnownKinds.Get("functionapp");
        Assert.Equal("Y1", functions.Implies(ParameterSet.Empty)[0].Parameters.Text("sku"));
        Assert.Equal("P1v3", functions.Implies(Said("sku", "P1v3"))[0].Parameters.Text("sku"));
    }

    [Fact]
    public void Premium_storage_has_no_access_tier() =>
        Assert.Null(Json.At(Body("storage", Said("tier", "Premium", "kind", "BlockBlobStorage")), "properties.accessTier"));

    [Fact]
    public void A_balanced_port_has_a_rule_and_a_probe()
    {
        var lb = Body("lb", Said("port", (string[])["80", "443"]));
        Assert.Equal(2, (Json.At(lb, "properties.loadBalancingRules") as System.Text.Json.Nodes.JsonArray)!.Count);
        Assert.Equal(Meters.LoadBalancer, KnownKinds.Get("lb").MetersOf(lb, Sample.Region)[0].Meter);
    }

    [Fact]
    public void The_state_of_a_scale_set_is_that_of_all_its_machines()
    {
        var set = Body("vmss");
        Assert.Null(KnownKinds.Get("vmss").State(set));

        set["properties"]!["instanceView"] = View(("PowerState/running", 2), ("ProvisioningState/succeeded", 2));
        Assert.Equal("running", KnownKinds.Get("vmss").State(set));

        set["properties"]!["instanceView"] = View(("PowerState/running", 1), ("PowerState/deallocated", 1));
        Assert.Equal("mixed", KnownKinds.Get("vmss").State(set));

        static System.Text.Json.Nodes.JsonObject View(params (string Code, int Count)[] states) => Json.Of(
            ("virtualMachine.statusesSummary", new System.Text.Json.Nodes.JsonArray([.. states.Select(state => Json.Of(("code", state.Code), ("count", state.Count)))])));
    }
}
