using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>A rule with its parameters, built in or custom. A set of definitions lists <see cref="Members"/> instead of a rule.</summary>
internal sealed record PolicyDefinition(string Id, JsonObject Properties)
{
    public string Name => Id[(Id.LastIndexOf('/') + 1)..];

    public string DisplayName => Properties.Text("displayName") ?? Name;

    public JsonObject? If => Properties.Find("policyRule", "if");

    public JsonObject? Then => Properties.Find("policyRule", "then");

    public JsonObject? Parameters => Properties.Object("parameters");

    public IEnumerable<JsonObject> Members => Properties.Objects("policyDefinitions");

    /// <summary>"Indexed" looks only at what has a location and tags.</summary>
    public bool IsIndexed => "Indexed".Equals(Properties.Text("mode"), StringComparison.OrdinalIgnoreCase);
}
