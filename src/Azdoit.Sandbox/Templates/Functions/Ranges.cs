using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Ranges of addresses in CIDR notation.</summary>
internal static class Ranges
{
    public static IEnumerable<Function> All =>
    [
        new("parseCidr", 1, 1, Parse),
        new("cidrSubnet", 3, 3, Subnet),
        new("cidrHost", 2, 2, Host),
    ];

    private static JsonObject Parse(Invocation call)
    {
        var (first, prefix, bits) = Range(call);
        var last = first + Size(bits - prefix) - 1;
        var result = JsonText.NewObject();
        result["network"] = Address(first, bits);
        result["netmask"] = Address(Size(bits) - Size(bits - prefix), bits);
        if (bits == 32)
        {
            result["broadcast"] = Address(last, bits);
        }

        // Only IPv4 keeps the first and the last address of a range to itself, and not in ranges too small for that.
        var kept = bits == 32 && prefix < 31 ? 1 : 0;
        result["firstUsable"] = Address(first + kept, bits);
        result["lastUsable"] = Address(last - kept, bits);
        result["cidr"] = prefix;
        return result;
    }

    private static JsonValue Subnet(Invocation call)
    {
        var (first, prefix, bits) = Range(call);
        var (wanted, at) = (call.Whole(1), call.Whole(2));
        return wanted >= prefix && wanted <= bits && at >= 0 && at < Size((int)wanted - prefix)
            ? JsonValue.Create($"{Address(first + (at * Size(bits - (int)wanted)), bits)}/{wanted}")
            : throw call.Fault($"finds no range number {at} with the prefix length {wanted} in '{call.Text(0)}'");
    }

    private static JsonValue Host(Invocation call)
    {
        var (first, prefix, bits) = Range(call);
        var at = call.Whole(1) + (bits - prefix > 1 ? 1 : 0);
        return at >= 0 && at < Size(bits - prefix) ? JsonValue.Create(Address(first + at, bits))
            : throw call.Fault($"finds no host number {call.Whole(1)} in '{call.Text(0)}'");
    }

    private static (BigInteger First, int Prefix, int Bits) Range(Invocation call)
    {
        var text = call.Text(0);
        if (text.Split('/') is not [var start, var length] || !IPAddress.TryParse(start, out var address)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) is var bits && prefix > bits)
        {
            throw call.Fault($"cannot read '{text}' as a range of addresses such as '10.0.0.0/16'");
        }

        var number = new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
        return (number - (number % Size(bits - prefix)), prefix, bits);
    }

    private static BigInteger Size(int bits) => BigInteger.One << bits;

    private static string Address(BigInteger number, int bits)
    {
        var bytes = new byte[bits / 8];
        var written = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes, bytes.Length - written.Length);
        return new IPAddress(bytes).ToString();
    }
}
