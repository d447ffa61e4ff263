using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.DocumentDB;

/// <summary>Cosmos DB accounts.</summary>
internal sealed class DatabaseAccounts() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.DocumentDB/databaseAccounts";

    public override int BegunStatus => 200;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(2);

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length is < 3 or > 44 || !name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-') || name[0] == '-')
        {
            return new ArmError(400, "BadRequest", $"DatabaseAccount name '{name}' is invalid: 3 to 44 lower-case letters, digits and hyphens.");
        }

        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "Conflict", $"Dns record for {name} under zone Document is already taken.");
        }

        draft.Body.Default("kind", "GlobalDocumentDB");
        properties.Default("databaseAccountOfferType", "Standard");
        if (properties.EnsureArray("locations").Count == 0)
        {
            properties.EnsureArray("locations").Add(new JsonObject { ["locationName"] = draft.Location, ["failoverPriority"] = 0 });
        }

        foreach (var place in properties.Objects("locations"))
        {
            var region = KnownRegions.Find(place.Text("locationName") ?? "");
            place["id"] = $"{name}-{region?.Name}";
            place["locationName"] = region?.DisplayName ?? place.Text("locationName");
            place["documentEndpoint"] = $"https://{name}-{region?.Name}.documents.azure.com:443/";
            place["provisioningState"] = Operation.Succeeded;
            place.Default("isZoneRedundant", false);
        }

        properties["documentEndpoint"] = $"https://{name}.documents.azure.com:443/";
        properties["readLocations"] = properties["locations"]?.DeepClone();
        properties["writeLocations"] = new JsonArray(properties.Objects("locations").First().DeepClone());
        properties.Default("consistencyPolicy", new JsonObject { ["defaultConsistencyLevel"] = "Session", ["maxIntervalInSeconds"] = 5, ["maxStalenessPrefix"] = 100 });
        properties.Default("enableAutomaticFailover", false);
        properties.Default("enableFreeTier", false);
        properties.Default("publicNetworkAccess", "Enabled");
        properties.Default("capabilities", new JsonArray());
        return null;
    }

    public static Endpoint ListKeys(HomeKeys keys) => new("POST", $"{TypeName}/listKeys", (_, request, account) => account is null
        ? Errors.NotAPath(request.RawTarget)
        : new ArmReply(200, new JsonObject
        {
            ["primaryMasterKey"] = Key(keys, account, "primary"),
            ["secondaryMasterKey"] = Key(keys, account, "secondary"),
            ["primaryReadonlyMasterKey"] = Key(keys, account, "primary read-only"),
            ["secondaryReadonlyMasterKey"] = Key(keys, account, "secondary read-only"),
        }));

    private static string Key(HomeKeys keys, Resource account, string name) => Convert.ToBase64String(keys.Derive($"{account.Id.Key} {account.Created:O} {name}", 64));
}
