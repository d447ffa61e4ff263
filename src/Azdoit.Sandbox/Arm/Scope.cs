namespace Azdoit.Sandbox.Arm;

/// <summary>Scopes are ids of subscriptions, groups and resources; "/" is above all of them.</summary>
internal static class Scope
{
    /// <summary>Whether what holds at <paramref name="upper"/> holds at <paramref name="lower"/> too.</summary>
    public static bool Covers(string upper, string lower)
    {
        var above = upper.AsSpan().TrimEnd('/');
        return lower.AsSpan().StartsWith(above, StringComparison.OrdinalIgnoreCase) && (lower.Length == above.Length || lower[above.Length] == '/');
    }

    /// <summary>Where an extension (a lock, an assignment) stands.</summary>
    public static string Of(ArmId extension)
    {
        var at = extension.Text.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        return at <= 0 ? "/" : extension.Text[..at];
    }
}
