using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Catalog;

public sealed class DemandTests
{
    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_plain_request_makes_is_free_or_has_a_price(string id)
    {
        var demands = KnownKinds.Get(id).MetersOf(Sample.Body(id), Sample.Region);

        Assert.NotEmpty(demands);
        Assert.All(demands, demand => Assert.True(demand.Quantity > 0));
        foreach (var demand in demands.Where(demand => demand.Meter != Meters.Free))
        {
            var answer = PriceBook.Embedded.Find(demand.Meter, demand.Sku, demand.Region);
            var known = Assert.IsType<PriceAnswer.Known>(answer);
            Assert.NotNull(UnitConversion.Convert(1, demand.Unit, known.Unit));
        }
    }

    /// <summary>What people can choose by name is in the price book, but for what the facts lack.</summary>
    [Fact]
    public void Every_choice_of_a_sku_has_a_price_or_is_known_to_lack_one()
    {
        string[] lacking = ["disk PremiumV2_LRS", "disk UltraSSD_LRS", "postgres"];
        var missing =
            from kind in KnownKinds.All
            from parameter in kind.Parameters
            where parameter.Name is "sku" or "size" or "tier" or "redundancy" or "access_tier"
            from choice in parameter.Choices
            let said = Sample.Least(kind).With(parameter.Name, choice).With("os", choice == "D1" ? "windows" : "linux")
            where !Validation.Validate(kind, kind.WithDefaults(said.Without("os"))).Any() || choice == "D1"
            from demand in kind.MetersOf(Sample.Body(kind.Id, said), Sample.Region)
            where demand.Meter != Meters.Free && PriceBook.Embedded.Find(demand.Meter, demand.Sku, demand.Region) is PriceAnswer.Unknown
            select $"{kind.Id} {choice} ({demand.Meter} {demand.Sku})";
        Assert.DoesNotContain(missing, text => !lacking.Any(text.StartsWith));
    }

    [Fact]
    public void Machines_take_cores_of_their_region_and_family()
    {
        var quotas = KnownKinds.Get("vm").QuotasOf(Sample.Body("vm", Sample.Said("size", "Standard_D4s_v3")), Sample.Region);
        Assert.Equal([("cores", 4), ("standardDSv3Family", 4)], quotas.Select(quota => (quota.Quota, quota.Amount)));

        quotas = KnownKinds.Get("vmss").QuotasOf(Sample.Body("vmss", Sample.Said("size", "Standard_D4s_v3", "count", 5)), Sample.Region);
        Assert.Equal([20, 20], quotas.Select(quota => quota.Amount));

        quotas = KnownKinds.Get("aks").QuotasOf(Sample.Body("aks", Sample.Said("size", "Standard_D4s_v3", "node_count", 3)), Sample.Region);
        Assert.Equal([12, 12], quotas.Select(quota => quota.Amount));
    }

    [Fact]
    public void A_cluster_is_billed_for_its_plane_its_nodes_their_disks_and_its_way_out()
    {
        var demands = KnownKinds.Get("aks").MetersOf(Sample.Body("aks", Sample.Said("tier", "Standard", "node_count", 2)), Sample.Region);
        Assert.Equal(
            [(Meters.AksControlPlane, "Standard", 1), (Meters.VmLinux, "Standard_D2s_v3", 2), (Meters.Disk, "P10 LRS", 2), (Meters.LoadBalancer, "Standard", 1), (Meters.PublicIp, "Standard Static", 1)],
            demands.Select(demand => (demand.Meter, demand.Sku, (int)demand.Quantity)));
    }

    [Fact]
    public void Nodes_that_may_come_are_usage_and_those_that_stand_are_not()
    {
        var demands = KnownKinds.Get("nodepool").MetersOf(Sample.Body("nodepool", Sample.Said("cluster", "aks-1", "node_count", 2, "min_count", 1, "max_count", 5)), Sample.Region);
        var nodes = demands.Where(demand => demand.Meter == Meters.VmLinux).ToList();
        Assert.Equal(2, nodes.Single(demand => demand.Usage is null).Quantity);
        Assert.Equal(3 * 730, nodes.Single(demand => demand.Usage is not null).Usage!.High);
    }

    [Fact]
    public void A_deallocated_machine_is_billed_for_its_disk_only()
    {
        var kind = KnownKinds.Get("vm");
        Assert.Equal([Meters.Disk], kind.MetersOf(Sample.Body("vm"), Sample.Region).Where(demand => kind.IsBilled(demand, "deallocated")).Select(demand => demand.Meter));
    }

    [Theory]
    [InlineData("S0", "sql.dtu S0 1")]
    [InlineData("GP_Gen5_4", "sql.vcore GP_Gen5 4; sql.licence GP_Gen5 4; sql.storage General Purpose 32")]
    [InlineData("BC_Gen5_2", "sql.vcore BC_Gen5 2; sql.licence BC_Gen5 2; sql.storage Business Critical 32")]
    [InlineData("HS_Gen5_2", "sql.vcore HS_Gen5 2; sql.storage Hyperscale 1")]
    [InlineData("GP_S_Gen5_2", "sql.vcore GP_S_Gen5 1; sql.storage General Purpose 32")]
    public void A_database_is_billed_as_its_objective_is(string sku, string expected)
    {
        var demands = KnownKinds.Get("sql_db").MetersOf(Sample.Body("sql_db", Sample.Said("sku", sku)), Sample.Region);
        Assert.Equal(expected, string.Join("; ", demands.Select(demand => $"{demand.Meter} {demand.Sku} {demand.Quantity:0}")));
    }
}
