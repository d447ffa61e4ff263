using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>
/// Stand-ins in a body for what is known only when the run begins or the request is sent. A string value that is
/// wholly one of these is replaced; nothing is replaced inside a longer string.
/// </summary>
public static class References
{
    /// <summary>The objective's id: the value of the ownership tag.</summary>
    public const string Objective = "${objective}";

    /// <summary>The public half of the key pair that is made when the run begins.</summary>
    public const string GeneratedSshKey = "${generate:ssh-public-key}";

    private const string SecretPrefix = "${secret:";

    private const string GeneratePrefix = SecretPrefix + "generate:";

    /// <summary>The tag that marks a resource as made by an objective.</summary>
    public const string OwnerTag = "azdoit-objective";

    /// <summary>Whether anything in a body is made up when it is sent: a key pair or a password.</summary>
    public static bool IsGenerated(JsonNode? body) => body switch
    {
        JsonObject members => members.Any(member => IsGenerated(member.Value)),
        JsonArray items => items.Any(IsGenerated),
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            value.GetValue<string>() is var text && (text == GeneratedSshKey || text.StartsWith(GeneratePrefix, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>The references to secrets in a body, as people write them.</summary>
    public static IEnumerable<string> Secrets(JsonNode? body) => body switch
    {
        JsonObject members => members.SelectMany(member => Secrets(member.Value)),
        JsonArray items => items.SelectMany(Secrets),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && SecretIn(value.GetValue<string>()) is { } reference => [reference],
        _ => [],
    };

    /// <param name="reference"><c>env:NAME</c>, <c>file:PATH</c>, <c>keyvault:ID</c> or <c>generate:LABEL</c>.</param>
    public static string Secret(string reference) => $"{SecretPrefix}{reference}}}";

    /// <summary>The reference inside <c>${secret:...}</c>, or null when the text is no secret reference.</summary>
    public static string? SecretIn(string text) =>
        text.StartsWith(SecretPrefix, StringComparison.Ordinal) && text.EndsWith('}') ? text[SecretPrefix.Length..^1] : null;
}
