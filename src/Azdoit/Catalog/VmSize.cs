namespace Azdoit.Catalog;

/// <summary>A VM size as Azure sells it. Source: <c>azure_vm_sizes.csv</c>.</summary>
/// <param name="Family">The quota's name, e.g. <c>standardDSv3Family</c>; null where the source has none.</param>
/// <param name="MemoryGib">In GiB.</param>
public sealed record VmSize(string Sku, int Vcpus, decimal MemoryGib, string? Family)
{
    /// <summary><c>x64</c> or <c>Arm64</c>; null where the source has none.</summary>
    public string? Architecture { get; init; }

    public bool? PremiumDisks { get; init; }

    public string? SupersededBy { get; init; }
}
