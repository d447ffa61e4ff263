using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Twins;

/// <summary>Takes out of a resource's body what may hold a secret. A twin does not need it.</summary>
internal static class Sensitive
{
    private static readonly string[] Names =
    [
        "appSettings", "connectionStrings", "connectionString", "adminPassword", "administratorLoginPassword", "password", "customData", "userData", "secret", "secrets",
        "protectedSettings", "commandToExecute", "primaryKey", "secondaryKey", "accessKeys", "keyData", "accountKey", "sasToken", "clientSecret",
    ];

    public static void Scrub(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).Where(IsSensitive).ToList())
                {
                    members.Remove(name);
                }

                foreach (var (_, value) in members)
                {
                    Scrub(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Scrub(item);
                }

                break;
        }
    }

    private static bool IsSensitive(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
