namespace Azdoit.Sandbox.Facts;

/// <summary>A virtual machine size. Memory and temporary disk are in GiB.</summary>
internal sealed record VmSize(
    string Name, int Vcpus, double MemoryGib, string Family, int DataDisks, double TempGib, int Nics, int Gpus,
    bool PremiumIo, bool Accelerated, string Architecture, string Generations, UInt128 Regions)
{
    public bool OfferedIn(Region region) => (Regions >> region.Index & UInt128.One) == UInt128.One;

    /// <summary>"standardDSv3Family" as the portal writes it: "Standard DSv3 Family vCPUs".</summary>
    public string FamilyDisplayName
    {
        get
        {
            const string head = "standard", tail = "Family";
            return Family.StartsWith(head, StringComparison.OrdinalIgnoreCase) && Family.EndsWith(tail, StringComparison.Ordinal)
                ? $"Standard {Family[head.Length..^tail.Length]} Family vCPUs"
                : $"{Family} vCPUs";
        }
    }
}
