using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>What the Azure CLI would be told, for people who want to do a step by hand. References (<c>${...}</c>) stay references.</summary>
internal static class EquivalentCommand
{
    public static string Of(Step step)
    {
        var address = step.Effect.Address;
        var version = $"?api-version={KnownKinds.Find(step.Effect.Kind)?.ApiVersion ?? "2021-04-01"}";
        return step.Effect switch
        {
            Effect.Ensure ensure => Rest("put", address.Id + version, ensure.Body),
            Effect.Modify modify => Rest("patch", address.Id + version, modify.Patch),
            Effect.Invoke invoke => Rest("post", $"{address.Id}/{invoke.Action}{version}", null),
            _ => address.IsGroup ? $"az group delete --name {address.Name} --subscription {address.Subscription}" : $"az resource delete --ids {address.Id}",
        };
    }

    private static string Rest(string method, string url, JsonObject? body) =>
        $"az rest --method {method} --url '{url}'" + (body is null ? "" : $" --body '{body.ToJsonString().Replace("'", "'\\''", StringComparison.Ordinal)}'");
}
