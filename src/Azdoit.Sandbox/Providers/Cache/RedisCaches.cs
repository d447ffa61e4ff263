using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.Cache;

internal sealed class RedisCaches() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.Cache/Redis";

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(12);

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "NameNotAvailable", $"Name '{name}' is not available.");
        }

        properties.Default("sku", draft.Existing?.Properties["sku"]?.DeepClone());
        if (properties.Object("sku")?.Text("name") is not { } sku)
        {
            return Errors.MissingParameter("properties.sku");
        }

        properties.Ensure("sku").Default("family", sku == "Premium" ? "P" : "C");
        properties.Ensure("sku").Default("capacity", 1);
        properties.Default("redisVersion", "6.0");
        properties.Default("enableNonSslPort", false);
        properties.Default("minimumTlsVersion", "1.2");
        properties.Default("publicNetworkAccess", "Enabled");
        properties["hostName"] = $"{name.ToLowerInvariant()}.redis.cache.windows.net";
        properties["port"] = 6379;
        properties["sslPort"] = 6380;
        return null;
    }

    public static IEnumerable<Endpoint> Endpoints(HomeKeys keys) =>
    [
        On("listKeys", (_, _, cache) => Keys(keys, cache)),
        On("regenerateKey", (cloud, request, cache) =>
        {
            AccountKeys.Renew(cloud, cache, "Secondary".Equals(request.Body?.Text("keyType"), StringComparison.OrdinalIgnoreCase) ? "secondary" : "primary");
            return Keys(keys, cache);
        }),
        On("forceReboot", (_, _, cache) => new ArmReply(200, new JsonObject { ["message"] = $"The cache '{cache.Id.Name}' is restarted." })),
    ];

    private static Endpoint On(string act, Func<Cloud, ArmRequest, Resource, ArmReply> answer) =>
        new("POST", $"{TypeName}/{act}", (cloud, request, cache) => cache is null ? Errors.NotAPath(request.RawTarget) : answer(cloud, request, cache));

    private static ArmReply Keys(HomeKeys keys, Resource cache) => new(200, new JsonObject
    {
        ["primaryKey"] = AccountKeys.Of(keys, cache, "primary", 32),
        ["secondaryKey"] = AccountKeys.Of(keys, cache, "secondary", 32),
    });
}
