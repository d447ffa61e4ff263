using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A web app on an App Service plan: HTTPS only, no FTP. Being reachable is what a web app is for, so that creating one is
/// no exposure.
/// </summary>
internal sealed class WebApp : ResourceKind
{
    public override string Id => "webapp";

    public override string Title => "web app";

    public override ImmutableArray<string> Nouns { get; } =
        ["app service web app", "app service app", "azure app service", "azure web app", "web application", "app service", "appservice", "web app", "webapp", "website", "web site"];

    public override string ArmType => "Microsoft.Web/sites";

    public override string ApiVersion => "2023-12-01";

    public override bool Covers(JsonObject observed) => !IsFunctionApp(observed);

    public override NamingRule Naming { get; } = new("app", 2, 60, NameScope.Global, Characters.Hyphenated, "letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        // Named like the kind, as vnet and subnet are.
        new("appservice_plan", ParameterForm.Name),
        AppServicePlan.Sku,
        Said.Os,
        // Not in formats.md, but the first thing that people say of a web app; version belongs to it.
        WebRuntime.Web,
        new("version", ParameterForm.Text),
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        .. Power,
        Operation.Change("update", EffectClass.Interrupt, ["runtime"], (_, said) =>
            Json.Of(("properties.siteConfig.linuxFxVersion", WebRuntime.ForWeb(said.Text("runtime")!, said.Text("version"))))),
    ];

    public override IReadOnlyDictionary<string, string> Uses { get; } = new Dictionary<string, string> { ["appservice_plan"] = "appservice_plan" };

    /// <summary>A read of the site leaves these out; they have a read of their own.</summary>
    public override ImmutableArray<string> WriteOnly { get; } =
        ["properties.siteConfig.appSettings", "properties.siteConfig.minTlsVersion", "properties.siteConfig.ftpsState"];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) => [Plan(parameters)];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var linux = said.Text("os") != "windows";
        return Json.Of(
            ("kind", linux ? "app,linux" : "app"),
            ("properties.serverFarmId", blueprint.Roles["appservice_plan"].Id),
            ("properties.reserved", linux),
            ("properties.httpsOnly", true),
            ("properties.siteConfig.linuxFxVersion", linux && said.Text("runtime") is { } runtime ? WebRuntime.ForWeb(runtime, said.Text("version")) : null),
            ("properties.siteConfig.minTlsVersion", "1.2"),
            ("properties.siteConfig.ftpsState", "Disabled"));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (AppServicePlan.IsForFunctions(said.Text("sku")))
        {
            yield return new("sku", $"a plan of {said.Text("sku")} runs functions, no web apps", "B1");
        }

        if (said.Has("version") && !said.Has("runtime"))
        {
            yield return new("runtime", $"version {said.Text("version")} of what? {string.Join(", ", WebRuntime.Web.Choices)} can be set up", null);
        }

        if (said.Text("os") == "windows" && said.Text("runtime") is { } runtime)
        {
            yield return new("os", $"azdoit sets {runtime} up on Linux plans only", "linux");
        }
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("web app (its plan is billed)", region)];

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.state")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.sku");

    /// <summary>What every site, web or functions, can be told.</summary>
    public static ImmutableArray<Operation> Power =>
    [
        new("start", EffectClass.Change, new OperationForm.Invoke("start", "running") { InverseVerb = "stop" }),
        new("stop", EffectClass.Interrupt, new OperationForm.Invoke("stop", "stopped") { InverseVerb = "start" }),
        new("restart", EffectClass.Interrupt, new OperationForm.Invoke("restart", "running")),
    ];

    /// <summary>The plan that a site brings: one for all sites of the clause.</summary>
    public static Implied Plan(ParameterSet said, string? sku = null)
    {
        var plan = ParameterSet.Empty;
        foreach (var name in (string[])["sku", "os"])
        {
            plan = said.Values.TryGetValue(name, out var value) ? plan.With(name, value) : plan;
        }

        return new("appservice_plan", "appservice_plan") { Shared = true, Parameters = sku is null || plan.Has("sku") ? plan : plan.With("sku", sku) };
    }

    public static bool IsFunctionApp(JsonObject observed) => Json.Text(observed, "kind")?.Contains("functionapp", StringComparison.OrdinalIgnoreCase) == true;
}
