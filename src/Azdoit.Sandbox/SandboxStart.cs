namespace Azdoit.Sandbox;

/// <summary>What came of starting a sandbox.</summary>
public abstract record SandboxStart
{
    private SandboxStart()
    {
    }

    public sealed record Started(SandboxHost Host) : SandboxStart;

    /// <summary>Another one runs on the home. The endpoint is null for the moment in which that one is still starting.</summary>
    public sealed record AlreadyRunning(SandboxEndpoint? Endpoint) : SandboxStart;

    /// <summary>The home cannot be used; the reason names the file.</summary>
    public sealed record Refused(string Reason) : SandboxStart;
}
