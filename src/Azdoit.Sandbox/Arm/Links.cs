using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>What a body refers to must be a whole id, before anybody asks whether it is there.</summary>
internal static class Links
{
    // Elsewhere an "id" may be anything.
    private static readonly HashSet<string> Referring = new(StringComparer.OrdinalIgnoreCase)
    {
        "subnet", "publicIPAddress", "networkSecurityGroup", "routeTable", "natGateway", "networkInterfaces", "availabilitySet", "remoteVirtualNetwork", "managedDisk", "sourceVault",
    };

    public static ArmError? Check(Draft draft) => Broken(draft.Body["properties"], "properties", "");

    private static ArmError? Broken(JsonNode? node, string path, string name) => node switch
    {
        JsonObject parent when Referring.Contains(name) && parent.Text("id") is { Length: > 0 } id && id[0] != '/' => new ArmError(400, "LinkedInvalidPropertyId",
            $"Property id '{id}' at path '{path}.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{{subscriptionId}}' or '/providers/{{resourceProviderNamespace}}/'."),
        JsonObject parent => parent.Select(p => Broken(p.Value, $"{path}.{p.Key}", p.Key)).FirstOrDefault(e => e is not null),
        JsonArray items => items.Index().Select(i => Broken(i.Item, $"{path}[{i.Index}]", name)).FirstOrDefault(e => e is not null),
        _ => null,
    };
}
