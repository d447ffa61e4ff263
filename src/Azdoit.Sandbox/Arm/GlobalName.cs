namespace Azdoit.Sandbox.Arm;

/// <summary>Names that become part of a host name are unique over all groups.</summary>
internal static class GlobalName
{
    /// <summary>Another resource of the draft's type that has the draft's name.</summary>
    public static Resource? Taken(Draft draft) => Taken(draft.Cloud, draft.Id.Type, draft.Id.Name) is { } other && other.Id.Key != draft.Id.Key ? other : null;

    public static Resource? Taken(Cloud cloud, string type, string name) =>
        cloud.Resources.OfType(type).FirstOrDefault(r => r.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
