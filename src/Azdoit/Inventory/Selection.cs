using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>Which resources a filter means.</summary>
public static class Selection
{
    /// <summary>By name or by full id.</summary>
    public static bool IsNamed(ObservedResource resource, string name) =>
        resource.Address.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || resource.Address.Id.Equals(name, StringComparison.OrdinalIgnoreCase);

    public static bool Matches(Filter filter, ObservedResource resource, DateTimeOffset now) =>
        IsIn(filter.ResourceGroup, resource.Address.ResourceGroup)
        && (filter.Region is null || resource.Region == new Region(filter.Region))
        && (filter.Size is null || filter.Size.Equals(resource.Kind?.Size(resource.Body), StringComparison.OrdinalIgnoreCase))
        && (filter.State is null || IsInState(filter.State, resource.Kind?.State(resource.Body)))
        && (filter.NamePattern is null || FitsPattern(filter.NamePattern, resource.Address.Name))
        && filter.Tags.All(tag => resource.Tags.TryGetValue(tag.Key, out var value) && (tag.Value is "" or "*" || value.Equals(tag.Value, StringComparison.OrdinalIgnoreCase)))
        && (!filter.Untagged || resource.Tags.Keys.All(key => key == References.OwnerTag))
        && (filter.OlderThan is not { } age || (resource.CreatedAt is { } created && now - created >= age))
        && (!filter.Idle || Idleness.ByItself(resource) is not null)
        && filter.MissingTags.All(tag => !resource.Tags.ContainsKey(tag));

    private static bool IsIn(string? wanted, string? found) => wanted is null || wanted.Equals(found, StringComparison.OrdinalIgnoreCase);

    /// <summary>People say "stopped" of everything that does not run; "deallocated" is meant exactly.</summary>
    private static bool IsInState(string wanted, string? found) => wanted == found || (wanted == "stopped" && found == "deallocated");

    /// <summary><c>*</c> stands for any characters; nothing else is special.</summary>
    private static bool FitsPattern(string pattern, string name)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return name.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }

        if (!name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase) || name.Length < parts[0].Length + parts[^1].Length || !name.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = name.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return at <= name.Length - parts[^1].Length;
    }
}
