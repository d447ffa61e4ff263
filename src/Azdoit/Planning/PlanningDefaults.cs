using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Planning;

/// <summary>What is assumed where a request is silent: from options, <c>azdoit.yml</c> and <c>config.json</c>.</summary>
public sealed record PlanningDefaults
{
    /// <summary>The group to use; null in a real cloud without configuration, which asks.</summary>
    public string? ResourceGroup { get; init; }

    public string? Region { get; init; }

    /// <summary>The user's own public key; without one a pair is generated when the run begins.</summary>
    public string SshPublicKey { get; init; } = References.GeneratedSshKey;

    /// <summary>Reads the public key in a file that a request names; why it cannot be had otherwise.</summary>
    public Func<string, Outcome<string, Diagnostic>>? PublicKeyAt { get; init; }

    /// <summary>Parameters by name that <c>config.json</c> presets (<c>size</c>, <c>image</c>).</summary>
    public ParameterSet Presets { get; init; } = ParameterSet.Empty;
}
