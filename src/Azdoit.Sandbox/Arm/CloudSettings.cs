using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>What can be changed while the sandbox runs.</summary>
internal sealed class CloudSettings
{
    private const string Key = "settings/cloud";

    /// <summary>The limit of vCPUs per region, and per region and family.</summary>
    public int VcpuQuota { get; set; } = 350;

    /// <summary>1 takes as long as Azure; 0 ends operations after <see cref="ShortestOperation"/>.</summary>
    public double LatencyFactor { get; set; }

    /// <summary>Operations are never instant: a client that does not poll must be found out.</summary>
    public TimeSpan ShortestOperation { get; set; } = TimeSpan.FromMilliseconds(15);

    /// <summary>What was changed survives a restart, until a reset.</summary>
    public void Keep(Cloud cloud) => cloud.Keep(Key, new JsonObject { ["vcpu_quota"] = VcpuQuota, ["latency_factor"] = LatencyFactor });

    /// <summary>What was kept wins over what the process began with: it was said later.</summary>
    public void Recall(Cloud cloud)
    {
        if (cloud.Documents.Find(Key) is { } kept)
        {
            VcpuQuota = (int)(kept.Whole("vcpu_quota") ?? VcpuQuota);
            LatencyFactor = kept.Number("latency_factor") ?? LatencyFactor;
        }
    }

    public TimeSpan Scale(TimeSpan real)
    {
        var scaled = real * LatencyFactor;
        return scaled > ShortestOperation ? scaled : ShortestOperation;
    }
}
