using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What exists, what it costs, what of it idles: asked in words and answered from the real sandbox.</summary>
public sealed class InventoryQuestionsTests
{
    [Theory]
    [InlineData("unattached disks", "disk", "d-1", "attached to no machine")]
    [InlineData("unused public IPs", "public_ip", "ip-1", "has this address")]
    [InlineData("orphaned NICs", "nic", "nic-1", "attached to no machine")]
    [InlineData("empty resource groups", "group", "rg-empty", "nothing is in it")]
    [InlineData("empty app service plans", "appservice_plan", "plan-lonely", "no app runs on it")]
    [InlineData("load balancers without backends", "lb", "lb-1", "no pool of it has a backend")]
    [InlineData("unused NSGs", "nsg", "nsg-spare", "no subnet and no interface")]
    [InlineData("empty vnets", "vnet", "vnet-spare", "it has no subnets")]
    public async Task Idle_resources_are_told_with_the_evidence(string question, string kind, string name, string evidence)
    {
        await using var stage = await Stage.SetAsync();
        await MakeAsync(stage, "create a vm called web-01 in rg-a", "create a web app called azdoit-inv-web in rg-a");
        await MakeAsync(stage, Lonely(kind, name));

        var answer = await stage.DoAsync(question);

        Assert.Equal(AnswerOutcome.Done, answer.Outcome);
        var found = Assert.Single(answer.Resources);
        Assert.Equal((kind, name), (found.Kind!.Id, found.Address.Name));
        Assert.Contains(evidence, answer.Because[found.Address]);
    }

    [Fact]
    public async Task Machines_are_idle_by_their_load_or_because_they_do_not_run()
    {
        await using var stage = await Stage.SetAsync();
        await MakeAsync(stage, "create 3 vms called web-1, web-2 and web-3 in rg-a");
        await stage.DoAsync("deallocate vm web-3");
        await LoadAsync(stage, "web-1", 2);
        await LoadAsync(stage, "web-2", 60);

        var answer = await stage.DoAsync("idle VMs");

        Assert.Equal(["web-1", "web-3"], answer.Resources.Select(vm => vm.Address.Name));
        Assert.Contains("% CPU on average over the last 7 days", answer.Because[answer.Resources[0].Address]);
        Assert.Contains("deallocated", answer.Because[answer.Resources[1].Address]);
    }

    [Fact]
    public async Task Costs_come_per_resource_group_and_kind_and_dearest_first()
    {
        await using var stage = await Stage.SetAsync();
        await MakeAsync(stage, "create a Standard_D4s_v3 vm called big in rg-a", "create a Standard_B2s vm called small in rg-other");

        var all = await stage.DoAsync("what do I spend?");
        var dearest = await stage.DoAsync("which is the most expensive resource?");
        var groups = await stage.DoAsync("cost per resource group");
        var machines = await stage.DoAsync("how much do my VMs cost?");
        var one = await stage.DoAsync("how much does rg-other cost?");

        Assert.Equal("big", dearest.Resources.Single().Address.Name);
        Assert.Equal(all.Quote!.Monthly, dearest.Quote!.Monthly);
        Assert.Equal(["rg-a", "rg-other"], groups.Groups.Select(group => group.Name));
        Assert.Equal(all.Quote.Monthly, groups.Groups[0].Monthly + groups.Groups[1].Monthly);
        Assert.Equal(groups.Groups[1].Monthly, one.Quote!.Monthly);
        Assert.Equal(["big", "small"], machines.Resources.Select(vm => vm.Address.Name));

        // Asked about alone, a machine counts with the disk that it was made with.
        Assert.Equal(all.Costs[machines.Resources[0].Address] + all.Costs[all.Resources.First(resource => resource.Kind!.Id == "disk").Address], machines.Costs[machines.Resources[0].Address]);
        Assert.Equal("140.16", ResourceItem.Of(all).First().Monthly);
    }

    [Fact]
    public async Task Counts_come_per_region_and_lists_by_missing_tags()
    {
        await using var stage = await Stage.SetAsync();
        await MakeAsync(stage, "create 2 vms called a-1 and a-2 in rg-a in westeurope", "create a vm called b-1 in rg-other in eastus tagged owner=me");

        var counted = await stage.DoAsync("how many VMs per region?");
        var missing = await stage.DoAsync("VMs without tag owner");

        Assert.Equal([("westeurope", 2), ("eastus", 1)], counted.Groups.Select(group => (group.Name, group.Count)));
        Assert.Equal(["a-1", "a-2"], missing.Resources.Select(vm => vm.Address.Name));
        Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync("does vm-9 exist?")).Outcome);
    }

    private static string Lonely(string kind, string name) => kind switch
    {
        "disk" => $"create a 64 GB disk called {name} in rg-a",
        "public_ip" => $"create a public ip called {name} in rg-a",
        "nic" => $"create a network interface called {name} in rg-a",
        "group" => $"create a resource group called {name} in eastus",
        "appservice_plan" => $"create an app service plan called {name} in rg-a",
        "lb" => $"create a load balancer called {name} in rg-a",
        "nsg" => $"create an nsg called {name} in rg-a",
        _ => $"create a virtual network called {name} in rg-a",
    };

    private static async Task MakeAsync(Stage stage, params string[] requests)
    {
        foreach (var request in requests)
        {
            var made = await stage.DoAsync(request);
            Assert.True(made.Outcome == AnswerOutcome.Done, $"{request}: {made.Outcome} {string.Join("; ", made.Questions.Select(asked => asked.Text).Concat(made.Diagnostics.Select(told => told.Summary + ": " + told.Detail)))}");
        }
    }

    private static async Task LoadAsync(Stage stage, string machine, double percent)
    {
        using var http = new HttpClient { BaseAddress = stage.Host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", stage.Host.Endpoint.AccessToken);
        var id = (await stage.WorldAsync()).Single(resource => resource.Address.Name == machine).Address.Id;
        var set = await http.PutAsJsonAsync("/sandbox/loads", new JsonObject { ["resource"] = id, ["value"] = percent }, TestContext.Current.CancellationToken);
        Assert.True(set.IsSuccessStatusCode, await set.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
