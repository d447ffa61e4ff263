using System.Collections.Immutable;

namespace Azdoit.Sandbox.Arm;

/// <summary>
/// A request path read left to right: an optional subscription and resource group, then any number of "providers" parts, of which
/// the last one is kept apart. Casing is preserved; empty segments are dropped, because real clients send "//" and trailing slashes.
/// </summary>
internal sealed record ArmPath
{
    public required ImmutableArray<string> Segments { get; init; }

    public string? Subscription { get; init; }

    public string? Group { get; init; }

    /// <summary>Everything before the last "providers".</summary>
    public string Scope { get; init; } = "";

    public string? Namespace { get; init; }

    public ImmutableArray<string> Types { get; init; } = [];

    public ImmutableArray<string> Names { get; init; } = [];

    public bool HasProviders { get; init; }

    /// <summary>True for ".../type/name", false for ".../type" (a collection or an action).</summary>
    public bool IsResource => Types.Length > 0 && Types.Length == Names.Length;

    /// <summary>"Microsoft.Network/virtualNetworks/subnets", as the client wrote it.</summary>
    public string FullType => $"{Namespace}/{string.Join('/', Types)}";

    public static ArmPath Parse(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        var result = new ArmPath { Segments = segments };
        var at = 0;
        if (Is(segments, 0, "subscriptions") && segments.Length > 1)
        {
            result = result with { Subscription = segments[1], Scope = $"/subscriptions/{segments[1]}" };
            at = 2;
            if (Is(segments, 2, "resourceGroups") && segments.Length > 3)
            {
                result = result with { Group = segments[3], Scope = $"{result.Scope}/resourceGroups/{segments[3]}" };
                at = 4;
            }
        }

        while (Is(segments, at, "providers"))
        {
            result = Provider(result, segments, ref at);
        }

        return result;
    }

    /// <summary>The id that a resource path or the parent of a collection path stands for.</summary>
    public string Text(int pairs)
    {
        var text = $"{Scope}/providers/{Namespace}";
        for (var i = 0; i < pairs; i++)
        {
            text += $"/{Types[i]}/{Names[i]}";
        }

        return text;
    }

    private static ArmPath Provider(ArmPath before, ImmutableArray<string> segments, ref int at)
    {
        var scope = before.Namespace is null ? before.Scope : before.Text(before.Names.Length);
        var types = ImmutableArray.CreateBuilder<string>();
        var names = ImmutableArray.CreateBuilder<string>();
        var ns = at + 1 < segments.Length ? segments[at + 1] : null;
        at = Math.Min(at + 2, segments.Length);
        while (at < segments.Length && !Is(segments, at, "providers"))
        {
            types.Add(segments[at++]);
            if (at < segments.Length)
            {
                names.Add(segments[at++]);
            }
        }

        return before with { HasProviders = true, Scope = scope, Namespace = ns, Types = types.ToImmutable(), Names = names.ToImmutable() };
    }

    private static bool Is(ImmutableArray<string> segments, int at, string word) =>
        at < segments.Length && segments[at].Equals(word, StringComparison.OrdinalIgnoreCase);
}
