using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>
/// How one resource type behaves. The defaults store any body and bring it up within an operation: they serve every type without a file of its own.
/// </summary>
internal class ResourceModel(string type)
{
    /// <summary>"Microsoft.Compute/virtualMachines", in the casing that ids get.</summary>
    public string Type { get; } = type;

    public virtual WriteStyle Creating => WriteStyle.Monitored;

    public virtual WriteStyle Updating => Creating;

    public virtual WriteStyle Patching => Updating;

    public virtual WriteStyle Deleting => WriteStyle.Accepted;

    /// <summary>The status of a create that is done at once.</summary>
    public virtual int CreatedStatus => 200;

    /// <summary>The status of an update that is done at once.</summary>
    public virtual int UpdatedStatus => 200;

    /// <summary>The status of a create that goes on.</summary>
    public virtual int BegunStatus => 201;

    /// <summary>The status of a DELETE that is done at once.</summary>
    public virtual int DeletedStatus => 200;

    /// <summary>A PUT says all by its path.</summary>
    public virtual bool TakesEmptyBody => false;

    public virtual bool NeedsLocation => false;

    /// <summary>How long Azure takes to create one; scaled by the latency factor.</summary>
    public virtual TimeSpan CreationTime => TimeSpan.FromSeconds(8);

    public virtual TimeSpan DeletionTime => CreationTime;

    /// <summary>Validates the draft and completes it with Azure's defaults; the error refuses it before anything changed.</summary>
    public virtual ArmError? Prepare(Draft draft) => null;

    /// <summary>A resource comes from another cloud as that showed it: what is kept elsewhere here, or computed when read, is taken out of its body.</summary>
    /// <returns>The resources that its body listed.</returns>
    public virtual IReadOnlyList<Resource> Adopt(Resource resource) => [];

    /// <summary>Writes what comes with the resource (an implied disk, inline children).</summary>
    public virtual void Stored(Draft draft, Resource resource)
    {
    }

    /// <summary>The answer about one that is not there.</summary>
    public virtual ArmError Missing(ArmId id) => Errors.ResourceNotFound(id);

    /// <summary>Resources that forbid deleting this one.</summary>
    public virtual IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => [];

    public virtual ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) =>
        new(409, "Conflict", $"The resource '{resource.Id.Text}' is in use by '{holders[0].Id.Text}' and cannot be deleted.");

    /// <summary>The resource is about to go, with its children.</summary>
    public virtual void Removing(Cloud cloud, Resource resource)
    {
    }

    /// <summary>Takes away what goes with the resource. Its children are gone already.</summary>
    public virtual void Removed(Cloud cloud, Resource resource)
    {
    }

    /// <summary>The end of an operation that was accepted, which may fail after all; <paramref name="act"/> is null when it creates or changes the resource.</summary>
    public virtual ArmError? Complete(Cloud cloud, Resource resource, string? act) => null;

    /// <summary>What a DELETE that is done at once answers with.</summary>
    public virtual JsonNode? DeletedBody(Cloud cloud, Resource resource) => null;

    /// <summary>An action of this name has ended.</summary>
    public virtual void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
    }

    /// <summary>Adds what is computed when read: back references, child collections.</summary>
    public virtual void Render(Cloud cloud, Resource resource, JsonObject body)
    {
    }

    /// <summary>Adds what a client asks for with <c>$expand</c>.</summary>
    public virtual void Expand(Cloud cloud, Resource resource, JsonObject body, string expand)
    {
    }
}
