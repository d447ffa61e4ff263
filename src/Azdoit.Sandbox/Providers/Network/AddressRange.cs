using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Address prefixes in CIDR notation, and what fits into what.</summary>
internal static class AddressRange
{
    // Azure keeps the network address, the gateway, two for DNS, and the broadcast address.
    private const int ReservedAtStart = 4, ReservedAtEnd = 1;

    public static IPNetwork? Parse(string text) => IPNetwork.TryParse(text, out var range) ? range : null;

    public static IEnumerable<string> Texts(JsonObject? node, string name) =>
        node?.Array(name)?.OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => v.GetValue<string>()) ?? [];

    public static List<IPNetwork> Of(JsonObject? space) => [.. Texts(space, "addressPrefixes").Select(Parse).OfType<IPNetwork>()];

    public static bool Holds(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);

    public static bool Overlap(IPNetwork left, IPNetwork right) => left.Contains(right.BaseAddress) || right.Contains(left.BaseAddress);

    public static bool IsReserved(IPNetwork range, IPAddress address) =>
        Number(address) < Number(range.BaseAddress) + ReservedAtStart || Number(address) >= End(range) - ReservedAtEnd;

    /// <summary>The lowest address of the range that clients may have and nobody has.</summary>
    public static IPAddress? NextFree(IPNetwork range, IReadOnlySet<string> taken)
    {
        for (var at = Number(range.BaseAddress) + ReservedAtStart; at < End(range) - ReservedAtEnd; at++)
        {
            var address = Address(at);
            if (!taken.Contains(address.ToString()))
            {
                return address;
            }
        }

        return null;
    }

    public static ArmError Malformed(string prefix, string id) => new(400, "InvalidAddressPrefixFormat",
        $"Address prefix {prefix} of resource {id} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.");

    /// <summary>How many addresses of it clients may have.</summary>
    public static long Capacity(IPNetwork range) => range.PrefixLength > 32 ? long.MaxValue : (1L << (32 - range.PrefixLength)) - ReservedAtStart - ReservedAtEnd;

    private static ulong End(IPNetwork range) => Number(range.BaseAddress) + (1UL << (32 - range.PrefixLength));

    private static ulong Number(IPAddress address) => address.GetAddressBytes() is [var a, var b, var c, var d]
        ? ((ulong)a << 24) | ((ulong)b << 16) | ((ulong)c << 8) | d : 0;

    private static IPAddress Address(ulong number) => new([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
}
