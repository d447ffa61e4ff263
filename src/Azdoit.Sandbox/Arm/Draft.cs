using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>A resource about to be written: what was there, and the body that a model completes or refuses.</summary>
internal sealed record Draft(Cloud Cloud, ArmId Id, Resource? Existing, Resource? Parent, JsonObject Body)
{
    public JsonObject Properties => Body.Properties;

    public string Location => Body.Text("location") ?? Parent?.Location ?? "";

    public bool IsNew => Existing is null;

    /// <summary>Children that came inside the body, already validated; null leaves the present ones as they are.</summary>
    public IReadOnlyList<Draft>? Children { get; set; }

    /// <summary>The bodies of the other children of the same type, as they will be after this write.</summary>
    public IReadOnlyList<(string Name, JsonObject Body)> Siblings { get; init; } = [];

    /// <summary>The resource that a property names must exist.</summary>
    public ArmError? MustExist(string? id) => id is null || Cloud.Resources.Find(id) is not null ? null : Errors.InvalidReference(Id.Text, id);

    /// <summary>Takes over what the sender may not set and clients expect to stay (an id, a time of creation).</summary>
    public void Keep(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Existing?.Properties[name] is { } value)
            {
                Properties[name] = value.DeepClone();
            }
            else
            {
                Properties.Remove(name);
            }
        }
    }
}
