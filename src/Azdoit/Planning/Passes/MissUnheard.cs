using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Whatever a request says of a new resource has to be found in what is sent. A value that no body of its clause depends on was
/// understood and would be lost: the port of a machine whose network exists already, the size of a plan that is not made.
/// </summary>
internal static class MissUnheard
{
    /// <summary>Settled by passes of their own, or only another way to say what is in the body by another name (vCPUs find the size).</summary>
    private static readonly ImmutableArray<string> Elsewhere = ["name", "names", "count", "region", "resource_group", "tags", "remove_tags", "vcpus", "memory_gb", "os"];

    public static Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        for (var i = 0; i < draft.Clauses.Length; i++)
        {
            var clause = draft.Clauses[i];
            var wishes = draft.Wishes.Where(wish => wish.Clause == i && !wish.Stands).ToList();
            if (clause.Verb != "create" || KnownKinds.Find(clause.Kind) is not { } kind || wishes.Count == 0)
            {
                continue;
            }

            foreach (var (name, value) in clause.Parameters.Values)
            {
                if (!clause.IsAssumed(name) && !Elsewhere.Contains(name) && name != kind.ParentParameter && !wishes.Exists(wish => Hears(draft, wish, name)))
                {
                    draft = draft.Saying(Diagnostic.Error(
                        PlanningCodes.Unheard,
                        $"Nothing that would be made has this {name.Replace('_', ' ')}",
                        $"The request says {name.Replace('_', ' ')} {value} of the {kind.Title}. What it belongs to exists already and a create request does not change it, or another value rules it out. "
                        + "Leave it out, or change what exists in a request of its own."));
                }
            }
        }

        return Task.FromResult(draft);
    }

    /// <summary>Whether another value would make another body, or bring along something else.</summary>
    private static bool Hears(PlanDraft draft, Wish wish, string parameter)
    {
        if (!wish.Parameters.Values.TryGetValue(parameter, out var said) || wish.Kind.FindParameter(parameter) is not { } known)
        {
            return false;
        }

        if (wish.Kind.Uses.ContainsKey(parameter))
        {
            return wish.Roles.TryGetValue(parameter, out var place) && IsNamed(draft, draft.Address(place));
        }

        // What was assumed from the value goes with it: the SKU that a tier comes to.
        var clause = draft.Clauses[wish.Clause];
        var alone = wish.ImpliedRole is not null ? wish.Parameters : new ParameterSet(wish.Parameters.Values.RemoveRange(wish.Parameters.Values.Keys.Where(clause.IsAssumed)));
        return Others(known, said).Any(other => IsOther(alone.With(parameter, other)));

        bool IsOther(ParameterSet changed) =>
            !JsonNode.DeepEquals(WriteBodies.Body(draft, wish with { Parameters = alone }), WriteBodies.Body(draft, wish with { Parameters = changed }))
            || !wish.Kind.Implies(alone).Select(implied => implied.Role).SequenceEqual(wish.Kind.Implies(changed).Select(implied => implied.Role));
    }

    private static bool IsNamed(PlanDraft draft, ResourceAddress address) =>
        draft.Wishes.Any(wish => wish.Parent is { } parent && draft.Address(parent).Equals(address) || Texts(wish.Body).Any(text =>
            text.Equals(address.Name, StringComparison.OrdinalIgnoreCase)
            || text.Equals(address.Id, StringComparison.OrdinalIgnoreCase)
            || text.StartsWith(address.Id + "/", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    /// <summary>Other values of a parameter, enough of them that one shows.</summary>
    private static IEnumerable<ParameterValue> Others(Parameter parameter, ParameterValue said) => parameter.Form switch
    {
        ParameterForm.Flag => [new ParameterValue.Flag(said is not ParameterValue.Flag { Value: true })],
        ParameterForm.Integer or ParameterForm.Decimal => said is ParameterValue.Number { Value: var number } ? [new ParameterValue.Number(number + 1)] : [],
        ParameterForm.VmSize => ((string[])["Standard_B1s", "Standard_D2s_v3"]).Where(size => size != said.ToString()).Select(size => new ParameterValue.Text(size)),
        ParameterForm.Choice or ParameterForm.Names when !parameter.Choices.IsEmpty => Choices(parameter, said),
        ParameterForm.Port => [new ParameterValue.Text(said.ToString() == "1" ? "2" : "1")],
        _ => [new ParameterValue.Text($"{said}0")],
    };

    /// <summary>What has one choice only cannot be otherwise.</summary>
    private static IEnumerable<ParameterValue> Choices(Parameter parameter, ParameterValue said) =>
        (parameter.Choices.Length == 1 ? ["-"] : parameter.Choices.Where(choice => choice != said.ToString())).Select(choice => new ParameterValue.Text(choice));
}
