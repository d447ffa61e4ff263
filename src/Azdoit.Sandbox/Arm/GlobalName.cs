using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>Names that become part of a host name are unique over all groups, subscriptions and customers.</summary>
internal static class GlobalName
{
    /// <summary>Somebody else has the draft's name: another resource here, or one that was said to be another customer's.</summary>
    public static bool IsTaken(Draft draft) =>
        Holder(draft.Cloud, draft.Id.Type, draft.Id.Name) is { } other ? other.Id.Key != draft.Id.Key : draft.IsNew && IsForeign(draft.Cloud, draft.Id.Type, draft.Id.Name);

    /// <summary>The resource that has the name, in any subscription of this cloud.</summary>
    public static Resource? Holder(Cloud cloud, string type, string name) =>
        cloud.Resources.OfType(type).FirstOrDefault(r => r.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name was said to belong to somebody out of sight.</summary>
    public static bool IsForeign(Cloud cloud, string type, string name) => cloud.Documents.Find(Key(type, name)) is not null;

    public static JsonObject Give(Cloud cloud, string type, string name)
    {
        var taken = new JsonObject { ["type"] = type, ["name"] = name };
        cloud.Keep(Key(type, name), taken);
        return taken;
    }

    public static IEnumerable<JsonObject> Foreign(Cloud cloud) => cloud.Documents.Below("name/");

    public static void Free(Cloud cloud, string type, string name) => cloud.Forget(Key(type, name));

    private static string Key(string type, string name) => $"name/{type}/{name}";
}
