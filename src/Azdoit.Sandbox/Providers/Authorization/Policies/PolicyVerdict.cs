using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>A definition, as one assignment applies it, whose condition a resource meets.</summary>
internal sealed record PolicyVerdict(Resource Assignment, PolicyDefinition Definition, string Effect, PolicyValues Values, JsonArray Evaluated)
{
    public bool IsEnforced => !PolicyAssignments.NotEnforced.Equals(Assignment.Properties.Text("enforcementMode"), StringComparison.OrdinalIgnoreCase);
}
