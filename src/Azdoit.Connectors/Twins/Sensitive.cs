using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Twins;

/// <summary>Takes out of a resource's body what may hold a secret. A twin does not need it.</summary>
internal static class Sensitive
{
    private static readonly string[] Names =
    [
        "appSettings", "connectionStrings", "connectionString", "adminPassword", "administratorLoginPassword", "password", "customData", "userData", "secret", "secrets",
        "protectedSettings", "commandToExecute", "primaryKey", "secondaryKey", "accessKeys", "keyData", "accountKey", "sasToken", "clientSecret",
        "environmentVariables", "env", "secureValue", "sharedKey", "instrumentationKey", "authorizationKey", "privateKey", "certificate", "pfxBlob", "customScript", "script", "scriptContent", "token", "storageAccountKey",
    ];

    /// <summary>What the name of a secret ends with, whatever stands before.</summary>
    private static readonly string[] Endings = ["password", "passphrase", "secret", "connectionString", "sasToken", "accessKey", "apiKey", "secretKey", "masterKey", "functionKey"];

    /// <summary>What makes a text one that opens something, under whatever name it stands.</summary>
    private static readonly string[] Signs = ["AccountKey=", "SharedAccessKey=", "SharedAccessSignature=", "Password=", "Pwd=", "sig=", "PRIVATE KEY-----", "client_secret", "?code=", "&code=", "Bearer "];

    private const string Scrubbed = "(scrubbed)";

    public static void Scrub(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var declared = IsDeclared(members);
                foreach (var name in members.Select(member => member.Key).Where(name => IsSensitive(name) || (declared && name is "value" or "defaultValue")).ToList())
                {
                    members.Remove(name);
                }

                foreach (var (name, value) in members.ToList())
                {
                    if (Opens(value))
                    {
                        members[name] = Scrubbed;
                    }
                    else
                    {
                        Scrub(value);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Opens(items[i]))
                    {
                        items[i] = Scrubbed;
                    }
                    else
                    {
                        Scrub(items[i]);
                    }
                }

                break;
        }
    }

    private static bool Opens(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text
        && (Array.Exists(Signs, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) || HoldsLogin(text));

    /// <summary>"amqp://user:password@host": the part between.</summary>
    private static bool HoldsLogin(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 && text.AsSpan(at + 3) is var rest && rest.IndexOf('@') is var end and > 0
        && rest[..end].Contains(':') && !rest[..end].Contains('/');

    /// <summary>A parameter of a template, workflow or pipeline that says itself that it is secret.</summary>
    private static bool IsDeclared(JsonObject members) => members.FirstOrDefault(member => member.Key.Equals("type", StringComparison.OrdinalIgnoreCase)).Value is JsonValue type
        && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>().StartsWith("secure", StringComparison.OrdinalIgnoreCase);

    private static bool IsSensitive(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase) || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
