using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Storage;

internal sealed class StorageAccounts() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Storage/storageAccounts";
    public const string FailOver = "failover";

    private static readonly string[] Skus =
        ["Standard_LRS", "Standard_ZRS", "Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS", "Premium_LRS", "Premium_ZRS"];

    public override WriteStyle Creating => WriteStyle.Located;

    public override WriteStyle Updating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(20);

    public static bool IsValidName(string name) => name.Length is >= 3 and <= 24 && name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));

    public static ArmError InvalidName(string name) => new(400, "AccountNameInvalid",
        $"{name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.");

    public override ArmError? Prepare(Draft draft)
    {
        var name = draft.Id.Name;
        if (!IsValidName(name))
        {
            return InvalidName(name);
        }

        if (GlobalName.IsTaken(draft))
        {
            return GlobalName.Holder(draft.Cloud, Type, name) is { } other && other.Id.Key.StartsWith($"/subscriptions/{draft.Cloud.Subscription}/", StringComparison.Ordinal)
                ? new ArmError(409, "StorageAccountInAnotherResourceGroup", $"The account {name} already exists in another resource group in this subscription: {other.Id.Group}.")
                : new ArmError(409, "StorageAccountAlreadyTaken", $"The storage account named {name} is already taken.");
        }

        if (draft.Properties.Text("accountType") is { } type)
        {
            // So the API of 2015 called it.
            draft.Body.Ensure("sku").Default("name", type);
            draft.Properties.Remove("accountType");
        }

        if (draft.Body.Find("sku")?.Text("name") is not { } asked)
        {
            return Errors.MissingParameter("sku.name");
        }

        if (Array.Find(Skus, s => s.Equals(asked, StringComparison.OrdinalIgnoreCase)) is not { } sku)
        {
            return new ArmError(400, "InvalidRequestPropertyValue", $"The value '{asked}' is not allowed for property sku.name. For more information, see - https://aka.ms/storageaccountskus");
        }

        draft.Body.Default("kind", "StorageV2");
        if (draft.Properties.Text("accessTier") is not null && draft.Body.Text("kind") is "Storage" or "FileStorage")
        {
            return new ArmError(400, "AccountPropertyCannotBeSet", "The property 'accessTier' was specified in the input, but it cannot be set for this kind of account.");
        }

        draft.Body["sku"] = new JsonObject { ["name"] = sku, ["tier"] = sku.Split('_')[0] };
        Complete(draft, sku);
        return null;
    }

    public override void Stored(Draft draft, Resource resource)
    {
        foreach (var service in (ReadOnlySpan<string>)["blobServices", "fileServices", "queueServices", "tableServices"])
        {
            var id = ArmId.Parse($"{resource.Id.Text}/{service}/default");
            if (id is not null && draft.Cloud.Resources.Find(id.Key) is null)
            {
                var body = JsonText.NewObject();
                body.Properties["provisioningState"] = Operation.Succeeded;
                draft.Cloud.Save(new Resource(id with { Type = $"{TypeName}/{service}" }, body, JsonText.NewObject(), draft.Cloud.Now));
            }
        }
    }

    public override void Expand(Cloud cloud, Resource resource, JsonObject body, string expand)
    {
        if (expand.Equals("geoReplicationStats", StringComparison.OrdinalIgnoreCase) && resource.Properties.Text("secondaryLocation") is not null)
        {
            body.Properties["geoReplicationStats"] = new JsonObject { ["status"] = "Live", ["lastSyncTime"] = cloud.Now.ToString("O"), ["canFailover"] = true };
        }
    }

    /// <summary>The secondary location becomes the only one.</summary>
    public override ArmError? Complete(Cloud cloud, Resource resource, string? act)
    {
        if (act == FailOver && resource.Properties.Text("secondaryLocation") is { } secondary)
        {
            resource.Properties["primaryLocation"] = secondary;
            resource.Properties.Remove("secondaryLocation");
            resource.Properties.Remove("statusOfSecondary");
            resource.Body["sku"] = new JsonObject { ["name"] = "Standard_LRS", ["tier"] = "Standard" };
        }

        return null;
    }

    private static void Complete(Draft draft, string sku)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        draft.Keep("creationTime", "primaryEndpoints", "primaryLocation", "secondaryLocation", "keyCreationTime");
        var now = draft.Cloud.Now.ToString("O");
        properties.Default("creationTime", now);
        properties.Default("keyCreationTime", new JsonObject { ["key1"] = now, ["key2"] = now });
        properties.Default("accessTier", "Hot");
        properties.Default("allowBlobPublicAccess", false);
        properties.Default("minimumTlsVersion", "TLS1_2");
        properties.Default("supportsHttpsTrafficOnly", true);
        properties.Default("networkAcls", new JsonObject
        {
            ["bypass"] = "AzureServices",
            ["virtualNetworkRules"] = new JsonArray(),
            ["ipRules"] = new JsonArray(),
            ["defaultAction"] = "Allow",
        });
        properties.Default("encryption", new JsonObject
        {
            ["services"] = new JsonObject
            {
                ["file"] = new JsonObject { ["keyType"] = "Account", ["enabled"] = true },
                ["blob"] = new JsonObject { ["keyType"] = "Account", ["enabled"] = true },
            },
            ["keySource"] = "Microsoft.Storage",
        });
        // Both are on, also where only one is named, or named without saying more.
        if (properties["encryption"]?["services"] is JsonObject services)
        {
            foreach (var stored in (ReadOnlySpan<string>)["file", "blob"])
            {
                services.Default(stored, new JsonObject());
                if (services[stored] is JsonObject service)
                {
                    service.Default("keyType", "Account");
                    service.Default("enabled", true);
                }
            }
        }

        properties.Default("privateEndpointConnections", new JsonArray());
        properties.Default("primaryLocation", draft.Location);
        properties["statusOfPrimary"] = "available";
        properties.Default("primaryEndpoints", new JsonObject
        {
            ["dfs"] = $"https://{name}.dfs.core.windows.net/",
            ["web"] = $"https://{name}.z13.web.core.windows.net/",
            ["blob"] = $"https://{name}.blob.core.windows.net/",
            ["queue"] = $"https://{name}.queue.core.windows.net/",
            ["table"] = $"https://{name}.table.core.windows.net/",
            ["file"] = $"https://{name}.file.core.windows.net/",
        });
        if (sku.Contains('G', StringComparison.Ordinal) && KnownRegions.Find(draft.Location) is { PairedRegion.Length: > 0 } region)
        {
            properties["secondaryLocation"] = region.PairedRegion;
            properties["statusOfSecondary"] = "available";
            if (sku.Contains("RAG", StringComparison.OrdinalIgnoreCase))
            {
                properties["secondaryEndpoints"] = new JsonObject([.. (properties.Object("primaryEndpoints") ?? []).Where(e => e.Key != "file")
                    .Select(e => KeyValuePair.Create(e.Key, (JsonNode?)JsonValue.Create(e.Value?.ToString().Replace($"//{name}.", $"//{name}-secondary.", StringComparison.Ordinal))))]);
            }
        }
    }
}
