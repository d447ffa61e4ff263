using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>The API version to speak with a type: the catalogue's, else the newest stable one that its provider lists.</summary>
internal sealed class ApiVersions(ArmClient client)
{
    public const string Resources = "2021-04-01";
    public const string Subscriptions = "2022-12-01";

    private readonly ConcurrentDictionary<string, JsonNode> providers = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Outcome<string, Failure>> OfAsync(ResourceAddress address, CancellationToken ct)
    {
        if (address.Type == ResourceAddress.SubscriptionType)
        {
            return Subscriptions;
        }

        if (KnownKinds.OfType(address.Type) is { } kind)
        {
            return kind.ApiVersion;
        }

        var slash = address.Type.IndexOf('/', StringComparison.Ordinal);
        var (provider, type) = (address.Type[..slash], address.Type[(slash + 1)..]);
        if (!providers.TryGetValue(provider, out var listed))
        {
            var target = ArmPath.Of($"/subscriptions/{address.Subscription}/providers/{provider}", Resources);
            if (!(await client.GetAsync(target, ct)).TryGet(out var answer, out var failure))
            {
                return failure;
            }

            providers[provider] = listed = answer.Body ?? new JsonObject();
        }

        return Newest(listed, type) is { } version ? version : new Failure
        {
            Category = FailureCategory.Configuration,
            Retry = RetryClass.Never,
            Code = ArmCodes.TypeUnknown.Id,
            Message = $"The cloud lists no API version for {address.Type}.",
        };
    }

    private static string? Newest(JsonNode provider, string type)
    {
        var versions = (Json.At(provider, "resourceTypes") as JsonArray)?
            .FirstOrDefault(listed => string.Equals(Json.Text(listed, "resourceType"), type, StringComparison.OrdinalIgnoreCase));
        var texts = (Json.At(versions, "apiVersions") as JsonArray)?
            .Select(version => version?.GetValueKind() == System.Text.Json.JsonValueKind.String ? version.GetValue<string>() : null)
            .OfType<string>()
            .OrderDescending(StringComparer.Ordinal)
            .ToList();
        return texts?.FirstOrDefault(version => version.Length == "yyyy-MM-dd".Length) ?? texts?.FirstOrDefault();
    }
}
