using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Storage;

internal sealed class BlobContainers() : ResourceModel(TypeName)
{
    private const string TypeName = "Microsoft.Storage/storageAccounts/blobServices/containers";

    public static IEnumerable<Endpoint> Endpoints { get; } = [Hold("setLegalHold", (held, tags) => held.Union(tags)), Hold("clearLegalHold", (held, tags) => held.Except(tags))];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError Missing(ArmId id) => new(404, "ContainerNotFound", $"The specified container '{id.Name}' does not exist.");

    public override ArmError? Prepare(Draft draft)
    {
        var name = draft.Id.Name;
        if (name.Length is < 3 or > 63 || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal)
            || !name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-'))
        {
            return new ArmError(400, "ContainerNameInvalid", $"The specified container name '{name}' is not valid: 3 to 63 lower-case letters, digits and single hyphens.");
        }

        var properties = draft.Properties;
        properties.Default("publicAccess", "None");
        var account = draft.Parent?.Id.Parent is { } id ? draft.Cloud.Resources.Find(id) : null;
        if (properties.Text("publicAccess") != "None" && account?.Properties.Flag("allowBlobPublicAccess") != true)
        {
            return new ArmError(409, "PublicAccessNotPermitted", $"Public access is not permitted on this storage account: '{account?.Id.Name}'.");
        }

        properties["leaseStatus"] = "Unlocked";
        properties["leaseState"] = "Available";
        properties["lastModifiedTime"] = draft.Cloud.Now.ToString("O");
        properties["hasImmutabilityPolicy"] = false;
        draft.Keep("legalHold");
        properties["hasLegalHold"] = properties.Object("legalHold")?.Flag("hasLegalHold") == true;
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => resource.Properties.Flag("hasLegalHold") == true ? [resource] : [];

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(409, "ContainerOperationFailure", $"The container '{resource.Id.Name}' has a legal hold and cannot be deleted.");

    private static Endpoint Hold(string act, Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<string>> change) => new("POST", $"{TypeName}/{act}", (cloud, request, container) =>
    {
        if (container is null || request.Body?.Array("tags") is not { Count: > 0 } tags)
        {
            return Errors.MissingParameter("tags");
        }

        var held = container.Properties.Ensure("legalHold").Objects("tags").Select(t => t.Text("tag") ?? "").ToList();
        var left = change(held, tags.Select(t => $"{t}".ToLowerInvariant())).ToList();
        container.Properties["legalHold"] = new JsonObject { ["hasLegalHold"] = left.Count > 0, ["tags"] = new JsonArray([.. left.Select(t => (JsonNode)new JsonObject { ["tag"] = t })]) };
        container.Properties["hasLegalHold"] = left.Count > 0;
        cloud.Save(container);
        return new ArmReply(200, new JsonObject { ["hasLegalHold"] = left.Count > 0, ["tags"] = new JsonArray([.. left.Select(t => (JsonNode)t)]) });
    });
}
