namespace Azdoit.Sandbox.Arm;

/// <summary>The id of a resource. <see cref="Text"/> keeps the casing in which it was first written; <see cref="Key"/> is what ids are compared by.</summary>
internal sealed record ArmId(string Text, string Type, string Name, string? Group, string? Parent)
{
    public const string GroupType = "Microsoft.Resources/resourceGroups";

    public string Key { get; } = Text.ToLowerInvariant();

    public static string GroupText(string subscription, string name) => $"/subscriptions/{subscription}/resourceGroups/{name}";

    public static ArmId ForGroup(string subscription, string name) => new(GroupText(subscription, name), GroupType, name, name, null);

    /// <summary>The subscription that an id stands in, in lower case.</summary>
    public static string SubscriptionOf(string id) => id.Split('/', 4) is [_, _, var subscription, _] ? subscription.ToLowerInvariant() : KnownIds.Subscription;

    /// <summary>Null when the text is not the id of a resource or resource group.</summary>
    public static ArmId? Parse(string text)
    {
        var path = ArmPath.Parse(text);
        return path.IsResource ? From(path)
            : path is { HasProviders: false, Subscription: { } subscription, Group: { } group } && path.Segments.Length == 4 ? ForGroup(subscription, group)
            : null;
    }

    public static ArmId From(ArmPath path)
    {
        var depth = path.Names.Length;
        var parent = depth > 1 ? path.Text(depth - 1) : ArmPath.Parse(path.Scope).IsResource ? path.Scope : null;
        return new ArmId(path.Text(depth), path.FullType, path.Names[^1], path.Group, parent);
    }

    /// <summary>The same resource below an id whose casing is known (its parent, or the scope it stands in), with the type written the canonical way.</summary>
    public ArmId Recased(string above, string type)
    {
        var extends = type.AsSpan().Count('/') == 1;
        var head = extends ? $"{above}/providers/{type}" : $"{above}/{type[(type.LastIndexOf('/') + 1)..]}";
        return this with { Text = $"{head}/{Name}", Type = type, Parent = Parent is null ? null : above };
    }
}
