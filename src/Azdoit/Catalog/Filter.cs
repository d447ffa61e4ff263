using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>Which existing resources a request means when it does not name them. It becomes a fixed list at planning and never grows.</summary>
public sealed record Filter
{
    /// <summary>Said as such ("all VMs"); false when another part narrows the selection instead.</summary>
    public bool All { get; init; }

    /// <summary><c>running</c>, <c>stopped</c> or <c>deallocated</c>.</summary>
    public string? State { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>With <c>*</c> for any characters.</summary>
    public string? NamePattern { get; init; }

    public string? Size { get; init; }

    public string? Region { get; init; }

    public string? ResourceGroup { get; init; }

    public TimeSpan? OlderThan { get; init; }

    public bool Idle { get; init; }

    public bool Untagged { get; init; }

    /// <summary>Tags that it does not have, by name.</summary>
    public ImmutableArray<string> MissingTags { get; init; } = [];

    /// <summary>True when tags, had or missing, decide something.</summary>
    internal bool SpeaksOfTags => Untagged || !Tags.IsEmpty || !MissingTags.IsEmpty;

    /// <summary>True when nothing narrows it.</summary>
    public bool IsEmpty => this == Everything || this == Everything with { All = false };

    public static Filter Everything { get; } = new() { All = true };

    public bool Equals(Filter? other) =>
        other is not null && All == other.All && State == other.State && Tags.SequenceEqual(other.Tags) && NamePattern == other.NamePattern && Size == other.Size
        && Region == other.Region && ResourceGroup == other.ResourceGroup && OlderThan == other.OlderThan && Idle == other.Idle && Untagged == other.Untagged
        && MissingTags.SequenceEqual(other.MissingTags, StringComparer.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(All, State, NamePattern, Size, Region, ResourceGroup, OlderThan);
}
