using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Custom definitions, or with the other type sets of definitions, beside the built-in ones.</summary>
internal sealed class PolicyDefinitions(string type) : ResourceModel(type)
{
    public const string TypeName = "Microsoft.Authorization/policyDefinitions", SetTypeName = "Microsoft.Authorization/policySetDefinitions";

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (cloud, request, _) => List(cloud, request, TypeName)),
        new("GET", SetTypeName, (cloud, request, _) => List(cloud, request, SetTypeName)),
        new("GET", TypeName + "/*", Get),
        new("GET", SetTypeName + "/*", Get),
    ];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override int UpdatedStatus => 201;

    public static PolicyDefinition? Find(Cloud cloud, string id) =>
        BuiltInPolicies.All.FirstOrDefault(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? (cloud.Resources.Find(id) is { } custom && IsDefinition(custom.Id.Type) ? new PolicyDefinition(custom.Id.Text, custom.Properties) : null);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        properties["policyType"] = "Custom";
        if (Type == SetTypeName)
        {
            var missing = properties.Objects("policyDefinitions").Select(m => m.Text("policyDefinitionId") ?? "").FirstOrDefault(m => Find(draft.Cloud, m) is null);
            return missing is null ? null : Missing(missing);
        }

        properties.Default("mode", "Indexed");
        return properties.Find("policyRule", "if") is null || properties.Find("policyRule", "then")?.Text("effect") is null
            ? new ArmError(400, "InvalidPolicyRule", "Failed to parse policy rule: 'The policy rule must have an 'if' and a 'then' with an 'effect'.'.")
            : null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "PolicyDefinitionInUse",
        $"The policy definition '{resource.Id.Name}' cannot be deleted because it is in use by '{string.Join("', '", holders.Select(h => h.Id.Text))}'.");

    public static ArmError Missing(string id) => new(404, "PolicyDefinitionNotFound", $"The policy definition '{id[(id.LastIndexOf('/') + 1)..]}' could not be found.");

    private static bool IsDefinition(string type) =>
        type.Equals(TypeName, StringComparison.OrdinalIgnoreCase) || type.Equals(SetTypeName, StringComparison.OrdinalIgnoreCase);

    private static ArmReply Get(Cloud cloud, ArmRequest request, Resource? custom)
    {
        var id = "/" + string.Join('/', request.Path.Segments);
        var builtIn = id[Math.Max(0, id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase))..];
        return Find(cloud, id) is { } known ? new ArmReply(200, Render(known, request.Path.FullType))
            : request.Path.Subscription is null && Find(cloud, builtIn) is { } azures ? new ArmReply(200, Render(azures, request.Path.FullType))
            : Missing(id);
    }

    private static ArmReply List(Cloud cloud, ArmRequest request, string type)
    {
        var kind = ODataTerms.Parse(request.Parameter("$filter")).Value("policyType");
        var builtIn = type == TypeName ? BuiltInPolicies.All : [];
        var custom = request.Path.Subscription is null ? [] : cloud.Resources.OfType(type).Select(r => new PolicyDefinition(r.Id.Text, r.Properties));
        return ArmReply.List(builtIn.Concat(custom)
            .Where(d => kind is null || kind.Equals(d.Properties.Text("policyType"), StringComparison.OrdinalIgnoreCase))
            .Select(d => Render(d, type)));
    }

    private static JsonObject Render(PolicyDefinition definition, string type) => new()
    {
        ["id"] = definition.Id,
        ["type"] = type,
        ["name"] = definition.Name,
        ["properties"] = definition.Properties.Clone(),
    };
}
