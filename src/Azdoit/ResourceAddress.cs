using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>
/// The ARM id of a resource, resource group or subscription. Azure compares ids without case, so this does too;
/// the casing that was given is kept for people.
/// </summary>
[JsonConverter(typeof(ResourceAddressJson))]
public sealed class ResourceAddress : IEquatable<ResourceAddress>
{
    public const string GroupType = "Microsoft.Resources/resourceGroups";
    public const string SubscriptionType = "Microsoft.Resources/subscriptions";

    private ResourceAddress(string id, string subscription, string? group, string type, string name)
    {
        Id = id;
        Subscription = subscription;
        ResourceGroup = group;
        Type = type;
        Name = name;
    }

    /// <summary>The full id, beginning with <c>/subscriptions/</c>.</summary>
    public string Id { get; }

    public string Subscription { get; }

    /// <summary>The group that holds the resource, the group's own name for a group, null at subscription scope.</summary>
    public string? ResourceGroup { get; }

    /// <summary>For example <c>Microsoft.Network/virtualNetworks/subnets</c>.</summary>
    public string Type { get; }

    /// <summary>The last segment.</summary>
    public string Name { get; }

    public bool IsGroup => Type == GroupType;

    /// <summary>The resource that this one is a child of; for a top-level resource its group; null for a subscription.</summary>
    public ResourceAddress? Parent
    {
        get
        {
            var segments = Id.Split('/');
            var parentId = segments.Length > 9 ? string.Join('/', segments[..^2]) : string.Join('/', segments[..(IsGroup ? 3 : Math.Min(5, segments.Length))]);
            return parentId.Length < Id.Length && TryParse(parentId, out var parent) ? parent : null;
        }
    }

    public static ResourceAddress ForSubscription(string subscription) => Parse($"/subscriptions/{subscription}");

    public static ResourceAddress ForGroup(string subscription, string group) => Parse($"/subscriptions/{subscription}/resourceGroups/{group}");

    /// <param name="type">For example <c>Microsoft.Network/virtualNetworks/subnets</c>.</param>
    /// <param name="names">One name for each type segment after the namespace.</param>
    public static ResourceAddress ForResource(string subscription, string group, string type, params ReadOnlySpan<string> names)
    {
        var types = type.Split('/');
        if (types.Length - 1 != names.Length)
        {
            throw new ArgumentException($"{type} needs {types.Length - 1} names, not {names.Length}");
        }

        var id = $"/subscriptions/{subscription}/resourceGroups/{group}/providers/{types[0]}";
        for (var i = 0; i < names.Length; i++)
        {
            id += $"/{types[i + 1]}/{names[i]}";
        }

        return Parse(id);
    }

    public ResourceAddress Child(string childType, string name) =>
        Parse(IsGroup ? $"{Id}/providers/{childType}/{name}" : $"{Id}/{childType}/{name}");

    public static ResourceAddress Parse(string id) =>
        TryParse(id, out var address) ? address : throw new FormatException($"not an ARM id: {id}");

    public static bool TryParse([NotNullWhen(true)] string? id, [NotNullWhen(true)] out ResourceAddress? address)
    {
        address = null;
        var s = id?.TrimEnd('/').Split('/') ?? [];
        if (s.Length < 3 || s[0].Length != 0 || !Is(s[1], "subscriptions") || s.Skip(1).Any(part => part.Length == 0))
        {
            return false;
        }

        var clean = string.Join('/', s);
        if (s.Length == 3)
        {
            address = new(clean, s[2], null, SubscriptionType, s[2]);
            return true;
        }

        if (Is(s[3], "resourceGroups") && s.Length == 5)
        {
            address = new(clean, s[2], s[4], GroupType, s[4]);
            return true;
        }

        var providers = Is(s[3], "resourceGroups") ? 5 : 3;
        if (s.Length < providers + 4 || !Is(s[providers], "providers") || (s.Length - providers) % 2 != 0)
        {
            return false;
        }

        var type = s[providers + 1];
        for (var i = providers + 2; i < s.Length; i += 2)
        {
            type += "/" + s[i];
        }

        address = new(clean, s[2], providers == 5 ? s[4] : null, type, s[^1]);
        return true;

        static bool Is(string segment, string word) => segment.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    public bool Equals(ResourceAddress? other) => other is not null && Id.Equals(other.Id, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as ResourceAddress);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Id);

    public override string ToString() => Id;
}
