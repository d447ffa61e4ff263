using System.Collections.Immutable;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>How to start the sandbox of a home.</summary>
public sealed record SandboxLaunch
{
    /// <summary><c>&lt;home&gt;/sandbox</c>.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>A sandbox of another version is replaced.</summary>
    public required string Version { get; init; }

    /// <summary>An absolute path: usually our own executable.</summary>
    public required string Program { get; init; }

    /// <summary>For example <c>sandbox serve --home /home/me/.azdoit</c>; paths are absolute.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>Further arguments for one that does not leave by itself.</summary>
    public ImmutableArray<string> Staying { get; init; } = [];

    public string Log => Path.Combine(StateDirectory, "log");
}
