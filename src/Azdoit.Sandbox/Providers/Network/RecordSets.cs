using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>The records of public and private zones, one type for each kind of record.</summary>
internal static class RecordSets
{
    private static readonly string[] Kinds = ["A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT"];

    public static IEnumerable<ResourceModel> All =>
        from zones in (string[])["Microsoft.Network/dnsZones", "Microsoft.Network/privateDnsZones"] from kind in Kinds select new PlainModel($"{zones}/{kind}", 201);
}
