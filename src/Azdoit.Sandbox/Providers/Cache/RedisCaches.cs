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

    public static Endpoint ListKeys(HomeKeys keys) => new("POST", $"{TypeName}/listKeys", (_, request, cache) => cache is null
        ? Errors.NotAPath(request.RawTarget)
        : new ArmReply(200, new JsonObject
        {
            ["primaryKey"] = Convert.ToBase64String(keys.Derive($"{cache.Id.Key} {cache.Created:O} primary", 32)),
            ["secondaryKey"] = Convert.ToBase64String(keys.Derive($"{cache.Id.Key} {cache.Created:O} secondary", 32)),
        }));
}
