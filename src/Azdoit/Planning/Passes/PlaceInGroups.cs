using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Intents;
using Azdoit.Inventory;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Gives every wish the group or resource that it goes into. A group that does not exist becomes a step of the plan,
/// unless its name is one edit from one that does: then somebody has to say which is meant.
/// </summary>
internal static class PlaceInGroups
{
    /// <summary>The answer that insists on a new group although one with nearly the same name exists.</summary>
    private const string NewPrefix = "new:";

    public static bool IsNew(string? said, out string name)
    {
        var isNew = said?.StartsWith(NewPrefix, StringComparison.Ordinal) == true;
        name = isNew ? said![NewPrefix.Length..] : said ?? "";
        return isNew;
    }

    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var key in draft.Wishes.Select(wish => wish.Key))
        {
            var wish = draft[key];
            if (wish.Kind.ArmType == ResourceAddress.GroupType)
            {
                draft = draft.Replace(wish with { Parent = Place.At(ResourceAddress.ForSubscription(draft.Target.Subscription)) });
                continue;
            }

            draft = draft.Clauses[wish.Clause].RefersTo is { } earlier ? Referring(draft, wish, earlier) : draft;
            wish = draft[key];
            draft = wish.Parent is not null ? draft
                : wish.Kind.ParentKind is null ? await InGroupAsync(draft, wish, ct)
                : await InParentAsync(draft, wish, ct);
        }

        return draft;
    }

    /// <summary>"A group dev and 3 VMs in it", "a network with two subnets", "a network and a VM in it".</summary>
    private static PlanDraft Referring(PlanDraft draft, Wish wish, int earlier)
    {
        if (draft.Wishes.FirstOrDefault(other => other.Clause == earlier && other.ImpliedRole is null) is not { } referred)
        {
            return draft;
        }

        if (wish.Kind.ParentKind == referred.Kind.Id)
        {
            return draft.Replace(Within(wish, Place.Of(referred)));
        }

        if (wish.Kind.ParentKind is null && referred.Kind.ArmType == ResourceAddress.GroupType)
        {
            return draft.Replace(wish with { Parent = Place.Of(referred) });
        }

        var role = wish.Kind.Uses.FirstOrDefault(use => use.Value == referred.Kind.Id).Key
            ?? wish.Kind.Implies(wish.Parameters).FirstOrDefault(implied => implied.Kind == referred.Kind.Id)?.Role;
        return role is null ? draft : draft.Replace(wish with { Roles = wish.Roles.SetItem(role, Place.Of(referred)), Parent = referred.Parent });
    }

    private static async Task<PlanDraft> InGroupAsync(PlanDraft draft, Wish wish, CancellationToken ct)
    {
        var clause = draft.Clauses[wish.Clause];
        var isNew = IsNew(wish.Parameters.Text("resource_group"), out var name);
        if (name.Length == 0)
        {
            return draft.Asking(new Question(wish.Clause + 1, "resource_group", "Which resource group should it go into?"));
        }

        if (draft.Wishes.FirstOrDefault(other => other.Kind.ArmType == ResourceAddress.GroupType && name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)) is { } wished)
        {
            return draft.Replace(wish with { Parent = Place.Of(wished) });
        }

        var groups = await draft.Cloud.ListAsync(KnownKinds.Get("group"), null, ct);
        if (groups.FirstOrDefault(group => group.Address.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } existing)
        {
            draft = clause.IsAssumed("resource_group") && !draft.Assumptions.Any(assumption => assumption.Parameter == "resource_group" && assumption.Value == name)
                ? draft.Assuming(wish.Kind.Id, "resource_group", name)
                : draft;
            return draft.Replace(wish with { Parent = Place.At(existing.Address) });
        }

        // Groups are never corrected as typing mistakes: one that differs by a letter is somebody's other group, or nobody's.
        if (!isNew && !clause.IsAssumed("resource_group") && groups.FirstOrDefault(group => Edits.AtMostOne(group.Address.Name, name)) is { } near)
        {
            return draft.Questions.Any(question => question.Parameter == "resource_group")
                ? draft
                : draft.Asking(new Question(wish.Clause + 1, "resource_group", $"There is no resource group '{name}', but there is '{near.Address.Name}'. Which one do you mean?")
                {
                    Choices = [near.Address.Name, NewPrefix + name],
                });
        }

        return InNewGroup(draft, wish, name, clause.IsAssumed("resource_group"));
    }

    private static PlanDraft InNewGroup(PlanDraft draft, Wish wish, string name, bool assumed)
    {
        var group = new Wish
        {
            Key = draft.Wishes.Length,
            Clause = wish.Clause,
            Kind = KnownKinds.Get("group"),
            Parameters = ParameterSet.Empty,
            Name = name,
            NameIsAssumed = assumed,
            ImpliedRole = "group",
            Parent = Place.At(ResourceAddress.ForSubscription(draft.Target.Subscription)),
        };
        draft = assumed ? draft.Assuming(wish.Kind.Id, "resource_group", name) : draft;
        return (draft with { Wishes = draft.Wishes.Add(group) }).Replace(wish with { Parent = Place.Of(group) });
    }

    /// <summary>A child goes into the resource that its parameter names; one that nobody names may be implied later.</summary>
    private static async Task<PlanDraft> InParentAsync(PlanDraft draft, Wish wish, CancellationToken ct)
    {
        var parentKind = KnownKinds.Get(wish.Kind.ParentKind!);
        var name = wish.Parameters.Text(wish.Kind.ParentParameter!);
        if (name is null)
        {
            return wish.Kind.Implies(wish.Parameters).Any(implied => implied.Role == wish.Kind.ParentParameter)
                ? await InGroupAsync(draft, wish, ct)
                : draft.Asking(new Question(wish.Clause + 1, wish.Kind.ParentParameter!, $"Which {parentKind.Title} should the {wish.Kind.Title} be in?"));
        }

        if (draft.Wishes.FirstOrDefault(other => other.Kind == parentKind && name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)) is { } wished)
        {
            return draft.Replace(Within(wish, Place.Of(wished)));
        }

        var parents = (await draft.Cloud.ListAsync(parentKind, null, ct)).Where(parent => Selection.IsNamed(parent, name)).ToList();
        var group = draft.Clauses[wish.Clause].IsAssumed("resource_group") ? null : wish.Parameters.Text("resource_group");
        parents = parents.Count > 1 && parents.Find(parent => parent.Address.ResourceGroup?.Equals(group, StringComparison.OrdinalIgnoreCase) == true) is { } inGroup ? [inGroup] : parents;
        return parents.Count switch
        {
            1 => (draft with { Around = draft.Around.Add(parents[0]) }).Replace(Within(wish, Place.At(parents[0].Address))),
            0 => draft.Saying(Diagnostic.Error(PlanningCodes.NotFound, $"There is no such {parentKind.Title} here", $"'{name}' does not exist{(draft.Target.IsSandbox ? "; you are in the sandbox" : "")}.")),
            _ => draft.Asking(new Question(wish.Clause + 1, wish.Kind.ParentParameter!, $"'{name}' is in several resource groups. Which one do you mean?")
            {
                Choices = [.. parents.Select(parent => parent.Address.Id)],
            }),
        };
    }

    /// <summary>The parent is found, so that none is brought along.</summary>
    private static Wish Within(Wish wish, Place parent) =>
        wish with { Parent = parent, Roles = wish.Roles.SetItem(wish.Kind.ParentParameter!, parent) };
}
