using System.Diagnostics;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Connectors.Arm;

/// <summary>Sends one effect as one request.</summary>
internal sealed class ArmWrite(ArmClient client)
{
    private readonly ApiVersions versions = new(client);

    /// <param name="content">The effect's body or patch, with its references resolved.</param>
    public async Task<Outcome<Acceptance, Failure>> SendAsync(Effect effect, JsonObject? content, CancellationToken ct)
    {
        if (!(await versions.OfAsync(effect.Address, ct)).TryGet(out var version, out var failure))
        {
            return failure;
        }

        var target = ArmPath.Of(effect.Address, version);
        return effect switch
        {
            Effect.Ensure => await CreateAsync(effect.Address, target, content!, ct),
            Effect.Modify => await ModifyAsync(effect, target, content!, ct),
            Effect.Invoke invoke => await SendAsync(new(HttpMethod.Post, ArmPath.Of(effect.Address, version, "/" + invoke.Action)), ct),
            Effect.Remove => await SendAsync(new(HttpMethod.Delete, target), ct),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>
    /// A creation must not change what somebody else made in the meantime. Where the resource carries our tag, the cloud is
    /// asked to refuse when it exists; one that exists with the same tag is an earlier attempt of ours and is completed.
    /// Providers that do not know the header ignore it, and the Runner's read just before remains the guard.
    /// </summary>
    private async Task<Outcome<Acceptance, Failure>> CreateAsync(ResourceAddress address, string target, JsonObject body, CancellationToken ct)
    {
        var owner = new ObservedResource(address, body).Owner;
        var request = new ArmRequest(HttpMethod.Put, target, body) { OnlyIfAbsent = owner is not null && !address.IsGroup };
        var answer = await SendAsync(request, ct);
        if (answer.TryGet(out _, out var failure) || failure.HttpStatus != 412 || !request.OnlyIfAbsent)
        {
            return answer;
        }

        if (!(await client.GetAsync(target, ct)).TryGet(out var existing, out failure))
        {
            return failure;
        }

        return existing.Body is JsonObject found && new ObservedResource(address, found).Owner == owner
            ? await SendAsync(request with { OnlyIfAbsent = false, IfMatch = existing.ETag }, ct)
            : new Failure
            {
                Category = FailureCategory.State,
                Retry = RetryClass.AfterRead,
                Code = ArmCodes.Taken.Id,
                Message = $"{address.Name} was made by somebody else since the plan was made; it was not changed.",
                HttpStatus = 412,
            };
    }

    private async Task<Outcome<Acceptance, Failure>> ModifyAsync(Effect effect, string target, JsonObject patch, CancellationToken ct)
    {
        var kind = KnownKinds.Find(effect.Kind) ?? KnownKinds.OfType(effect.Address.Type);
        var tags = patch["tags"] as JsonObject;
        var isWhole = (kind?.PatchesTagsOnly == true && patch.Any(member => member.Key != "tags")) || patch.Any(member => member.Key != "tags" && Removes(member.Value));
        if (!isWhole && tags is null)
        {
            var patched = await SendAsync(new(HttpMethod.Patch, target, patch), ct);
            if (patched.TryGet(out _, out var refusal) || refusal.HttpStatus != 405)
            {
                return patched;
            }

            isWhole = true;
        }

        if (!(await client.GetAsync(target, ct)).TryGet(out var existing, out var failure))
        {
            return failure;
        }

        var merged = MergePatch.Apply(existing.Body as JsonObject ?? [], patch);
        if (isWhole)
        {
            return await SendAsync(new(HttpMethod.Put, target, Writable(merged)) { IfMatch = existing.ETag }, ct);
        }

        // ARM takes the tags of a PATCH as the whole set.
        var body = (JsonObject)patch.DeepClone();
        body["tags"] = merged["tags"]?.DeepClone() ?? new JsonObject();
        return await SendAsync(new(HttpMethod.Patch, target, body) { IfMatch = existing.ETag }, ct);
    }

    private async Task<Outcome<Acceptance, Failure>> SendAsync(ArmRequest request, CancellationToken ct) =>
        (await client.WriteAsync(request, ct)).Then<Acceptance>(accepted =>
            new Acceptance(accepted.RequestId, ArmOperation.AddressOf(accepted, request.Method, request.Target), accepted.RetryAfter));

    /// <summary>A null in a PATCH means different things to different providers; a PUT without the member means one.</summary>
    private static bool Removes(JsonNode? value) => value is null || (value is JsonObject members && members.Any(member => Removes(member.Value)));

    private static JsonObject Writable(JsonObject merged)
    {
        foreach (var name in (ReadOnlySpan<string>)["id", "name", "type", "etag", "systemData"])
        {
            merged.Remove(name);
        }

        if (merged["properties"] is JsonObject properties)
        {
            properties.Remove("provisioningState");
            properties.Remove("instanceView");
        }

        return merged;
    }
}
