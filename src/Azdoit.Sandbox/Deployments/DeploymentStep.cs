using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Deployments;

/// <summary>One resource of a deployment: how far it is. A view of what is kept.</summary>
internal sealed class DeploymentStep(JsonObject kept)
{
    public const string Waiting = "Waiting", Running = "Running", Skipped = "Skipped", Canceled = "Canceled";

    public JsonObject Kept { get; } = kept;

    public string Id => Kept.Text("id") ?? "";

    public string Type => Kept.Text("type") ?? "";

    public string Name => Kept.Text("name") ?? "";

    /// <summary>The id under which the deployment's operations are listed.</summary>
    public string OperationId => Kept.Text("key") ?? "";

    public bool IsDelete => Kept.Flag("delete") == true;

    public string State
    {
        get => Kept.Text("state") ?? Waiting;
        set => Kept["state"] = value;
    }

    /// <summary>The long-running operation that brings the resource up.</summary>
    public string? Operation
    {
        get => Kept.Text("operation");
        set => Kept["operation"] = value;
    }

    public int Status
    {
        get => (int)(Kept.Whole("status") ?? 0);
        set => Kept["status"] = value;
    }

    public DateTimeOffset Started
    {
        get => Resource.Time(Kept.Text("started"));
        set => Kept["started"] = value.ToString("O");
    }

    public DateTimeOffset Ended
    {
        get => Resource.Time(Kept.Text("ended"));
        set => Kept["ended"] = value.ToString("O");
    }

    public ArmError? Error
    {
        get => Kept.Object("error") is { } error ? ArmError.FromJson(error) : null;
        set => Kept["error"] = value?.ToJson();
    }

    public bool IsDone => State is Arm.Operation.Succeeded or Skipped;

    public static DeploymentStep New(string key, string id, string type, string name, bool deploys)
    {
        var kept = JsonText.NewObject();
        (kept["key"], kept["id"], kept["type"], kept["name"], kept["state"]) = (key, id, type, name, deploys ? Waiting : Skipped);
        return new DeploymentStep(kept);
    }
}
