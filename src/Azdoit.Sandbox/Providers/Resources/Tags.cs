using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Resources;

/// <summary>The tags of a subscription, group or resource as a thing of their own, changed without the rest.</summary>
internal static class Tags
{
    private const string TypeName = "Microsoft.Resources/tags";

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName + "/*", (cloud, request, _) => At(cloud, request, out var refusal) is { } tags ? Show(request, tags) : refusal!),
        new("PUT", TypeName + "/*", (cloud, request, _) => Change(cloud, request, "Replace")),
        new("PATCH", TypeName + "/*", (cloud, request, _) => Change(cloud, request, request.Body?.Text("operation") ?? "")),
        new("DELETE", TypeName + "/*", (cloud, request, _) => Change(cloud, request, "Clear")),
    ];

    /// <summary>What a GET of such an id shows; null when the id is another one, or its owner is not there.</summary>
    public static JsonObject? Find(Cloud cloud, string id)
    {
        var end = id.LastIndexOf($"/providers/{TypeName}/", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null
            : cloud.Resources.Find(id[..end]) is { } owner ? Shown(id[..end], owner.Body.Object("tags") ?? [])
            : Shown(id[..end], cloud.Documents.Find(Key(id[..end]))?.Object("tags") ?? []);
    }

    private static ArmReply Change(Cloud cloud, ArmRequest request, string operation)
    {
        var (given, clears) = (request.Body?.Object("properties")?.Object("tags"), operation == "Clear");
        if (given is null && !clears)
        {
            return Errors.InvalidContent("The request must have 'properties' with 'tags'.");
        }

        if (At(cloud, request, out var refusal) is not { } before)
        {
            return refusal!;
        }

        var tags = before.Clone();
        switch (operation.ToLowerInvariant())
        {
            case "merge":
                Set(tags, given!);
                break;
            case "replace":
                tags.Clear();
                Set(tags, given!);
                break;
            case "delete":
                foreach (var (name, value) in given!)
                {
                    // A value that differs says that somebody else has changed it meanwhile.
                    if (value is null || value.ToString() == tags[name]?.ToString())
                    {
                        tags.Remove(name);
                    }
                }

                break;
            case "clear":
                tags.Clear();
                break;
            default:
                return Errors.InvalidContent($"The tags operation '{operation}' is not one of Merge, Replace, Delete.");
        }

        return Store(cloud, request, tags) ?? (clears ? new ArmReply(200) : Show(request, tags));
    }

    private static ArmReply? Store(Cloud cloud, ArmRequest request, JsonObject tags)
    {
        var scope = request.Path.Scope;
        if (cloud.Resources.Find(scope) is not { } resource)
        {
            cloud.Keep(Key(scope), new JsonObject { ["tags"] = tags.Clone() });
            return null;
        }

        var body = resource.Body.Clone();
        body["tags"] = tags.Clone();
        if (cloud.Forbids(request, new Draft(cloud, resource.Id, resource, null, body)) is { } forbidden)
        {
            return forbidden;
        }

        resource.Body = body;
        cloud.Save(resource);
        return null;
    }

    private static JsonObject? At(Cloud cloud, ArmRequest request, out ArmError? refusal)
    {
        var path = request.Path;
        var above = ArmPath.Parse(path.Scope);
        refusal = path.Names is not ["default"] ? Errors.NotAPath(path.Scope)
            : path.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group)
            : above.IsResource && cloud.Resources.Find(path.Scope) is null ? Errors.ResourceNotFound(ArmId.From(above))
            : null;
        return refusal is not null ? null
            : cloud.Resources.Find(path.Scope) is { } resource ? resource.Body.Object("tags") ?? JsonText.NewObject()
            : cloud.Documents.Find(Key(path.Scope))?.Object("tags") ?? JsonText.NewObject();
    }

    private static ArmReply Show(ArmRequest request, JsonObject tags) => new(200, Shown(request.Path.Scope, tags));

    private static JsonObject Shown(string scope, JsonObject tags) => new()
    {
        ["id"] = $"{scope}/providers/{TypeName}/default",
        ["name"] = "default",
        ["type"] = TypeName,
        ["properties"] = new JsonObject { ["tags"] = tags.Clone() },
    };

    private static void Set(JsonObject tags, JsonObject given)
    {
        foreach (var (name, value) in given)
        {
            tags[name] = value?.ToString() ?? "";
        }
    }

    private static string Key(string scope) => $"tags/{scope}";
}
