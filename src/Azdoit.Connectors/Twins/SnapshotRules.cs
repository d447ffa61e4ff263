using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;

namespace Azdoit.Connectors.Twins;

/// <summary>Who may do what in the subscription, and what is forbidden to everybody: roles, locks, policies.</summary>
internal sealed class SnapshotRules(SnapshotTaker taker, ArmClient client, string scope)
{
    private const string Authorization = "/providers/Microsoft.Authorization/";
    private const string Locks = "2020-05-01", Roles = "2022-04-01", Policies = "2023-04-01";

    public async Task<JsonObject> ReadAsync(SnapshotNeeds needs, CancellationToken ct)
    {
        var document = new JsonObject();
        var locks = taker.ListAsync("locks", ArmPath.Of($"{scope}{Authorization}locks", Locks), ct);
        var policies = PoliciesAsync(document, ct);
        var registrations = RegistrationsAsync(needs, ct);
        var subscription = client.GetAsync(ArmPath.Of(scope, ApiVersions.Resources), ct);
        await RolesAsync(document, ct);
        await policies;
        document["locks"] = Array(await locks);
        document["registrations"] = await registrations;
        if ((await subscription).TryGet(out var answer, out _))
        {
            document["state"] = Json.Text(answer.Body, "state");
        }

        return document;
    }

    private async Task RolesAsync(JsonObject document, CancellationToken ct)
    {
        var caller = await client.CallerAsync(ct);
        document["caller"] = new JsonObject { ["object_id"] = caller };
        if (caller is null || await taker.ListAsync("roles: taken for granted", ArmPath.Of($"{scope}{Authorization}roleAssignments", Roles, $"&$filter=assignedTo('{Uri.EscapeDataString(caller)}')"), ct) is not { } assignments)
        {
            return;
        }

        document["role_assignments"] = Array(assignments);
        document["role_definitions"] = Array(await DefinitionsAsync(assignments.Select(assignment => Json.Text(assignment, "properties.roleDefinitionId")), Roles, ct));
    }

    private async Task PoliciesAsync(JsonObject document, CancellationToken ct)
    {
        if (await taker.ListAsync("policies", ArmPath.Of($"{scope}{Authorization}policyAssignments", Policies), ct) is not { } assignments)
        {
            return;
        }

        var definitions = await DefinitionsAsync(assignments.Select(assignment => Json.Text(assignment, "properties.policyDefinitionId")), Policies, ct);
        var members = definitions.SelectMany(set => (Json.At(set, "properties.policyDefinitions") as JsonArray)?.Select(member => Json.Text(member, "policyDefinitionId")) ?? []);
        document["policy_assignments"] = Array(assignments);
        document["policy_definitions"] = Array([.. definitions, .. await DefinitionsAsync(members, Policies, ct)]);
    }

    private async Task<IReadOnlyList<JsonObject>> DefinitionsAsync(IEnumerable<string?> ids, string version, CancellationToken ct)
    {
        var read = await Task.WhenAll(ids.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(async id =>
        {
            if ((await client.GetAsync(ArmPath.Of(id, version), ct)).TryGet(out var answer, out var failure))
            {
                return answer.Body as JsonObject;
            }

            taker.Leave(id, failure);
            return null;
        }));
        return [.. read.OfType<JsonObject>()];
    }

    private async Task<JsonArray> RegistrationsAsync(SnapshotNeeds needs, CancellationToken ct)
    {
        var states = await Task.WhenAll(needs.Namespaces.Select(async provider =>
            (await client.GetAsync(ArmPath.Of($"{scope}/providers/{provider}", ApiVersions.Resources), ct)).TryGet(out var answer, out _)
                ? (provider, State: Json.Text(answer.Body, "registrationState")) : (provider, null)));
        return new JsonArray([.. states.Where(one => one.State is "NotRegistered" or "Unregistered").Select(one => (JsonNode)new JsonObject { ["namespace"] = one.provider, ["state"] = one.State })]);
    }

    private static JsonArray? Array(IReadOnlyList<JsonObject>? items) => items is null ? null : new([.. items.Select(item => item.DeepClone())]);
}
