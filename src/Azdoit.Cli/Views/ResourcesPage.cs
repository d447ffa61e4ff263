using System.Collections.Immutable;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

internal static class ResourcesPage
{
    /// <summary>A column that would be empty in every row is left out.</summary>
    public static Page Of(Answer answer, bool withIds)
    {
        var items = ResourceItem.Of(answer).ToList();
        var page = new Page();
        if (!answer.Groups.IsEmpty)
        {
            var priced = answer.Groups.Any(group => group.Monthly is not null);
            return page.Table(priced ? ["", ">resources", ">monthly"] : ["", ">resources"], answer.Groups.Select(group => (ImmutableArray<string>)
                [group.Name, $"{group.Count}", .. priced ? [$"{group.Monthly}{(group.Complete ? "" : " and what is unknown")}"] : (ImmutableArray<string>)[]]));
        }

        if (items.Count == 0)
        {
            return page.Line("  none");
        }

        var (costs, reasons) = (items.Exists(item => item.Monthly is not null), items.Exists(item => item.Because is not null));
        ImmutableArray<string> extra = [.. costs ? [">monthly"] : (ImmutableArray<string>)[], .. reasons ? ["because"] : (ImmutableArray<string>)[]];
        return withIds
            ? page.Table(["kind", "state", "size", "id", .. extra], items.Select(item => (ImmutableArray<string>)[item.Kind, item.State ?? "", item.Size ?? "", item.Id, .. Extra(item)]))
            : page.Table(["kind", "name", "group", "region", "size", "state", .. extra], items.Select(item => (ImmutableArray<string>)
                [item.Kind, item.Name, item.ResourceGroup ?? "", item.Region ?? "", item.Size ?? "", item.State ?? "", .. Extra(item)]));

        IEnumerable<string> Extra(ResourceItem item) => [.. costs ? [item.Monthly ?? ""] : (ImmutableArray<string>)[], .. reasons ? [item.Because ?? ""] : (ImmutableArray<string>)[]];
    }
}
