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
        properties.Default("virtualNetworkRules", new JsonArray());
        properties.Default("ipRules", new JsonArray());
        properties.Default("isVirtualNetworkFilterEnabled", false);
        return null;
    }

    public static IEnumerable<Endpoint> Endpoints(HomeKeys keys) =>
    [
        On("listKeys", (_, _, account) => new ArmReply(200, new JsonObject([.. KeyNames.Select(key => KeyValuePair.Create(key.Field, (JsonNode?)JsonValue.Create(Key(keys, account, key.Name))))]))),
        On("listConnectionStrings", (_, _, account) => new ArmReply(200, new JsonObject
        {
            ["connectionStrings"] = new JsonArray([.. KeyNames.Select(key => (JsonNode)new JsonObject
            {
                ["connectionString"] = $"AccountEndpoint={account.Properties.Text("documentEndpoint")};AccountKey={Key(keys, account, key.Name)};",
                ["description"] = key.Description,
            })]),
        })),
        On("regenerateKey", (cloud, request, account) =>
        {
            var kind = request.Body?.Text("keyKind");
            AccountKeys.Renew(cloud, account, Array.Find(KeyNames, key => key.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase)).Name ?? "primary");
            return new ArmReply(200);
        }),
    ];

    private static readonly (string Field, string Name, string Kind, string Description)[] KeyNames =
    [
        ("primaryMasterKey", "primary", "primary", "Primary SQL Connection String"),
        ("secondaryMasterKey", "secondary", "secondary", "Secondary SQL Connection String"),
        ("primaryReadonlyMasterKey", "primary read-only", "primaryReadonly", "Primary Read-Only SQL Connection String"),
        ("secondaryReadonlyMasterKey", "secondary read-only", "secondaryReadonly", "Secondary Read-Only SQL Connection String"),
    ];

    private static Endpoint On(string act, Func<Cloud, ArmRequest, Resource, ArmReply> answer) =>
        new("POST", $"{TypeName}/{act}", (cloud, request, account) => account is null ? Errors.NotAPath(request.RawTarget) : answer(cloud, request, account));

    private static string Key(HomeKeys keys, Resource account, string name) => AccountKeys.Of(keys, account, name, 64);
}
