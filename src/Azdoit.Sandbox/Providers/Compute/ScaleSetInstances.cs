using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>The machines of a scale set. The sandbox knows only how many there are, so all are alike and the last ones go first.</summary>
internal static class ScaleSetInstances
{
    private const string TypeName = $"{ScaleSets.TypeName}/virtualMachines";

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", ScaleSets.TypeName + "/virtualMachines", (cloud, request, set) => set is null ? Errors.NotAPath(request.RawTarget) : ArmReply.List(Of(set).Select(i => Instance(set, i)))),
        new("GET", $"{TypeName}/*", (cloud, request, _) => cloud.Resources.Find(request.Path.Text(1)) is { } set && Find(set, request) is { } at
            ? new ArmReply(200, Instance(set, at)) : Missing(request)),
        new("GET", $"{TypeName}/instanceView", (cloud, request, _) => cloud.Resources.Find(request.Path.Text(1)) is { } set && Find(set, request) is not null
            ? new ArmReply(200, ScaleSets.InstanceView(set)) : Missing(request)) { StandsAlone = true },
        new("DELETE", $"{TypeName}/*", (cloud, request, _) => cloud.Resources.Find(request.Path.Text(1)) is { } set && Find(set, request) is not null
            ? Shrink(cloud, set, 1) : new ArmReply(204)),
        new("POST", $"{ScaleSets.TypeName}/delete", (cloud, request, set) => set is null ? Errors.NotAPath(request.RawTarget) : Shrink(cloud, set, Asked(set, request).Count())),
        new("GET", $"{ScaleSets.TypeName}/skus", (_, request, set) => set is null ? Errors.NotAPath(request.RawTarget) : ArmReply.List([new JsonObject
        {
            ["resourceType"] = ScaleSets.TypeName,
            ["sku"] = new JsonObject { ["name"] = set.Body.Find("sku")?.Text("name"), ["tier"] = "Standard" },
            ["capacity"] = new JsonObject { ["minimum"] = 0, ["maximum"] = 1000, ["defaultCapacity"] = 1, ["scaleType"] = "Automatic" },
        }])),
        new("GET", $"{ScaleSets.TypeName}/osUpgradeHistory", (_, _, _) => ArmReply.List([])),
    ];

    private static IEnumerable<int> Of(Resource set) => Enumerable.Range(0, (int)(set.Body.Find("sku")?.Whole("capacity") ?? 0));

    private static int? Find(Resource set, ArmRequest request) =>
        int.TryParse(request.Path.Names[1], out var at) && Of(set).Contains(at) ? at : null;

    private static IEnumerable<int> Asked(Resource set, ArmRequest request)
    {
        var ids = request.Body?.Array("instanceIds")?.Select(i => i?.ToString()).ToList() ?? [];
        return Of(set).Where(i => ids.Contains("*") || ids.Contains($"{i}"));
    }

    private static ArmReply Shrink(Cloud cloud, Resource set, int by)
    {
        var sku = set.Body.Ensure("sku");
        sku["capacity"] = Math.Max(0, (sku.Whole("capacity") ?? 0) - by);
        cloud.Save(set);
        return new ArmReply(200);
    }

    private static JsonObject Instance(Resource set, int at) => new()
    {
        ["id"] = $"{set.Id.Text}/virtualMachines/{at}",
        ["name"] = $"{set.Id.Name}_{at}",
        ["type"] = TypeName,
        ["instanceId"] = $"{at}",
        ["location"] = set.Location,
        ["tags"] = set.Body["tags"]?.DeepClone(),
        ["sku"] = new JsonObject { ["name"] = set.Body.Find("sku")?.Text("name"), ["tier"] = "Standard" },
        ["properties"] = new JsonObject
        {
            ["latestModelApplied"] = true,
            ["provisioningState"] = set.ProvisioningState,
            ["storageProfile"] = set.Properties.Find("virtualMachineProfile", "storageProfile")?.DeepClone(),
            ["osProfile"] = new JsonObject
            {
                ["computerName"] = $"{set.Properties.Find("virtualMachineProfile", "osProfile")?.Text("computerNamePrefix")}{at:d6}",
                ["adminUsername"] = set.Properties.Find("virtualMachineProfile", "osProfile")?.Text("adminUsername"),
            },
        },
    };

    private static ArmError Missing(ArmRequest request) => new(404, "NotFound", $"The entity was not found in this Azure location: {string.Join('/', request.Path.Names)}.");
}
