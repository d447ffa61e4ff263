using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Azdoit.Planning;

/// <summary>How a step is taken back. Part of the plan and of what is approved. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Restore), "restore")]
[JsonDerivedType(typeof(Invoke), "invoke")]
[JsonDerivedType(typeof(None), "none")]
public abstract record Undo
{
    private Undo()
    {
    }

    /// <summary>Removes what the step made, with the data in it.</summary>
    public sealed record Remove : Undo;

    /// <summary>Patches the recorded former properties back.</summary>
    public sealed record Restore(JsonObject Patch) : Undo;

    /// <summary>The action that leads back to the former state.</summary>
    public sealed record Invoke(string Action, string State) : Undo;

    public sealed record None(string Reason) : Undo;
}
