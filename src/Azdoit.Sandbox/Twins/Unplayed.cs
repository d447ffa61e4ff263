using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Authorization.Policies;

namespace Azdoit.Sandbox.Twins;

/// <summary>What a twin leaves out of what it was told, in sentences that say what that means.</summary>
internal static class Unplayed
{
    private static readonly string[] Played = ["deny", "append", "modify", "audit", "disabled"];

    public static IReadOnlyList<string> Of(Cloud cloud, JsonObject snapshot)
    {
        var sentences = new List<string>();
        foreach (var type in Texts(snapshot, "types").Where(t => t != ArmId.GroupType && cloud.Models.All.All(m => !m.Type.Equals(t, StringComparison.OrdinalIgnoreCase))))
        {
            sentences.Add($"{type}: stored and read back without rules of its own");
        }

        foreach (var size in Texts(snapshot, "sizes").Where(s => KnownSizes.Find(s) is null))
        {
            sentences.Add($"size {size}: not known here, so its cores are not counted");
        }

        foreach (var assignment in cloud.Resources.OfType(PolicyAssignments.TypeName))
        {
            var name = assignment.Properties.Text("displayName") ?? assignment.Id.Name;
            if (PolicyDefinitions.Find(cloud, assignment.Properties.Text("policyDefinitionId") ?? "") is not { } assigned)
            {
                sentences.Add($"policy '{name}': its definition could not be read");
                continue;
            }

            var effects = assigned.Members.Select(m => PolicyDefinitions.Find(cloud, m.Text("policyDefinitionId") ?? "")).Prepend(assigned)
                .Select(d => d is null ? "unknown" : d.Then is { } then ? Effect(then, d, assignment) : null).OfType<string>();
            sentences.AddRange(effects.Where(e => !Played.Contains(e)).Distinct().Select(e => $"policy '{name}': its effect {e} is not played"));
        }

        return sentences;
    }

    /// <summary>In lower case; usually a parameter, whose value the assignment or its default gives.</summary>
    private static string Effect(JsonObject then, PolicyDefinition definition, Resource assignment)
    {
        var text = then.Text("effect") ?? "";
        if (text.Split('\'') is [var call, var parameter, ..] && call.Contains("parameters", StringComparison.OrdinalIgnoreCase))
        {
            text = assignment.Properties.Find("parameters", parameter)?.Text("value") ?? definition.Parameters?.Object(parameter)?.Text("defaultValue") ?? "";
        }

        return text.ToLowerInvariant();
    }

    private static IEnumerable<string> Texts(JsonObject snapshot, string name) => snapshot.Array(name)?.Select(n => n?.ToString() ?? "") ?? [];
}
