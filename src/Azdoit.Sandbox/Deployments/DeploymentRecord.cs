using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Deployments;

/// <summary>
/// A deployment as it is kept, on the resource that stands for it. Everything but the state is hidden there, so that the ids in a template
/// do not count as references that hold a resource.
/// </summary>
internal sealed class DeploymentRecord(Resource resource)
{
    public const string Accepted = "Accepted", Running = "Running";

    private JsonObject Kept => Resource.Hidden;

    public Resource Resource { get; } = resource;

    public string? State
    {
        get => Resource.ProvisioningState;
        set => Resource.ProvisioningState = value;
    }

    public bool IsActive => State is Accepted or Running;

    public JsonObject Template => Kept.Ensure("template");

    /// <summary>The values of the parameters, without the secure ones.</summary>
    public JsonObject Given => Kept.Ensure("given");

    public JsonObject Types => Kept.Ensure("types");

    public string? Sealed => Kept.Text("sealed");

    public JsonObject? Outer => Kept.Object("outer");

    public Caller Caller => new(Kept.Text("object") ?? KnownIds.Principal, Kept.Text("client") ?? KnownIds.Client, Kept.Text("tenant") ?? KnownIds.Tenant);

    public bool IsComplete => Kept.Flag("complete") == true;

    public string Location => Kept.Text("location") ?? "";

    public JsonObject? Tags => Kept.Object("tags");

    public string Correlation => Kept.Text("correlation") ?? "";

    public string Hash => Kept.Text("hash") ?? "";

    public DateTimeOffset Started => Resource.Time(Kept.Text("started"));

    public DateTimeOffset Ended
    {
        get => Resource.Time(Kept.Text("ended"));
        set => Kept["ended"] = value.ToString("O");
    }

    public JsonArray Dependencies => Kept.EnsureArray("dependencies");

    public JsonObject? Outputs
    {
        get => Kept.Object("outputs");
        set => Kept["outputs"] = value;
    }

    public ArmError? Error
    {
        get => Kept.Object("error") is { } error ? ArmError.FromJson(error) : null;
        set => Kept["error"] = value?.ToJson();
    }

    public IReadOnlyList<DeploymentStep> Steps => [.. Kept.EnsureArray("steps").OfType<JsonObject>().Select(s => new DeploymentStep(s))];

    public void Add(DeploymentStep step) => Kept.EnsureArray("steps").Add(step.Kept);

    /// <summary>Writes what is known at the start over whatever an earlier deployment of the name left.</summary>
    public void Begin(DeploymentDraft draft, JsonObject given, JsonObject types, string? secured, string correlation, DateTimeOffset now)
    {
        Kept.Clear();
        Kept["template"] = draft.Template.Clone();
        Kept["given"] = given;
        Kept["types"] = types;
        Kept["sealed"] = secured;
        Kept["outer"] = draft.Outer?.Clone();
        (Kept["object"], Kept["client"], Kept["tenant"]) = (draft.Caller.ObjectId, draft.Caller.ClientId, draft.Caller.Tenant);
        Kept["complete"] = draft.IsComplete;
        Kept["location"] = draft.Location;
        Kept["tags"] = draft.Tags?.Clone();
        Kept["correlation"] = correlation;
        Kept["hash"] = SealedValues.Hash(draft.Template);
        Kept["started"] = now.ToString("O");
        State = Accepted;
    }

    /// <summary>Nobody needs them any more, so nobody can find them.</summary>
    public void ForgetSecrets() => Kept.Remove("sealed");
}
