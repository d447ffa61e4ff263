using System.Collections.Immutable;

namespace Azdoit.Catalog;

internal static class ComputeQuota
{
    public const string Provider = "Microsoft.Compute";

    /// <summary>What Azure counts for machines of a size: the region's cores and the family's.</summary>
    public static ImmutableArray<QuotaDemand> Cores(VmSize size, decimal machines, Region region) =>
        size.Family is { } family
            ? [new(Provider, "cores", region, size.Vcpus * machines), new(Provider, family, region, size.Vcpus * machines)]
            : [new(Provider, "cores", region, size.Vcpus * machines)];
}
