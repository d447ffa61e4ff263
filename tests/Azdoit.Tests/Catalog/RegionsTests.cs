using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

public sealed class RegionsTests
{
    [Fact]
    public void A_region_is_found_by_display_or_programmatic_name()
    {
        var found = Regions.Find(new Region("West Europe"));

        Assert.NotNull(found);
        Assert.Equal(("westeurope", "West Europe", "Europe"), (found.Region.Name, found.DisplayName, found.Geography));
        Assert.Equal("northeurope", found.Paired?.Name);
        Assert.True(found.HasZones);
        Assert.Null(Regions.Find(new Region("atlantis")));
    }

    [Fact]
    public void Every_paired_region_is_a_known_region_but_one_that_is_closed_to_customers() =>
        Assert.Equal(["swedensouth"], Regions.All.Where(facts => facts.Paired is { } paired && Regions.Find(paired) is null).Select(facts => facts.Paired!.Value.Name));
}
