using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Network;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.Storage;

internal static class StorageEndpoints
{
    private static readonly string[] KeyNames = ["key1", "key2"];

    public static IEnumerable<Endpoint> All(HomeKeys keys) =>
    [
        new("POST", $"{StorageAccounts.TypeName}/listKeys", (_, request, account) => account is null ? Errors.NotAPath(request.RawTarget) : string.CompareOrdinal(request.ApiVersion, "2016") < 0 ? FirstKeys(keys, account) : Keys(keys, account)),
        new("POST", $"{StorageAccounts.TypeName}/regenerateKey", (cloud, request, account) =>
            account is null ? Errors.NotAPath(request.RawTarget) : Regenerate(cloud, keys, account, request.Body?.Text("keyName"))),
        new("POST", $"{StorageAccounts.TypeName}/failover", (cloud, request, account) =>
            account is null ? Errors.NotAPath(request.RawTarget)
            : account.Properties.Text("secondaryLocation") is null ? new ArmError(409, "OperationNotAllowed", $"The storage account {account.Id.Name} has no secondary location: only a geo-redundant account can fail over.")
            : OperationReplies.Started(cloud, request, cloud.Begin(account, OperationEffect.Act, TimeSpan.FromMinutes(10), StorageAccounts.FailOver), WriteStyle.Located, 202, null)),
        new("GET", "Microsoft.Storage/locations/usages", (cloud, request, _) => Usages(cloud, KnownRegions.Normalize(request.Path.Names[0]))),
    ];

    private static ArmReply Keys(HomeKeys keys, Resource account) => account.ProvisioningState == "Creating"
        ? new ArmError(409, "StorageAccountIsNotProvisioned", $"The storage account provisioning state of '{account.Id.Name}' must be 'Succeeded' before executing the operation.")
        : new ArmReply(200, new JsonObject
        {
            ["keys"] = new JsonArray([.. KeyNames.Select(name => (JsonNode)new JsonObject
        {
            ["creationTime"] = account.Properties.Object("keyCreationTime")?.Text(name),
            ["keyName"] = name,
            ["value"] = Key(keys, account, name),
            ["permissions"] = "FULL",
        })]),
        });

    /// <summary>The shape of the API of 2015.</summary>
    private static ArmReply FirstKeys(HomeKeys keys, Resource account) =>
        new(200, new JsonObject([.. KeyNames.Select(name => KeyValuePair.Create(name, (JsonNode?)JsonValue.Create(Key(keys, account, name))))]));

    private static string Key(HomeKeys keys, Resource account, string name) =>
        Convert.ToBase64String(keys.Derive($"{account.Id.Key} {account.Created:O} {name} {account.Hidden.Whole(name) ?? 0}", 64));

    private static ArmReply Regenerate(Cloud cloud, HomeKeys keys, Resource account, string? name)
    {
        if (!KeyNames.Contains(name))
        {
            return new ArmError(400, "InvalidRequestPropertyValue", $"The value '{name}' is not allowed for property keyName.");
        }

        account.Hidden[name!] = (account.Hidden.Whole(name!) ?? 0) + 1;
        account.Properties.Ensure("keyCreationTime")[name!] = cloud.Now.ToString("O");
        cloud.Save(account);
        return Keys(keys, account);
    }

    private static ArmReply Usages(Cloud cloud, string region) =>
        ArmReply.List(CountedType.All.Where(c => c.Type == StorageAccounts.TypeName).Select(c => NetworkUsages.Render(cloud, c, region)));
}
