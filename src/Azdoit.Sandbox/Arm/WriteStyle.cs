namespace Azdoit.Sandbox.Arm;

/// <summary>How a provider answers a write. Clients accept only the codes that they know for a type (see az-cli.md, section 3).</summary>
internal enum WriteStyle
{
    /// <summary>Done when the answer comes: 200 (or 201), 200 for a DELETE.</summary>
    Immediate,

    /// <summary>201 or 200 with the resource, and Azure-AsyncOperation.</summary>
    Monitored,

    /// <summary>202 with the resource, Azure-AsyncOperation and Location.</summary>
    Accepted,

    /// <summary>202 with Location alone.</summary>
    Located,
}
