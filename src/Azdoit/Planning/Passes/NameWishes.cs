using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Planning.Passes;

/// <summary>Gives every wish its name and address. An assumed name takes the next free number; a given one is only checked.</summary>
internal static class NameWishes
{
    /// <summary>How many numbers are tried before a stem counts as used up.</summary>
    private const int Attempts = 5000;

    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        // Parents before children, names given before names assumed, users before those that are named after them.
        foreach (var key in draft.Wishes.OrderBy(wish => Depth(draft, wish)).ThenBy(wish => wish.Name is null).ThenBy(wish => wish.NamedAfter is not null).Select(wish => wish.Key))
        {
            var wish = draft[key];
            var parent = draft.Address(wish.Parent!);
            var name = wish.Name ?? await AssumeAsync(draft, wish, parent, ct);
            if (wish.Kind.Naming.Objection(name) is { } objection)
            {
                return draft.Saying(Diagnostic.Error(PlanningCodes.InvalidValue, $"A {wish.Kind.Title} cannot have this name", objection + "."));
            }

            var address = wish.Kind.AddressIn(parent, name);
            if (draft.Wishes.Any(other => address.Equals(other.Address)))
            {
                return draft.Saying(Diagnostic.Error(PlanningCodes.InvalidValue, $"The request names one {wish.Kind.Title} twice", $"'{name}' stands in it more than once."));
            }

            draft = draft.Replace(wish with { Name = name, Address = address });
            draft = wish.NameIsAssumed ? draft.Assuming(name, "name", name) : draft;
        }

        return draft;
    }

    private static int Depth(PlanDraft draft, Wish wish) => wish.Parent?.Wish is { } parent ? 1 + Depth(draft, draft[parent]) : 0;

    private static async Task<string> AssumeAsync(PlanDraft draft, Wish wish, ResourceAddress parent, CancellationToken ct)
    {
        var rule = wish.Kind.Naming;
        var stem = wish.NamedAfter is { } user ? Shortened(draft[user].Name!, rule.MaxLength - wish.Suffix!.Length - 4) + wish.Suffix : null;
        if (stem is not null && await IsFreeAsync(draft, wish, parent, stem, ct))
        {
            return stem;
        }

        // Globally unique names carry a mark of the subscription and group, so that two people's first accounts do not meet.
        stem ??= rule.Scope == NameScope.Global ? rule.Stem + rule.Separator + CanonicalJson.Hash(System.Text.Encoding.UTF8.GetBytes(parent.Id.ToLowerInvariant()))["sha256:".Length..][..6] : rule.Stem;
        for (var number = 1; number < Attempts; number++)
        {
            var name = $"{stem}{rule.Separator}{number}";
            if (await IsFreeAsync(draft, wish, parent, name, ct))
            {
                return name;
            }
        }

        throw new InvalidOperationException($"{Attempts} names that begin with {stem} are taken");
    }

    private static string Shortened(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd('-', '.');

    private static async Task<bool> IsFreeAsync(PlanDraft draft, Wish wish, ResourceAddress parent, string name, CancellationToken ct)
    {
        var address = wish.Kind.AddressIn(parent, name);
        if (draft.Wishes.Any(other => address.Equals(other.Address) || (other.Name is { } said && other.Kind == wish.Kind && said.Equals(name, StringComparison.OrdinalIgnoreCase) && Equals(other.Parent, wish.Parent))))
        {
            return false;
        }

        if (wish.Kind.Naming.Scope == NameScope.Global)
        {
            return await draft.Cloud.IsNameFreeAsync(wish.Kind, name, ct);
        }

        if (wish.Parent!.Wish is not null)
        {
            return true;
        }

        return wish.Kind.ArmType == ResourceAddress.GroupType ? !(await draft.Cloud.ListAsync(wish.Kind, null, ct)).Any(taken => taken.Address.Equals(address))
            : wish.Kind.ParentKind is null ? !(await draft.Cloud.ListAsync(null, parent.ResourceGroup, ct)).Any(taken => taken.Address.Equals(address))
            : await draft.Cloud.ReadAsync(address, ct) is null;
    }
}
