using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Tests.Gates;

namespace Azdoit.Tests.Pricing;

/// <summary>One machine of 140.16 a month with a small disk: each of its bills appears once, whichever way it is looked at.</summary>
public sealed class PlanPricingTests
{
    private static readonly ResourceAddress DiskAddress = ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.Compute/disks", "vm-1_OsDisk");

    private static readonly decimal Planned = Price(Some.Create("vm-1")).Monthly.Amount;

    [Fact]
    public void The_plan_and_the_later_report_of_machine_and_disk_agree()
    {
        var report = Report(Machine(), Disk());

        Assert.Equal(Planned, report.Monthly.Amount);
        Assert.Equal([(Meters.VmLinux, 1m), (Meters.Disk, 1m)], report.Lines.Select(line => (line.Meter, line.Quantity)));
        Assert.Equal(["vm-1", "vm-1_OsDisk"], report.Resources.Select(cost => cost.Address.Name));
    }

    [Fact]
    public void A_machine_alone_is_reported_with_its_disk() => Assert.Equal(Planned, Report(Machine()).Monthly.Amount);

    [Fact]
    public void The_disk_that_stands_counts_and_not_what_its_machine_says_of_it()
    {
        var grown = Disk();
        grown.Body["properties"]!["diskSizeGB"] = 100;

        Assert.Equal("E10 LRS", Report(Machine(), grown).Lines.Single(line => line.Meter == Meters.Disk).Sku);
    }

    [Fact]
    public void Disks_of_another_machine_are_charged_beside_it()
    {
        var other = Disk() with { Address = ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.Compute/disks", "data") };

        Assert.Equal(2, Report(Machine(), other).Lines.Single(line => line.Meter == Meters.Disk).Quantity);
    }

    [Fact]
    public void The_disks_of_a_scale_sets_machines_are_charged_once()
    {
        var address = ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.Compute/virtualMachineScaleSets", "web");
        var set = new ObservedResource(address, Json.Of(
            ("id", address.Id), ("location", "eastus"), ("sku.name", "Standard_D4s_v3"), ("sku.capacity", 2),
            ("properties.virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType", "StandardSSD_LRS")));
        var disks = new[] { "a", "b" }.Select(name => Disk(name, $"{address.Id}/virtualMachines/0"));

        Assert.Equal(2 * Planned, Report(set).Monthly.Amount);
        Assert.Equal(2 * Planned, Report([set, .. disks]).Monthly.Amount);
    }

    [Fact]
    public void The_machines_of_a_clusters_own_group_are_charged_once()
    {
        var address = ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.ContainerService/managedClusters", "aks");
        var pool = Json.Of(("name", "nodepool1"), ("count", 2), ("vmSize", "Standard_D4s_v3"), ("osDiskSizeGB", 30));
        var cluster = new ObservedResource(address, Json.Of(
            ("id", address.Id), ("location", "eastus"), ("sku.tier", "Standard"), ("properties.nodeResourceGroup", "mc"), ("properties.agentPoolProfiles", new JsonArray(pool))));
        var poolAddress = address.Child("agentPools", "nodepool1");
        var poolItself = new ObservedResource(poolAddress, Json.Of(("id", poolAddress.Id), ("location", "eastus"), ("properties", pool.DeepClone())));
        var set = ResourceAddress.ForResource(Some.Subscription, "mc", "Microsoft.Compute/virtualMachineScaleSets", "aks-nodepool1-vmss");
        var nodes = new ObservedResource(set, Json.Of(
            ("id", set.Id), ("location", "eastus"), ("sku.name", "Standard_D4s_v3"), ("sku.capacity", 2),
            ("properties.virtualMachineProfile.storageProfile.osDisk.managedDisk.storageAccountType", "Premium_LRS")));
        var alone = Report(cluster).Monthly;

        Assert.Equal(alone, Report(cluster, nodes).Monthly);
        Assert.Equal(alone, Report(cluster, poolItself).Monthly);
    }

    [Fact]
    public void A_tag_changes_nothing_that_is_billed()
    {
        var quote = Price(Some.Of(EffectClass.Change, "vm-1"), Machine());

        Assert.Empty(quote.Lines);
        Assert.Empty(quote.Credits);
        Assert.Empty(quote.Resources);
    }

    [Fact]
    public void A_resize_shows_the_sizes_and_not_the_disk()
    {
        var quote = Price(Change(new() { ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D2s_v3" } } }), Machine());

        Assert.Equal("Standard_D2s_v3", Assert.Single(quote.Lines).Sku);
        Assert.Equal("Standard_D4s_v3", Assert.Single(quote.Credits).Sku);
        Assert.Equal(-70.08m, quote.Monthly.Amount);
    }

    [Fact]
    public void Stopping_says_that_the_machine_is_billed_on()
    {
        var quote = Price(Some.Of(EffectClass.Interrupt, "vm-1"), Machine());

        Assert.True(quote.Monthly.IsZero);
        Assert.Equal("A stopped machine is billed on ($140.16 a month): 'deallocate vm-1' ends that; the disks are billed either way.", Assert.Single(quote.Remarks));
    }

    [Fact]
    public void Deallocating_ends_the_compute_and_starting_brings_it_back()
    {
        Assert.Equal(-140.16m, Price(Turn("deallocated"), Machine()).Monthly.Amount);
        Assert.Equal(140.16m, Price(Turn("running"), Machine("deallocated")).Monthly.Amount);
        Assert.True(Price(Turn("running"), Machine("stopped")).Monthly.IsZero);
    }

    [Fact]
    public void Deleting_a_machine_ends_what_its_creation_began() => Assert.Equal(-Planned, Price(Some.Of(EffectClass.Destroy, "vm-1"), Machine()).Monthly.Amount);

    [Fact]
    public void A_part_without_a_location_costs_what_it_costs_where_its_whole_is()
    {
        var cluster = ResourceAddress.Parse(ResourceAddress.ForGroup(Some.Subscription, "rg-1").Id + "/providers/Microsoft.ContainerService/managedClusters/k1");
        var pool = new ObservedResource(
            ResourceAddress.Parse(cluster.Id + "/agentPools/p1"),
            Json.Of(("properties.count", 2), ("properties.vmSize", "Standard_D2s_v3"), ("properties.osDiskSizeGB", 128)));

        var quote = Report(new ObservedResource(cluster, Json.Of(("location", "eastus"))), pool);

        Assert.Contains(quote.Lines, line => line is { Sku: "Standard_D2s_v3", Region.Name: "eastus", Quantity: 2 });
        Assert.DoesNotContain(quote.Unknown, unknown => unknown.Resources.Contains(pool.Address));
    }

    [Fact]
    public void A_disk_that_its_machine_leaves_behind_costs_on() =>
        Assert.Equal(-140.16m, Price(Some.Of(EffectClass.Destroy, "vm-1"), Machine(deleteOption: "Detach")).Monthly.Amount);

    [Fact]
    public void Deleting_a_group_ends_the_cost_of_what_is_in_it()
    {
        var group = ResourceAddress.ForGroup(Some.Subscription, "rg-1");
        var removal = new Effect.Remove { Address = group, Kind = "group", Class = EffectClass.Destroy, Fingerprint = "f", Takes = [Some.Vm("vm-1"), DiskAddress] };

        Assert.Equal(-Planned, Price(removal, new ObservedResource(group, Json.Of(("location", "eastus"))), Machine(deleteOption: "Detach"), Disk()).Monthly.Amount);
    }

    private static Effect.Modify Change(JsonObject patch) =>
        new Effect.Modify { Address = Some.Vm("vm-1"), Kind = "vm", Class = EffectClass.Interrupt, Fingerprint = "f", Patch = patch };

    private static Effect.Invoke Turn(string state) =>
        new Effect.Invoke { Address = Some.Vm("vm-1"), Kind = "vm", Class = EffectClass.Interrupt, Fingerprint = "f", Action = "act", State = state };

    private static Quote Price(Effect effect, params ImmutableArray<ObservedResource> before) => PlanPricing.Price(Some.Plan(effect), before, PriceBook.Embedded);

    private static Quote Report(params ObservedResource[] resources) => new Pricer(PriceBook.Embedded).Price([.. resources.Select(resource => PlanPricing.Of(resource, [.. resources]))], []);

    private static ObservedResource Machine(string state = "running", string deleteOption = "Delete") => new(Some.Vm("vm-1"), Json.Of(
        ("id", Some.Vm("vm-1").Id),
        ("location", "eastus"),
        ("properties.hardwareProfile.vmSize", "Standard_D4s_v3"),
        ("properties.storageProfile.osDisk.managedDisk.id", DiskAddress.Id.ToUpperInvariant()),
        ("properties.storageProfile.osDisk.managedDisk.storageAccountType", "StandardSSD_LRS"),
        ("properties.storageProfile.osDisk.deleteOption", deleteOption),
        ("properties.instanceView.statuses", new JsonArray(Json.Of(("code", $"PowerState/{state}"))))));

    private static ObservedResource Disk(string name = "vm-1_OsDisk", string? owner = null) => new(
        ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.Compute/disks", name),
        Json.Of(("location", "eastus"), ("managedBy", owner ?? Some.Vm("vm-1").Id), ("sku.name", "StandardSSD_LRS"), ("properties.diskSizeGB", 30)));
}
