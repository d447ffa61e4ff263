using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>Secrets that Azure takes and never gives back. They are dropped before anything is stored.</summary>
internal static class WriteOnly
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "adminPassword", "administratorLoginPassword", "customData", "protectedSettings", "password", "sharedKey", "authorizationKey",
    };

    public static void Drop(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var name in parent.Select(p => p.Key).Where(Names.Contains).ToList())
                {
                    parent.Remove(name);
                }

                foreach (var (_, value) in parent)
                {
                    Drop(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Drop(item);
                }

                break;
        }
    }
}
