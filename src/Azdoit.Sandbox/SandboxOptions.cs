using System.Security.Cryptography;

namespace Azdoit.Sandbox;

/// <summary>How to run a sandbox.</summary>
public sealed record SandboxOptions
{
    /// <summary>Where state, keys and the endpoint file live; null keeps everything in memory.</summary>
    public string? StateDirectory { get; init; }

    /// <summary>0 takes the port of the last time if it is free, else any.</summary>
    public int Port { get; init; }

    /// <summary>vCPUs per region, and per region and family.</summary>
    public int VcpuQuota { get; init; } = 350;

    /// <summary>Leaves after this long without a request and with nothing under way; null stays.</summary>
    public TimeSpan? IdleLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>1 makes operations take as long as on Azure; 0 ends them within about 20 ms, still not at once.</summary>
    public double LatencyFactor { get; init; }

    /// <summary>The shortest time that an operation takes whatever the factor.</summary>
    public TimeSpan ShortestOperation { get; init; } = TimeSpan.FromMilliseconds(15);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Func<Guid> NewId { get; init; } = RandomGuid;

    /// <summary>Told of every failure of the sandbox itself, as text for its log.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>The version that the endpoint file and the health endpoint state; a client of another version restarts the sandbox.</summary>
    public string Version { get; init; } = typeof(SandboxOptions).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static Guid RandomGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
