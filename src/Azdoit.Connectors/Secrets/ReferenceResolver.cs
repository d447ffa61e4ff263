using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Failures;

namespace Azdoit.Connectors.Secrets;

/// <summary>Puts values in the place of references, just before a request is sent. What it makes is never logged or stored.</summary>
/// <param name="environment">A variable's value by its name.</param>
public sealed class ReferenceResolver(GeneratedValues keys, Func<string, string?> environment)
{
    private const long LargestFile = 64 << 10;

    /// <param name="content">Stays as it is; null has nothing to resolve.</param>
    public async Task<Outcome<ResolvedContent, Failure>> ResolveAsync(JsonObject? content, CancellationToken ct)
    {
        if (content is null)
        {
            return new ResolvedContent(null, []);
        }

        var body = (JsonObject)content.DeepClone();
        var secrets = new List<string>();
        foreach (var place in References(body).ToList())
        {
            var reference = place.GetValue<string>();
            if (!(await ValueOfAsync(reference, ct)).TryGet(out var value, out var failure))
            {
                return failure;
            }

            if (Catalog.References.SecretIn(reference) is not null)
            {
                secrets.Add(value);
            }

            place.ReplaceWith(JsonValue.Create(value));
        }

        return new ResolvedContent(body, secrets);
    }

    private async Task<Outcome<string, Failure>> ValueOfAsync(string text, CancellationToken ct)
    {
        if (text == Catalog.References.GeneratedSshKey)
        {
            return await keys.SshPublicKeyAsync(ct);
        }

        if (Catalog.References.SecretIn(text) is not { } reference)
        {
            return Unresolved(text, "it stands for the objective's id, which only a run knows");
        }

        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var (scheme, rest) = colon < 0 ? (reference, "") : (reference[..colon], reference[(colon + 1)..]);
        return scheme switch
        {
            "generate" => await keys.PasswordAsync(rest, ct),
            "env" => environment(rest) is { Length: > 0 } value ? value : Unresolved(reference, "the variable is not set; set it and resume"),
            "file" => ReadFile(reference, rest),
            "keyvault" => Unresolved(reference, "this version does not read key vaults; use env:NAME or file:PATH"),
            _ => Unresolved(reference, "a secret is env:NAME, file:PATH or generate"),
        };
    }

    private static Outcome<string, Failure> ReadFile(string reference, string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? Unresolved(reference, "there is no such file")
                : file.Length is 0 or > LargestFile ? Unresolved(reference, $"the file has {file.Length} bytes; 1 to {LargestFile} are taken")
                : File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong).ToFailure();
        }
    }

    private static IEnumerable<JsonValue> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && IsReference(value.GetValue<string>()) => [value],
        _ => [],
    };

    private static bool IsReference(string text) =>
        text is Catalog.References.Objective or Catalog.References.GeneratedSshKey || Catalog.References.SecretIn(text) is not null;

    private static Failure Unresolved(string reference, string why) => new()
    {
        Category = FailureCategory.Configuration,
        Retry = RetryClass.Never,
        Code = SecretCodes.Unresolved.Id,
        Message = $"{reference} cannot be resolved: {why}.",
    };
}
