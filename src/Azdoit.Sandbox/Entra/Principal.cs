using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Entra;

/// <summary>Somebody who can sign in or be given a role. Of a secret only the hash is kept.</summary>
internal sealed record Principal(string ObjectId, string ClientId, string DisplayName, string Type, string Tenant, string SecretHash)
{
    private const string Key = "principal/";

    public const string ServicePrincipal = "ServicePrincipal", User = "User", Group = "Group";

    public static IReadOnlyList<string> Types { get; } = [ServicePrincipal, User, Group];

    public Caller Caller => new(ObjectId, ClientId, Tenant);

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Those that were added; the first principal of a home is not among them.</summary>
    public static IEnumerable<Principal> All(Cloud cloud) => cloud.Documents.Below(Key).Select(FromJson);

    public static Principal? Find(Cloud cloud, string clientId) => cloud.Documents.Find(Key + clientId) is { } found ? FromJson(found) : null;

    public bool HasSecret(string given) => SecretHash.Length > 0
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(given)), Encoding.ASCII.GetBytes(SecretHash));

    public void Keep(Cloud cloud) => cloud.Keep(Key + ClientId, new JsonObject
    {
        ["object_id"] = ObjectId,
        ["client_id"] = ClientId,
        ["name"] = DisplayName,
        ["type"] = Type,
        ["tenant"] = Tenant,
        ["secret_hash"] = SecretHash,
    });

    public void Forget(Cloud cloud) => cloud.Forget(Key + ClientId);

    private static Principal FromJson(JsonObject json) => new(
        json.Text("object_id") ?? "", json.Text("client_id") ?? "", json.Text("name") ?? "", json.Text("type") ?? ServicePrincipal, json.Text("tenant") ?? KnownIds.Tenant, json.Text("secret_hash") ?? "");
}
