using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>How an operation reaches the cloud. Closed.</summary>
public abstract record OperationForm
{
    private OperationForm()
    {
    }

    public sealed record Create : OperationForm;

    public sealed record Read : OperationForm;

    public sealed record Remove : OperationForm;

    /// <summary>Merge-patches the resource.</summary>
    /// <param name="Patch">From the resource as it is and what was said to a JSON merge patch (RFC 7396).</param>
    public sealed record Modify(Func<JsonObject, ParameterSet, JsonObject> Patch) : OperationForm
    {
        /// <summary>The class of this very change, when it depends on the values: scaling in interrupts, shrinking destroys.</summary>
        public Func<JsonObject, ParameterSet, EffectClass>? Classify { get; init; }
    }

    /// <summary>POSTs an action.</summary>
    /// <param name="Name">The last segment of the request, e.g. <c>powerOff</c>.</param>
    /// <param name="State">The state that the resource is in afterwards (see <see cref="ResourceKind.State"/>).</param>
    public sealed record Invoke(string Name, string State) : OperationForm
    {
        /// <summary>The verb that takes it back when it began in another state; null when nothing does.</summary>
        public string? InverseVerb { get; init; }
    }
}
