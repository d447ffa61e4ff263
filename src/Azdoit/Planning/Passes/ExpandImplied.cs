using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Intents;
using Azdoit.Inventory;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Fills the roles of every wish: first with the resources that the request names, then with what the kind brings
/// along. Implied wishes are expanded in turn.
/// </summary>
internal static class ExpandImplied
{
    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        for (var key = 0; key < draft.Wishes.Length && !draft.IsStopped; key++)
        {
            draft = await NamedRolesAsync(draft, draft[key], ct);
            draft = await SubnetOfNetworkAsync(draft, draft[key], ct);
            draft = ImpliedRoles(draft, draft[key]);
        }

        return draft;
    }

    /// <summary>"in vnet hub", "on plan-1": the parameter names a resource of this request or an existing one.</summary>
    private static async Task<PlanDraft> NamedRolesAsync(PlanDraft draft, Wish wish, CancellationToken ct)
    {
        foreach (var (parameter, kindId) in wish.Kind.Uses.OrderBy(use => use.Value == "subnet"))
        {
            if (wish.Roles.ContainsKey(parameter) || wish.Parameters.Text(parameter) is not { } name)
            {
                continue;
            }

            var kind = KnownKinds.Get(kindId);
            var (place, several) = await FindAsync(draft, wish, kind, name, ct);
            if (several.Length > 0)
            {
                return draft.Questions.Any(asked => asked.Clause == wish.Clause + 1 && asked.Parameter == parameter) ? draft
                    : draft.Asking(new Question(wish.Clause + 1, parameter, $"'{name}' is in several resource groups. Which one do you mean?") { Choices = several });
            }

            if (place is null)
            {
                return draft.Saying(Diagnostic.Error(
                    PlanningCodes.NotFound,
                    $"There is no such {kind.Title} here{(draft.Target.IsSandbox ? ": you are in the sandbox" : "")}",
                    $"'{name}' does not exist. Create it in the same request, or leave it out and azdoit makes one."));
            }

            wish = wish with { Roles = wish.Roles.SetItem(parameter, place) };
            draft = draft.Replace(wish);
        }

        return draft;
    }

    /// <summary>Where it is; the ids to choose from where nothing said tells which of several.</summary>
    private static async Task<(Place? Place, ImmutableArray<string> Several)> FindAsync(PlanDraft draft, Wish wish, ResourceKind kind, string name, CancellationToken ct)
    {
        if (draft.Wishes.FirstOrDefault(other => other.Kind == kind && name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)) is { } wished)
        {
            return (Place.Of(wished), []);
        }

        if (kind.ParentKind is not null)
        {
            return (wish.Roles.TryGetValue(kind.ParentKind, out var parent) && parent.Existing is { } at
                && await draft.Cloud.ReadAsync(kind.AddressIn(at, name), ct) is { } child ? Place.At(child.Address) : null, []);
        }

        // The one in the same group wins: names repeat across groups.
        var matches = (await draft.Cloud.ListAsync(kind, null, ct)).Where(resource => Selection.IsNamed(resource, name)).ToList();
        var found = matches.Find(match => match.Address.ResourceGroup?.Equals(wish.Parent?.Existing?.ResourceGroup, StringComparison.OrdinalIgnoreCase) == true)
            ?? (matches.Count == 1 ? matches[0] : null);
        return found is not null ? (Place.At(found.Address), []) : (null, [.. matches.Select(match => match.Address.Id)]);
    }

    /// <summary>In a network that exists, its only subnet is meant; one that this request makes with subnets lends its first.</summary>
    private static async Task<PlanDraft> SubnetOfNetworkAsync(PlanDraft draft, Wish wish, CancellationToken ct)
    {
        if (wish.Kind.Id == "subnet" || !wish.Roles.TryGetValue("vnet", out var network) || wish.Roles.ContainsKey("subnet"))
        {
            return draft;
        }

        if (network.Wish is { } key)
        {
            var made = draft.Wishes.FirstOrDefault(other => other.Kind.Id == "subnet" && other.Parent?.Wish == key);
            return made is null ? draft : draft.Replace(wish with { Roles = wish.Roles.SetItem("subnet", Place.Of(made)) });
        }

        var existing = await draft.Cloud.ReadAsync(network.Existing!, ct);
        var subnets = (Json.At(existing?.Body, "properties.subnets") as System.Text.Json.Nodes.JsonArray)?.Select(subnet => Json.Text(subnet, "name")).OfType<string>().ToImmutableArray() ?? [];
        return subnets.Length switch
        {
            1 => draft.Replace(wish with { Roles = wish.Roles.SetItem("subnet", Place.At(KnownKinds.Get("subnet").AddressIn(network.Existing!, subnets[0]))) }),
            0 => draft.Saying(Diagnostic.Error(PlanningCodes.NotFound, "The virtual network has no subnet", $"'{network.Existing!.Name}' exists, and a create request does not change it. Create a subnet in it first.")),
            _ => draft.Asking(new Question(wish.Clause + 1, "subnet", $"Which subnet of '{network.Existing!.Name}'?") { Choices = subnets }),
        };
    }

    private static PlanDraft ImpliedRoles(PlanDraft draft, Wish wish)
    {
        draft = wish.Kind.Implies(wish.Parameters).Where(implied => wish.Roles.ContainsKey(implied.Role)).Aggregate(draft, (now, filled) => Unassuming(now, wish, filled));
        foreach (var implied in Needed(wish))
        {
            if (wish.Roles.ContainsKey(implied.Role))
            {
                continue;
            }

            var made = implied.Shared
                ? draft.Wishes.FirstOrDefault(other => other.Clause == wish.Clause && other.IsShared && other.ImpliedRole == implied.Role && Equals(other.Parent, Parent(wish, implied)))
                : null;
            if (made is null)
            {
                made = Make(draft.Wishes.Length, wish, implied);
                draft = draft with { Wishes = draft.Wishes.Add(made) };
            }

            wish = wish with { Roles = wish.Roles.SetItem(implied.Role, Place.Of(made)) };

            // A child that nobody placed goes into the parent that it brought along.
            wish = wish.Kind.ParentParameter == implied.Role ? wish with { Parent = Place.Of(made) } : wish;
            draft = draft.Replace(wish);
        }

        return draft;
    }

    /// <summary>What was assumed for a resource that is not brought along after all (the size of a web app's plan) holds for nothing.</summary>
    private static PlanDraft Unassuming(PlanDraft draft, Wish wish, Implied filled) => draft with
    {
        Assumptions = draft.Assumptions.RemoveAll(assumption =>
            assumption.Resource == (wish.Name ?? wish.Kind.Id) && filled.Parameters.Values.ContainsKey(assumption.Parameter) && draft.Clauses[wish.Clause].IsAssumed(assumption.Parameter)),
    };

    /// <summary>An implied resource that only serves others which are there already is not needed: no security group for an existing subnet.</summary>
    private static IEnumerable<Implied> Needed(Wish wish)
    {
        var all = wish.Kind.Implies(wish.Parameters);
        return all.Where(implied => IsNeeded(implied, []));

        bool IsNeeded(Implied implied, ImmutableArray<string> asked)
        {
            if (wish.Roles.ContainsKey(implied.Role) || asked.Contains(implied.Role))
            {
                return false;
            }

            var users = all.Where(other => other.ParentRole == implied.Role || other.Uses.Contains(implied.Role)).ToList();
            return users.Count == 0 || users.Any(user => IsNeeded(user, asked.Add(implied.Role)));
        }
    }

    private static Place? Parent(Wish wish, Implied implied) => implied.ParentRole is { } role ? wish.Roles[role] : wish.Parent;

    private static Wish Make(int key, Wish wish, Implied implied) => new()
    {
        Key = key,
        Clause = wish.Clause,
        Kind = KnownKinds.Get(implied.Kind),
        Parameters = implied.Parameters,
        NameIsAssumed = true,
        NamedAfter = implied.Suffix is null ? null : wish.Key,
        Suffix = implied.Suffix,
        ImpliedRole = implied.Role,
        IsShared = implied.Shared,
        Parent = Parent(wish, implied),
        Roles = wish.Roles.Where(role => implied.Uses.Contains(role.Key)).ToImmutableSortedDictionary(),
    };
}
