using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Planning.Passes;

/// <summary>Writes the ARM body of every wish: the kind's own part, the location, and the tags with the mark of ownership.</summary>
internal static class WriteBodies
{
    public static Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct) =>
        Task.FromResult(draft.Wishes.Aggregate(draft, (now, wish) => now.Replace(wish with { Body = Body(now, wish) })));

    internal static JsonObject Body(PlanDraft draft, Wish wish)
    {
        var blueprint = new Blueprint
        {
            Address = wish.Address!,
            Region = wish.Region!.Value,
            Tenant = draft.Target.Tenant,
            Parameters = wish.Parameters,
            Roles = wish.Roles.ToDictionary(role => role.Key, role => draft.Address(role.Value)),
            SshPublicKey = wish.Parameters.Text("ssh_key") ?? draft.Defaults.SshPublicKey,
        };
        var body = wish.Kind.Body(blueprint);
        if (wish.Kind.Located)
        {
            body["location"] = wish.Region.Value.Name;
        }

        if (wish.Kind.Taggable)
        {
            var tags = new JsonObject { [References.OwnerTag] = References.Objective };
            foreach (var (name, value) in draft.Clauses[wish.Clause].Parameters.Tags())
            {
                tags[name] = value;
            }

            body["tags"] = tags;
        }

        return body;
    }
}
