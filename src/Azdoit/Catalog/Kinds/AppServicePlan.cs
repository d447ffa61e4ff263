using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class AppServicePlan : ResourceKind
{
    /// <summary>The plan of function apps that are billed by execution.</summary>
    public const string Consumption = "Y1";

    public override string Id => "appservice_plan";

    public override string Title => "App Service plan";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure app service plan", "app service plan", "appservice plan", "app service hosting plan", "web app plan", "app plan", "hosting plan", "server farm", "serverfarm", "plan"];

    public override string ArmType => "Microsoft.Web/serverfarms";

    public override string ApiVersion => "2023-12-01";

    /// <summary>PATCH of a plan does not take a SKU.</summary>
    public override bool PatchesTagsOnly => true;

    public override NamingRule Naming { get; } = new(
        "plan", 1, 40, NameScope.ResourceGroup, name => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "letters, digits and hyphens");

    public static Parameter Sku { get; } = Said.Choice(
        "sku", "B1", "F1", "D1", "B1", "B2", "B3", "S1", "S2", "S3", "P1v2", "P2v2", "P3v2", "P0v3", "P1v3", "P2v3", "P3v3", "P1mv3", "P2mv3", "P3mv3", "P4mv3", "P5mv3",
        "P0v4", "P1v4", "P2v4", "P3v4", "P1mv4", "P2mv4", "P3mv4", "P4mv4", "P5mv4", "I1v2", "I2v2", "I3v2", "I4v2", "I5v2", "I6v2", "EP1", "EP2", "EP3", Consumption) with
    {
        Synonyms = new Dictionary<string, string> { ["free"] = "F1", ["shared"] = "D1", ["basic"] = "B1", ["standard"] = "S1", ["premium v3"] = "P1v3", ["premium v2"] = "P1v2", ["isolated"] = "I1v2", ["isolated v2"] = "I1v2", ["elastic premium"] = "EP1", ["premium v4"] = "P1v4", ["consumption"] = Consumption, ["serverless"] = Consumption },
    };

    public override ImmutableArray<Parameter> Parameters { get; } = [.. Said.Everywhere, Sku, Said.Os, Said.Integer("node_count", 1, 1, 30)];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change(
            "scale", EffectClass.Change, ["count", "node_count", "sku"], Rescaled,
            (observed, said) => said.Has("sku") || Instances(said) < Json.Number(observed, "sku.capacity") ? EffectClass.Interrupt : EffectClass.Change),
        Operation.Change("resize", EffectClass.Interrupt, ["sku"], Rescaled),
        Operation.Change("update", EffectClass.Interrupt, ["sku"], Rescaled),
    ];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var sku = said.Text("sku")!;
        var linux = said.Text("os") != "windows";
        return Json.Of(
            ("kind", sku == Consumption ? "functionapp" : IsElastic(sku) ? "elastic" : linux ? "linux" : "app"),
            ("sku.name", sku),
            ("sku.tier", Tier(sku)),
            ("sku.capacity", sku == Consumption ? null : said.Whole("node_count")),
            // Azure's word for Linux.
            ("properties.reserved", linux));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("sku") == "D1" && said.Text("os") != "windows")
        {
            yield return new("sku", "the shared plan D1 exists on Windows only", "B1");
        }

        if (said.Text("sku") is { } sku && said.Number("node_count") is { } instances && instances > MaxInstances(sku))
        {
            yield return new("node_count", $"a plan of {sku} has at most {MaxInstances(sku)} {(MaxInstances(sku) == 1 ? "instance" : "instances")}, not {instances}");
        }
    }

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said)
    {
        var sku = said.Text("sku") ?? Size(observed) ?? "";
        var instances = Instances(said) ?? Json.Number(observed, "sku.capacity");
        return instances > MaxInstances(sku) ? [new(said.Has("sku") ? "sku" : said.Has("count") ? "count" : "node_count", $"a plan of {sku} has at most {MaxInstances(sku)} instances, not {instances:0}")] : [];
    }

    /// <summary>Plans that only functions run on.</summary>
    public static bool IsForFunctions(string? sku) => sku == Consumption || (sku is not null && IsElastic(sku));

    private static bool IsElastic(string sku) => sku.StartsWith("EP", StringComparison.Ordinal);

    /// <summary>Source: the App Service limits page.</summary>
    private static int MaxInstances(string sku) => sku switch
    {
        "F1" or "D1" => 1,
        ['B', ..] => 3,
        ['S', ..] => 10,
        ['I', ..] or Consumption => 100,
        _ => 30,
    };

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var sku = Size(body) ?? "(sku unknown)";
        var linux = Json.IsTrue(body, "properties.reserved");
        return sku is Consumption or "F1"
            ? [MeterDemand.Free($"App Service plan {sku}", region)]
            : [new(linux ? Meters.AppServiceLinux : Meters.AppServiceWindows, sku, region, Json.Number(body, "sku.capacity") ?? 1, MeterUnit.Hour)];
    }

    public override string? Extent(JsonObject body) => Json.Number(body, "sku.capacity") is { } workers and > 1 ? $"{workers:0} instances" : null;

    private static JsonObject Rescaled(JsonObject observed, ParameterSet said) => Json.Of(
        ("sku.name", said.Text("sku")),
        ("sku.tier", said.Text("sku") is { } sku ? Tier(sku) : null),
        ("sku.capacity", (int?)Instances(said)));

    private static decimal? Instances(ParameterSet said) => said.Number("count") ?? said.Number("node_count");

    private static string Tier(string sku) => sku switch
    {
        "F1" => "Free",
        "D1" => "Shared",
        Consumption => "Dynamic",
        ['B', ..] => "Basic",
        ['S', ..] => "Standard",
        ['E', 'P', ..] => "ElasticPremium",
        ['I', ..] => "IsolatedV2",
        [.., '2'] => "PremiumV2",
        [.., '4'] => "PremiumV4",
        _ => "PremiumV3",
    };
}
