using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Where a definition holds, with which parameters, and where not.</summary>
internal sealed class PolicyAssignments() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Authorization/policyAssignments";
    public const string Enforced = "Default", NotEnforced = "DoNotEnforce";

    public static Endpoint Endpoint { get; } = new("GET", TypeName, (cloud, request, _) => List(cloud, request));

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override int UpdatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        var (properties, id) = (draft.Properties, draft.Properties.Text("policyDefinitionId") ?? "");
        if (PolicyDefinitions.Find(draft.Cloud, id) is not { } definition)
        {
            return PolicyDefinitions.Missing(id);
        }

        var given = properties.Ensure("parameters");
        var missing = (definition.Parameters ?? []).Where(p => p.Value is JsonObject shape && shape["defaultValue"] is null && given.Object(p.Key)?["value"] is null)
            .Select(p => p.Key).ToList();
        if (missing.Count > 0)
        {
            return new ArmError(400, "MissingPolicyParameter",
                $"The policy assignment '{draft.Id.Name}' is missing the parameter(s) '{string.Join(',', missing)}' as defined in the policy definition '{definition.Name}'.");
        }

        if (given.Select(g => g.Key).Where(g => definition.Parameters?.ContainsKey(g) != true).ToList() is { Count: > 0 } unknown)
        {
            return new ArmError(400, "UndefinedPolicyParameter",
                $"The policy assignment '{draft.Id.Name}' has defined parameters '{string.Join(',', unknown)}' which are not defined in the policy definition '{definition.Name}'.");
        }

        var scope = Scope.Of(draft.Id);
        if (properties.Array("notScopes")?.Select(n => n?.ToString() ?? "").FirstOrDefault(n => !Scope.Covers(scope, n)) is { } outside)
        {
            return new ArmError(400, "InvalidNotScopes", $"The 'notScopes' property of the policy assignment '{draft.Id.Name}' is invalid. The scope '{outside}' is not within '{scope}'.");
        }

        properties.Default("displayName", definition.DisplayName);
        properties.Default("enforcementMode", Enforced);
        properties.Default("notScopes", new JsonArray());
        properties["scope"] = scope;
        return null;
    }

    public override JsonNode? DeletedBody(Cloud cloud, Resource resource) => cloud.Render(resource);

    /// <summary>What holds at a scope, what comes from above included.</summary>
    public static IEnumerable<Resource> At(Cloud cloud, string scope) => cloud.Resources.OfType(TypeName).Where(a => Scope.Covers(Scope.Of(a.Id), scope)
        && a.Properties.Array("notScopes")?.Any(n => Scope.Covers(n?.ToString() ?? "?", scope)) != true);

    private static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var (scope, wanted) = (request.Path.Scope, ODataTerms.Parse(request.Parameter("$filter")));
        var exact = wanted.Calls("atExactScope");
        var below = !exact && !wanted.Calls("atScope");
        var found = cloud.Resources.OfType(TypeName)
            .Where(a => Scope.Of(a.Id) is var at && (exact ? at.Equals(scope, StringComparison.OrdinalIgnoreCase) : Scope.Covers(at, scope) || (below && Scope.Covers(scope, at))))
            .Where(a => wanted.Value("policyDefinitionId") is not { } definition || definition.Equals(a.Properties.Text("policyDefinitionId"), StringComparison.OrdinalIgnoreCase));
        return Paging.Page(request, found, cloud.Render);
    }
}
