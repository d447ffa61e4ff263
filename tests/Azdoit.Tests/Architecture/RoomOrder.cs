using System.Collections.Immutable;
using System.Reflection;

namespace Azdoit.Tests.Architecture;

/// <summary>A law: a room may use only the rooms before it.</summary>
internal static class RoomOrder
{
    /// <summary>DESIGN's list, as far as it is built. The root, with the words that everybody needs, comes before all.</summary>
    public static ImmutableArray<string> Rooms { get; } =
    [
        "", "Redaction", "Diagnostics", "Failures", "Catalog", "Durability", "Inventory", "Intents", "Planning", "Pricing", "Gates", "Strategies", "Verification", "Execution", "Views", "Flow",
    ];

    public static IEnumerable<string> Violations(Assembly assembly, string root, ImmutableArray<string> rooms)
    {
        foreach (var type in assembly.GetTypes().Where(type => Room(type, root) is not null))
        {
            var room = Room(type, root)!;
            var at = rooms.IndexOf(room);
            if (at < 0)
            {
                yield return $"{type.FullName}: '{room}' is no room in the list";
                continue;
            }

            foreach (var used in TypeUse.Of(type).Where(used => used.Assembly == assembly && Room(used, root) is { } other && rooms.IndexOf(other) > at))
            {
                yield return $"{type.FullName} uses {used.FullName}";
            }
        }
    }

    /// <summary>The first part of the namespace after the root; null for what lies outside of it.</summary>
    private static string? Room(Type type, string root) =>
        type.Namespace is not { } space || !(space + ".").StartsWith(root + ".", StringComparison.Ordinal) ? null
        : space.Length == root.Length ? ""
        : space[(root.Length + 1)..].Split('.')[0];
}
