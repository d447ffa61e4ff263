using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A function app with a plan (consumption unless said otherwise) and a storage account for its host. It reaches the account
/// by its own identity, so no key is read; the role on the account (Storage Blob Data Owner) has to be granted by a
/// person, because granting a role is never covered by the approval of a creation.
/// </summary>
internal sealed class FunctionApp : ResourceKind
{
    public override string Id => "functionapp";

    public override string Title => "function app";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure functions app", "azure function app", "azure function", "function app", "functionapp", "functions app", "azure functions"];

    public override string ArmType => "Microsoft.Web/sites";

    public override string ApiVersion => "2023-12-01";

    public override bool Covers(JsonObject observed) => WebApp.IsFunctionApp(observed);

    public override NamingRule Naming { get; } = new("func", 2, 60, NameScope.Global, Characters.Hyphenated, "letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("appservice_plan", ParameterForm.Name),
        new("account", ParameterForm.Name),
        new("sku", ParameterForm.Choice) { Choices = AppServicePlan.Sku.Choices, Synonyms = AppServicePlan.Sku.Synonyms, Default = new ParameterValue.Text(AppServicePlan.Consumption) },
        Said.Os,
        WebRuntime.Functions,
        new("version", ParameterForm.Text),
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        .. WebApp.Power,
    ];

    public override IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["appservice_plan"] = "appservice_plan", ["account"] = "storage" };

    public override ImmutableArray<string> WriteOnly { get; } =
        ["properties.siteConfig.appSettings", "properties.siteConfig.minTlsVersion", "properties.siteConfig.ftpsState",
            "properties.siteConfig.netFrameworkVersion", "properties.siteConfig.javaVersion", "properties.siteConfig.powerShellVersion"];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) =>
        [WebApp.Plan(parameters, AppServicePlan.Consumption), new("account", "storage") { Shared = true }];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var linux = said.Text("os") != "windows";
        var (runtime, version) = (said.Text("runtime")!, said.Text("version"));
        return Json.Of(
            ("kind", linux ? "functionapp,linux" : "functionapp"),
            ("identity.type", "SystemAssigned"),
            ("properties.serverFarmId", blueprint.Roles["appservice_plan"].Id),
            ("properties.reserved", linux),
            ("properties.httpsOnly", true),
            ("properties.siteConfig.linuxFxVersion", linux ? WebRuntime.ForFunctions(runtime, version) : null),
            // Windows has a setting of its own for each language.
            ("properties.siteConfig.netFrameworkVersion", !linux && runtime == "dotnet" ? $"v{WebRuntime.Version(runtime, version)}" : null),
            ("properties.siteConfig.javaVersion", !linux && runtime == "java" ? WebRuntime.Version(runtime, version) : null),
            ("properties.siteConfig.powerShellVersion", !linux && runtime == "powershell" ? WebRuntime.Version(runtime, version) : null),
            ("properties.siteConfig.minTlsVersion", "1.2"),
            ("properties.siteConfig.ftpsState", "Disabled"),
            ("properties.siteConfig.appSettings", new JsonArray(
            [
                Setting("AzureWebJobsStorage__accountName", blueprint.Roles["account"].Name),
                Setting("FUNCTIONS_EXTENSION_VERSION", "~4"),
                Setting("FUNCTIONS_WORKER_RUNTIME", WebRuntime.Worker(runtime)),
                .. !linux && runtime == "node" ? [Setting("WEBSITE_NODE_DEFAULT_VERSION", $"~{WebRuntime.Version(runtime, version)}")] : (JsonNode[])[],
            ])));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("os") == "windows" && said.Text("runtime") == "python")
        {
            yield return new("runtime", "Python functions run on Linux only");
        }
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
    [
        new(Meters.FunctionExecutions, "Consumption", region, 1, MeterUnit.Per10)
        {
            Usage = new(null, null, "executions on a consumption plan, the first million a month free; on other plans the plan is billed"),
        },
    ];

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.state")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.sku");

    private static JsonObject Setting(string name, string value) => Json.Of(("name", name), ("value", value));
}
