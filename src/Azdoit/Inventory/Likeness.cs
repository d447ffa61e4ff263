using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Inventory;

/// <summary>
/// Whether what is there is what was wanted: desired ⊆ observed. The cloud adds defaults, changes casing and drops
/// write-only fields, and none of that is a difference.
/// </summary>
public static class Likeness
{
    /// <param name="writeOnly">Dotted paths that the cloud never returns.</param>
    public static ImmutableArray<PropertyDifference> Differences(JsonObject wanted, JsonObject observed, ImmutableArray<string> writeOnly)
    {
        var found = ImmutableArray.CreateBuilder<PropertyDifference>();
        Compare("", wanted, observed, writeOnly, found);
        return found.ToImmutable();
    }

    /// <summary>What is different between two reads of a resource, other than clocks, states and counters; what was there before is the wanted one.</summary>
    public static ImmutableArray<PropertyDifference> Changes(ObservedResource before, ObservedResource now)
    {
        var changed = Differences(before.Lasting, now.Lasting, []);
        var known = changed.Select(difference => difference.Path).ToHashSet();
        return
        [
            .. changed,
            .. Differences(now.Lasting, before.Lasting, []).Where(added => !known.Contains(added.Path)).Select(added => new PropertyDifference(added.Path, added.After, added.Before)),
        ];
    }

    private static void Compare(string path, JsonNode? wanted, JsonNode? observed, ImmutableArray<string> writeOnly, ImmutableArray<PropertyDifference>.Builder found)
    {
        if (writeOnly.Contains(path, StringComparer.OrdinalIgnoreCase) || IsStandIn(wanted))
        {
            return;
        }

        switch (wanted)
        {
            case null:
                if (observed is not null and not JsonArray { Count: 0 })
                {
                    found.Add(new(path, observed, null));
                }

                break;
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    var below = path.Length == 0 ? name : $"{path}.{name}";
                    Compare(below, value, observed is JsonObject parent ? Json.Member(parent, name) : null, writeOnly, found);
                }

                break;
            case JsonArray values when IsOfValues(values, observed as JsonArray):
                if (!SameValues(path, values, observed as JsonArray ?? []))
                {
                    found.Add(new(path, observed, wanted));
                }

                break;
            case JsonArray items:
                CompareItems(path, items, observed as JsonArray, writeOnly, found);
                break;
            default:
                if (!SameValue(path, wanted, observed))
                {
                    found.Add(new(path, observed, wanted));
                }

                break;
        }
    }

    /// <summary>Lists of named things are compared by name, others by position: the cloud may add items but does not reorder ours.</summary>
    private static void CompareItems(string path, JsonArray wanted, JsonArray? observed, ImmutableArray<string> writeOnly, ImmutableArray<PropertyDifference>.Builder found)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            var key = Key(wanted[i]);
            var match = key is null
                ? observed is not null && i < observed.Count ? observed[i] : null
                : observed?.FirstOrDefault(item => key.Equals(Key(item), StringComparison.OrdinalIgnoreCase));
            Compare($"{path}[{key ?? i.ToString()}]", wanted[i], match, writeOnly, found);
        }

        static string? Key(JsonNode? item) => Json.Text(item, "name") ?? Json.Text(item, "id");
    }

    /// <summary>Ports, zones, address ranges: such a list is a value as a whole, and one more in it is another value.</summary>
    private static bool IsOfValues(JsonArray wanted, JsonArray? observed) =>
        (wanted.Count > 0 || observed is { Count: > 0 }) && wanted.Concat(observed ?? []).All(item => item is JsonValue && !IsStandIn(item));

    private static bool SameValues(string path, JsonArray wanted, JsonArray observed) =>
        wanted.Count == observed.Count && wanted.All(value => observed.Any(other => SameValue(path, value!, other)));

    private static bool SameValue(string path, JsonNode wanted, JsonNode? observed)
    {
        if (observed is null)
        {
            return false;
        }

        var (left, right) = (PropertyDifference.Show(wanted), PropertyDifference.Show(observed));
        if (path.EndsWith("location", StringComparison.OrdinalIgnoreCase) || path.EndsWith("locationName", StringComparison.OrdinalIgnoreCase))
        {
            return new Region(left) == new Region(right);
        }

        // Tag values are the user's own and keep their case; everything else in ARM is compared without.
        var comparison = path.StartsWith("tags.", StringComparison.Ordinal) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (left.Equals(right, comparison))
        {
            return true;
        }

        // Two texts that read as the same number are two texts: version 1.3 is not 1.30.
        return (wanted.GetValueKind() == JsonValueKind.Number || observed.GetValueKind() == JsonValueKind.Number)
            && decimal.TryParse(left, out var wantedNumber) && decimal.TryParse(right, out var foundNumber) && wantedNumber == foundNumber;
    }

    private static bool IsStandIn(JsonNode? wanted) =>
        wanted is JsonValue value && value.GetValueKind() == JsonValueKind.String
        && value.GetValue<string>() is var text && text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}');
}
