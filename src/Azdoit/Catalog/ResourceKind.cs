using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>
/// One kind of resource: what people call it, what can be said about it and done with it, and what it takes from the
/// cloud, as data that the later rooms interpret. A new kind is one file here and one line in <see cref="KnownKinds"/>.
/// </summary>
public abstract class ResourceKind : Subject
{
    private static readonly Dictionary<string, string> UsesNothing = [];

    /// <summary>For example <c>Microsoft.Compute/virtualMachines</c>.</summary>
    public abstract string ArmType { get; }

    public abstract string ApiVersion { get; }

    public abstract NamingRule Naming { get; }

    /// <summary>The role and kind of the resource that this one is a child of (<c>subnet</c> of a <c>vnet</c>); null for top-level kinds.</summary>
    public virtual string? ParentKind => null;

    /// <summary>
    /// The parameter that names the parent (<c>cluster</c>, <c>server</c>); null for top-level kinds. When nobody names it, the
    /// resource implied in the role of the same name is the parent; where none is implied, the parameter is required.
    /// </summary>
    public virtual string? ParentParameter => null;

    /// <summary>Where ones of this kind are listed, below the id of the parent (group, or parent resource).</summary>
    public virtual string Collection =>
        ArmType == ResourceAddress.GroupType ? "resourceGroups"
        : ParentKind is null ? $"providers/{ArmType}"
        : ArmType[(ArmType.LastIndexOf('/') + 1)..];

    /// <param name="parent">The subscription for a group, the group for a top-level kind, else the parent resource.</param>
    public ResourceAddress AddressIn(ResourceAddress parent, string name) => ResourceAddress.Parse($"{parent.Id}/{Collection}/{name}");

    /// <summary>The parent of one of this kind: <see cref="AddressIn"/> the other way round.</summary>
    public ResourceAddress ParentOf(ResourceAddress address) =>
        ResourceAddress.Parse(string.Join('/', address.Id.Split('/')[..^(Collection.Split('/').Length + 1)]));

    /// <summary>True for a resource of this type that is of this kind; two kinds may share a type (web and function apps).</summary>
    public virtual bool Covers(JsonObject observed) => true;

    /// <summary>True where <c>count</c> is the number of instances within one resource (a scale set), not of resources.</summary>
    public virtual bool CountsInstances => false;

    /// <summary>True where ARM's PATCH takes no more than tags: any other change is read, merged and PUT whole.</summary>
    public virtual bool PatchesTagsOnly => false;

    /// <summary>False where ARM keeps no tags on this type (child resources); ownership is then the parent's tag and our journal.</summary>
    public virtual bool Taggable => true;

    /// <summary>False where the resource has no location of its own (child resources).</summary>
    public virtual bool Located => true;

    /// <summary>Added to reads as <c>$expand</c>, where the state is not part of the ordinary answer.</summary>
    public virtual string? Expand => null;

    /// <summary>A sub-resource that tells the state (<c>instanceView</c>), read as well and put at <c>properties.</c> + its name; null for most.</summary>
    public virtual string? StateView => null;

    /// <summary>What it brings along when nobody named it.</summary>
    public virtual ImmutableArray<Implied> Implies(ParameterSet parameters) => [];

    /// <summary>Roles that a parameter may fill with a resource that exists or is made by the same request: parameter name to kind id.</summary>
    public virtual IReadOnlyDictionary<string, string> Uses => UsesNothing;

    /// <summary>
    /// The ARM body of a new one, without <c>location</c> and <c>tags</c>, which the planner adds:
    /// <c>properties</c>, <c>sku</c>, <c>kind</c>, <c>identity</c>, <c>zones</c>.
    /// </summary>
    public JsonObject Body(Blueprint blueprint) => Write(blueprint with { Parameters = WithDefaults(blueprint.Parameters) });

    /// <param name="blueprint">Its parameters are complete with this kind's defaults.</param>
    protected abstract JsonObject Write(Blueprint blueprint);

    /// <summary>What one with this body is billed for while it runs. Everything has a meter; what costs nothing says so with <see cref="MeterDemand.Free"/>.</summary>
    public abstract ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region);

    /// <summary>Whether one of <see cref="MetersOf"/> is billed in a state too: a deallocated machine pays for its disks only.</summary>
    /// <param name="state">As <see cref="State"/> has it; null when it is not known.</param>
    public virtual bool IsBilled(MeterDemand demand, string? state) => true;

    public virtual ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) => [];

    /// <summary>
    /// Whether one with this body opens something to the world, so that creating it, or changing one to it, is never covered by
    /// <c>--yes</c>. A public endpoint that only authenticated callers get through (web app, storage without anonymous
    /// access, a database without firewall rules) does not count: it is those kinds' normal form.
    /// </summary>
    public virtual bool Exposes(JsonObject body) => false;

    public virtual HealthDemand Health => new();

    /// <summary>The resource's state in our words (<c>running</c>, <c>deallocated</c>), or null when the kind has none.</summary>
    public virtual string? State(JsonObject observed) => null;

    /// <summary>The size or SKU that lists show, or null.</summary>
    public virtual string? Size(JsonObject observed) => Json.Text(observed, "sku.name");

    /// <summary>How much of it a plan makes, beside its size: <c>3 nodes</c>, <c>512 GB</c>, <c>10.0.0.0/16</c>; null where the size says it all.</summary>
    public virtual string? Extent(JsonObject body) => null;

    /// <summary>Paths (dotted) that the cloud never returns as sent: secrets and other write-only fields.</summary>
    public virtual ImmutableArray<string> WriteOnly => [];

    /// <summary>What taking back a creation does.</summary>
    public virtual UndoKind UndoOfCreate => UndoKind.Removes;

    /// <summary>What is wrong with this combination of values; single values are checked by <see cref="Validation"/>.</summary>
    public virtual IEnumerable<Objection> Conflicts(ParameterSet said) => [];

    /// <summary>What speaks against telling this to a resource that exists and looks like that: Azure would refuse it, or do something else.</summary>
    public virtual IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) => [];

    /// <summary>Why a change cannot be taken back ("a disk cannot shrink"); null where the former values can be written again.</summary>
    public virtual string? Lasting(JsonObject observed, JsonObject patch) => null;

    /// <summary>The effect class of an operation on a resource that exists: what its verb has at least, what these values make of it, and what it would open.</summary>
    public EffectClass ClassOf(Operation operation, JsonObject observed, ParameterSet said)
    {
        var least = operation.Class;
        if (operation.Form is not OperationForm.Modify modify)
        {
            return least;
        }

        var byValues = modify.Classify?.Invoke(observed, said) ?? least;
        var opens = !Exposes(observed) && Exposes(MergePatch.Apply(observed, modify.Patch(observed, said)));
        return new[] { least, byValues, opens ? EffectClass.Expose : EffectClass.Read }.Max();
    }
}
