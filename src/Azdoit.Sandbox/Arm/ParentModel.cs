using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>
/// A type whose children can be written on their own or inside the parent's body (subnets in a network). They are kept as resources
/// of their own; a body that lists them replaces the whole set, one that does not mention them leaves it alone.
/// </summary>
internal abstract class ParentModel(string type, string collection) : ResourceModel(type)
{
    /// <summary>Children that a body with a list leaves out stay nevertheless.</summary>
    protected virtual bool KeepsUnlisted => false;

    private string ChildType => $"{Type}/{collection}";

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Properties.Array(collection) is not { } listed)
        {
            return null;
        }

        draft.Properties.Remove(collection);
        var parent = draft.Existing ?? new Resource(draft.Id, draft.Body, JsonText.NewObject(), draft.Cloud.Now);
        var standIn = new Resource(parent.Id, draft.Body, parent.Hidden, parent.Created);
        var bodies = listed.OfType<JsonObject>().Select(o => (Name: o.Text("name") ?? "", Body: ChildBody(o))).ToList();
        var children = new List<Draft>();
        foreach (var (name, body) in bodies)
        {
            if (name.Length == 0 || bodies.Count(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                return new ArmError(400, "InvalidRequestFormat", $"Every element of '{collection}' of '{draft.Id.Text}' needs a name of its own.");
            }

            var id = ArmId.Parse($"{draft.Id.Text}/{collection}/{name}") is { } asked ? asked with { Type = ChildType } : null;
            if (id is null)
            {
                return Errors.InvalidName(name);
            }

            var child = new Draft(draft.Cloud, id, draft.Cloud.Resources.Find(id.Key), standIn, body)
            {
                Siblings = [.. bodies.Where(b => b.Name != name)],
            };
            if (draft.Cloud.Models.Of(ChildType).Prepare(child) is { } refusal)
            {
                return refusal;
            }

            children.Add(child);
        }

        draft.Children = children;
        return Dropped(draft).Select(r => ResourceRemoval.Refusal(draft.Cloud, r)).FirstOrDefault(e => e is not null);
    }

    public override void Stored(Draft draft, Resource resource)
    {
        foreach (var gone in Dropped(draft).ToList())
        {
            draft.Cloud.Delete(gone);
        }

        foreach (var child in draft.Children ?? [])
        {
            var saved = child.Existing ?? new Resource(child.Id, child.Body, JsonText.NewObject(), draft.Cloud.Now);
            saved.Body = child.Body;
            saved.ProvisioningState = Operation.Succeeded;
            draft.Cloud.Save(saved);
            draft.Cloud.Models.Of(ChildType).Stored(child, saved);
        }
    }

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        var listed = resource.Properties.Array(collection)?.OfType<JsonObject>().ToList() ?? [];
        resource.Properties.Remove(collection);
        return [.. listed.Select(body => Child(resource, body)).OfType<Resource>()];
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body) =>
        body.Properties[collection] = new JsonArray([.. cloud.Resources.Children(resource, ChildType).Select(c => (JsonNode)cloud.Render(c))]);

    private IEnumerable<Resource> Dropped(Draft draft) => !KeepsUnlisted && draft is { Existing: { } existing, Children: { } children }
        ? draft.Cloud.Resources.Children(existing, ChildType).Where(r => children.All(c => c.Id.Key != r.Id.Key))
        : [];

    private Resource? Child(Resource parent, JsonObject listed)
    {
        if (listed.Text("name") is not { Length: > 0 } name || ArmId.Parse($"{parent.Id.Text}/{collection}/{name}") is not { } id)
        {
            return null;
        }

        var child = new Resource(id with { Type = ChildType }, ChildBody(listed), JsonText.NewObject(), parent.Created);
        child.ProvisioningState = Operation.Succeeded;
        return child;
    }

    private static JsonObject ChildBody(JsonObject listed)
    {
        var body = listed.Clone();
        foreach (var name in (ReadOnlySpan<string>)["id", "name", "type", "etag"])
        {
            body.Remove(name);
        }

        body.Properties.Remove("provisioningState");
        return body;
    }
}
