using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Azdoit.Catalog;

/// <summary>A range of IPv4 addresses in CIDR form.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ipv4Range(uint First, int Bits)
{
    private ulong Size => 1UL << (32 - Bits);

    /// <summary>Null for what is no IPv4 range.</summary>
    public static Ipv4Range? TryParse(string? text) =>
        text is not null && IPNetwork.TryParse(text, out var network) && network.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            ? new(BitConverter.ToUInt32([.. network.BaseAddress.GetAddressBytes().Reverse()]), network.PrefixLength)
            : null;

    public bool Holds(Ipv4Range other) => other.First >= First && other.First + other.Size <= First + Size;

    public bool Meets(Ipv4Range other) => First < other.First + other.Size && other.First < First + Size;

    /// <summary>The ranges of a size within this one, in order.</summary>
    public IEnumerable<Ipv4Range> Split(int bits)
    {
        var step = 1UL << (32 - bits);
        for (ulong first = First; bits >= Bits && first + step <= First + Size; first += step)
        {
            yield return new((uint)first, bits);
        }
    }

    public override string ToString() => $"{First >> 24}.{First >> 16 & 255}.{First >> 8 & 255}.{First & 255}/{Bits}";
}
