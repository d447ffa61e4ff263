using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>A resource gets another id, with all below it; whoever names it names it by the new one from then on.</summary>
internal static class Relocation
{
    public static void Move(Cloud cloud, Resource resource, string target)
    {
        var old = resource.Id.Text;
        var moved = cloud.Resources.All.Where(r => r.Id.Key == resource.Id.Key || IsBelow(r.Id.Text, old)).ToList();
        foreach (var referrer in cloud.Resources.Referrers(resource.Id).Where(r => !moved.Contains(r)).ToList())
        {
            Rename(referrer.Body, old, target);
            cloud.Save(referrer);
        }

        foreach (var one in moved)
        {
            if (ArmId.Parse(target + one.Id.Text[old.Length..]) is not { } id)
            {
                continue;
            }

            Rename(one.Body, old, target);
            if (one.Properties.Text("resourceGroup") is not null)
            {
                one.Properties["resourceGroup"] = id.Group;
            }

            cloud.Replace(one, new Resource(id with { Type = one.Id.Type }, one.Body, one.Hidden, one.Created));
        }
    }

    private static bool IsBelow(string id, string above) => id.Length > above.Length && id[above.Length] == '/' && id.StartsWith(above, StringComparison.OrdinalIgnoreCase);

    private static void Rename(JsonNode? node, string old, string target)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent.ToList())
            {
                if (Renamed(value, old, target) is { } text)
                {
                    parent[name] = text;
                }
                else
                {
                    Rename(value, old, target);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var at = 0; at < items.Count; at++)
            {
                if (Renamed(items[at], old, target) is { } text)
                {
                    items[at] = text;
                }
                else
                {
                    Rename(items[at], old, target);
                }
            }
        }
    }

    private static string? Renamed(JsonNode? value, string old, string target) =>
        value is JsonValue leaf && leaf.TryGetValue<string>(out var text) && (text.Equals(old, StringComparison.OrdinalIgnoreCase) || IsBelow(text, old)) ? target + text[old.Length..] : null;
}
