using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

public sealed class VmSizesTests
{
    [Theory]
    [InlineData("Standard_D4s_v3", 4, 16, "standardDSv3Family")]
    [InlineData("standard_d16S_V3", 16, 64, "standardDSv3Family")]
    [InlineData("Standard_B1ms", 1, 2, "standardBSFamily")]
    public void A_size_is_found_in_any_case(string sku, int vcpus, int memory, string family)
    {
        var size = VmSizes.Find(sku);

        Assert.NotNull(size);
        Assert.Equal((vcpus, (decimal)memory, family), (size.Vcpus, size.MemoryGib, size.Family));
        Assert.True(size.PremiumDisks);
        Assert.Equal("x64", size.Architecture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#origin A")]
    [InlineData("Standard_D4s")]
    [InlineData("Standard_D4s_v3x")]
    [InlineData("zzz")]
    public void An_unknown_size_is_not_found(string sku) => Assert.Null(VmSizes.Find(sku));

    [Fact]
    public void Every_listed_size_is_found_by_its_name()
    {
        Assert.True(VmSizes.All.Count > 1500);
        Assert.All(VmSizes.All, size => Assert.Equal(size, VmSizes.Find(size.Sku.ToUpperInvariant())));
        Assert.All(VmSizes.All, size => Assert.True(size is { Vcpus: > 0, MemoryGib: > 0 }));
    }
}
