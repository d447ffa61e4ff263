namespace Azdoit.Sandbox.Arm;

/// <summary>What can be changed while the sandbox runs.</summary>
internal sealed class CloudSettings
{
    /// <summary>The limit of vCPUs per region, and per region and family.</summary>
    public int VcpuQuota { get; set; } = 350;

    /// <summary>1 takes as long as Azure; 0 ends operations after <see cref="ShortestOperation"/>.</summary>
    public double LatencyFactor { get; set; }

    /// <summary>Operations are never instant: a client that does not poll must be found out.</summary>
    public TimeSpan ShortestOperation { get; set; } = TimeSpan.FromMilliseconds(15);

    public TimeSpan Scale(TimeSpan real)
    {
        var scaled = real * LatencyFactor;
        return scaled > ShortestOperation ? scaled : ShortestOperation;
    }
}
