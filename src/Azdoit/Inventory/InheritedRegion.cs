using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>Where a resource is. A child has no location of its own: it is where its nearest parent with one is.</summary>
public static class InheritedRegion
{
    /// <param name="body">What is known of a resource; null for nothing.</param>
    /// <returns>Null when no body tells.</returns>
    public static Region? Of(ResourceAddress resource, Func<ResourceAddress, JsonObject?> body)
    {
        for (var at = resource; at is not null; at = at.Parent)
        {
            if (Json.Text(body(at), "location") is { Length: > 0 } location)
            {
                return new Region(location);
            }
        }

        return null;
    }
}
