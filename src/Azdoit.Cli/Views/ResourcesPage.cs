using System.Collections.Immutable;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

internal static class ResourcesPage
{
    public static Page Of(ImmutableArray<ObservedResource> resources, bool withIds)
    {
        var items = resources.Select(ResourceItem.Of).ToList();
        var page = new Page();
        if (items.Count == 0)
        {
            return page.Line("  none");
        }

        return withIds
            ? page.Table(["kind", "state", "size", "id"], items.Select(item => (ImmutableArray<string>)[item.Kind, item.State ?? "", item.Size ?? "", item.Id]))
            : page.Table(["kind", "name", "group", "region", "size", "state"], items.Select(item => (ImmutableArray<string>)
                [item.Kind, item.Name, item.ResourceGroup ?? "", item.Region ?? "", item.Size ?? "", item.State ?? ""]));
    }
}
