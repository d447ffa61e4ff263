using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Arm;

/// <summary>Resource providers: everything is registered, and any namespace that looks like one may be used.</summary>
internal static class ProviderList
{
    public static bool IsRegistration(string verb) =>
        verb.Equals("register", StringComparison.OrdinalIgnoreCase) || verb.Equals("unregister", StringComparison.OrdinalIgnoreCase);

    public static ArmReply List(Cloud cloud) => ArmReply.List(Namespaces(cloud).Select(ns => One(cloud, ns)));

    public static ArmReply Get(Cloud cloud, string name) =>
        Namespaces(cloud).FirstOrDefault(ns => ns.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known
            ? new ArmReply(200, One(cloud, known))
            : new ArmError(404, "InvalidResourceNamespace", $"The resource namespace '{name}' is invalid.");

    public static ArmReply Change(Cloud cloud, string name, string verb)
    {
        if (!verb.Equals("register", StringComparison.OrdinalIgnoreCase))
        {
            return Registration.Unregister(cloud, name) is { } used ? used : Get(cloud, name);
        }

        Registration.Register(cloud, name);
        return Get(cloud, name);
    }

    /// <summary>Any type is taken, but not one that differs from Azure's own by its plural.</summary>
    public static ArmError? Misspelt(Cloud cloud, Draft draft) => draft.IsNew && draft.Parent is null && !Offers(cloud, draft.Id.Type)
        && (Offers(cloud, draft.Id.Type + "s") || (draft.Id.Type[^1] is 's' or 'S' && Offers(cloud, draft.Id.Type[..^1])))
        ? new ArmError(404, "InvalidResourceType",
            $"The resource type '{draft.Id.Type[(draft.Id.Type.IndexOf('/') + 1)..]}' could not be found in the namespace '{draft.Id.Type.Split('/')[0]}'. The supported api-versions are '{string.Join(',', ApiVersions.Advertised)}'.")
        : null;

    private static bool Offers(Cloud cloud, string type) => cloud.Models.Has(type) || KnownTypes.All.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Namespaces(Cloud cloud) =>
        Types(cloud).Select(t => t.Split('/')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The types with a model, those of Azure that clients ask for, and those that somebody has used.</summary>
    private static IEnumerable<string> Types(Cloud cloud) =>
        cloud.Models.All.Select(m => m.Type).Concat(KnownTypes.All).Concat(cloud.Resources.All.Select(r => r.Id.Type)).Distinct(StringComparer.OrdinalIgnoreCase);

    private static JsonObject One(Cloud cloud, string ns)
    {
        var versions = ApiVersions.Advertised;
        var types = Types(cloud).Where(t => t.StartsWith(ns + "/", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase);
        return new JsonObject
        {
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/{ns}",
            ["namespace"] = ns,
            ["registrationState"] = Registration.State(cloud, ns),
            ["registrationPolicy"] = "RegistrationRequired",
            ["resourceTypes"] = new JsonArray([.. types.Select(t => (JsonNode)new JsonObject
            {
                ["resourceType"] = t[(ns.Length + 1)..],
                ["locations"] = new JsonArray([.. KnownRegions.All.Select(r => (JsonNode)JsonValue.Create(r.DisplayName))]),
                ["apiVersions"] = new JsonArray([.. versions.Select(v => (JsonNode)JsonValue.Create(v))]),
                ["capabilities"] = "SupportsTags, SupportsLocation",
            })]),
        };
    }
}
