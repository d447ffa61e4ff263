namespace Azdoit.Catalog;

/// <summary>All known VM sizes, read once from the embedded facts.</summary>
public static class VmSizes
{
    public static IReadOnlyCollection<VmSize> All => [];

    public static VmSize? Find(string sku) => All.FirstOrDefault(size => size.Sku.Equals(sku, StringComparison.OrdinalIgnoreCase));
}
