using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>The marketplace's images: publishers, their offers, SKUs and versions. The lists are bare arrays, as on Azure.</summary>
internal static class Images
{
    private const string Publishers = "Microsoft.Compute/locations/publishers", Artifacts = Publishers + "/artifacttypes";

    private static readonly string[] ExtensionVersions = ["1.10.9", "2.1.10"];

    private static readonly (string Publisher, string Type)[] Extensions =
    [
        ("Microsoft.Azure.Extensions", "CustomScript"),
        ("Microsoft.Azure.Extensions", "DockerExtension"),
        ("Microsoft.Azure.Monitor", "AzureMonitorLinuxAgent"),
        ("Microsoft.Azure.Monitor", "AzureMonitorWindowsAgent"),
        ("Microsoft.Azure.Security", "AzureDiskEncryptionForLinux"),
        ("Microsoft.Compute", "CustomScriptExtension"),
        ("Microsoft.Compute", "VMAccessAgent"),
        ("Microsoft.OSTCExtensions", "VMAccessForLinux"),
        ("Microsoft.EnterpriseCloud.Monitoring", "OmsAgentForLinux"),
        ("Microsoft.Azure.ActiveDirectory", "AADSSHLoginForLinux"),
    ];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", Publishers, (cloud, request, _) => List(cloud, request, KnownImages.All.Select(i => i.Publisher).Concat(Extensions.Select(e => e.Publisher)))),
        new("GET", $"{Artifacts}/offers", (cloud, request, _) => List(cloud, request, Within(request).Select(i => i.Offer))),
        new("GET", $"{Artifacts}/offers/skus", (cloud, request, _) => List(cloud, request, Within(request).Select(i => i.Sku))),
        new("GET", $"{Artifacts}/offers/skus/versions", (cloud, request, _) => List(cloud, request, Within(request).Select(i => i.Version))),
        new("GET", $"{Artifacts}/offers/skus/versions/*", (cloud, request, _) => One(cloud, request)),
        new("GET", $"{Artifacts}/types", (cloud, request, _) => Named(cloud, request, [.. Extensions.Where(e => e.Publisher.Equals(request.Path.Names[1], StringComparison.OrdinalIgnoreCase)).Select(e => e.Type)])),
        new("GET", $"{Artifacts}/types/versions", (cloud, request, _) => Named(cloud, request, [.. ExtensionVersions])),
        new("GET", $"{Artifacts}/types/versions/*", (_, request, _) => ExtensionVersions.Contains(request.Path.Names[^1])
            && Extensions.Any(e => e.Publisher.Equals(request.Path.Names[1], StringComparison.OrdinalIgnoreCase) && e.Type.Equals(request.Path.Names[3], StringComparison.OrdinalIgnoreCase))
            ? new ArmReply(200, new JsonObject
            {
                ["id"] = request.Path.Text(request.Path.Names.Length),
                ["name"] = request.Path.Names[^1],
                ["location"] = request.Path.Names[0],
                ["properties"] = new JsonObject { ["operatingSystem"] = "Linux", ["computeRole"] = "IaaS", ["vmScaleSetEnabled"] = true, ["supportsMultipleExtensions"] = false },
            })
            : NotThere),
    ];

    /// <summary>The images under what the path names: region, publisher, "vmimage", offer, SKU, version.</summary>
    private static IEnumerable<VmImage> Within(ArmRequest request)
    {
        var names = request.Path.Names;
        return KnownImages.All.Where(i => Same(1, i.Publisher) && Same(3, i.Offer) && Same(4, i.Sku) && Same(5, i.Version));

        bool Same(int at, string word) => at >= names.Length || names[at].Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static ArmReply List(Cloud cloud, ArmRequest request, IEnumerable<string> names)
    {
        if (KnownRegions.Find(request.Path.Names[0]) is null)
        {
            return Errors.InvalidParameter("location", $"The supplied location '{request.Path.Names[0]}' is not known.");
        }

        var found = names.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return found.Count == 0 ? NotThere : Named(cloud, request, found);
    }

    private static ArmReply Named(Cloud cloud, ArmRequest request, List<string> found)
    {
        if (request.Parameter("$orderby")?.EndsWith("desc", StringComparison.OrdinalIgnoreCase) == true)
        {
            found.Reverse();
        }

        var most = int.TryParse(request.Parameter("$top"), out var top) ? top : int.MaxValue;
        return new ArmReply(200, new JsonArray([.. found.Take(most).Select(name => (JsonNode)new JsonObject
        {
            ["location"] = request.Path.Names[0],
            ["name"] = name,
            ["id"] = $"{Above(cloud, request)}/{name}",
        })]));
    }

    private static ArmReply One(Cloud cloud, ArmRequest request) => Within(request).FirstOrDefault() is not { } image ? NotThere : new ArmReply(200, new JsonObject
    {
        ["location"] = request.Path.Names[0],
        ["name"] = image.Version,
        ["id"] = $"{Above(cloud, request)}/{image.Version}",
        ["properties"] = new JsonObject
        {
            ["architecture"] = image.Architecture,
            ["hyperVGeneration"] = image.Generation,
            ["replicaType"] = "Managed",
            ["osDiskImage"] = new JsonObject { ["operatingSystem"] = image.System, ["sizeInGb"] = image.System == "Windows" ? 127 : 31 },
            ["dataDiskImages"] = new JsonArray(),
            ["automaticOSUpgradeProperties"] = new JsonObject { ["automaticOSUpgradeSupported"] = true },
            ["features"] = new JsonArray(),
        },
    });

    private static ArmError NotThere => new(404, "NotFound", "Artifact: VMImage was not found.");

    private static string Above(Cloud cloud, ArmRequest request)
    {
        var path = request.Path;
        var text = $"/Subscriptions/{cloud.Subscription}/Providers/Microsoft.Compute";
        for (var at = 0; at < path.Types.Length; at++)
        {
            text += $"/{path.Types[at]}{(at < path.Types.Length - 1 ? $"/{path.Names[at]}" : "")}";
        }

        return text;
    }
}
