using Azdoit.Catalog;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Every kind of the catalogue goes the whole road on the real sandbox: made from words, verified, found again, and taken back.</summary>
public sealed class EveryKindTests
{
    /// <summary>A request as somebody would type it, by kind.</summary>
    public static TheoryData<string, string> Requests() => new()
    {
        { "group", "create a resource group called rg-x in westeurope" },
        { "vm", "create a vm called web-01" },
        { "vm", "create a windows vm named win-01 in eastus" },
        { "vmss", "create a scale set called web with 3 instances" },
        { "disk", "create a 128 GB premium disk called data-1" },
        { "storage", "create a storage account called azdoittest01 with zone redundant storage" },
        { "container", "create a storage account azdoittest02 and a blob container called logs in it" },
        { "vnet", "create a virtual network called hub with address space 10.1.0.0/16" },
        { "subnet", "create a vnet called hub and a subnet called web in it" },
        { "nsg", "create a network security group called nsg-web" },
        { "nsg_rule", "create an nsg called nsg-web and a security rule called allow-https in it that allows port 443 from 10.0.0.0/8" },
        { "public_ip", "create a public ip called ip-web" },
        { "nic", "create a network interface called nic-web" },
        { "lb", "create a load balancer called lb-web" },
        { "aks", "create an aks cluster called k8s with 2 nodes" },
        { "nodepool", "create an aks cluster called k8s and a node pool called batch in it" },
        { "keyvault", "create a key vault called kv-azdoit-01" },
        { "acr", "create a container registry called azdoitacr01 with the premium sku" },
        { "appservice_plan", "create an app service plan called plan-1 with sku P1v3" },
        { "webapp", "create a web app called azdoit-web-01" },
        { "functionapp", "create a function app called azdoit-fn-01" },
        { "sql_server", "create a sql server called azdoit-sql-01" },
        { "sql_db", "create a sql database called orders" },
        { "postgres", "create a postgres flexible server called azdoit-pg-01" },
        { "redis", "create a redis cache called azdoit-redis-01" },
        { "cosmosdb", "create a cosmos db account called azdoit-cosmos-01" },
        { "workspace", "create a log analytics workspace called logs-1" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_kind_is_made_verified_and_undone(string kind, string request)
    {
        await using var stage = await Stage.SetAsync();

        var made = await stage.DoAsync(request);

        Assert.True(made.Outcome == AnswerOutcome.Done, $"{made.Outcome}: {string.Join("; ", made.Questions.Select(asked => asked.Text).Concat(made.Diagnostics.Select(told => told.Summary + ": " + told.Detail)))}");
        Assert.Contains(made.Resources, resource => resource.Kind?.Id == kind);

        var again = await stage.DoAsync(request);
        Assert.Equal(AnswerOutcome.NothingToDo, again.Outcome);

        var undone = await stage.UndoAsync(made.Objective!.Value);
        Assert.True(undone.Outcome == AnswerOutcome.Done, $"{undone.Outcome}: {string.Join("; ", undone.Diagnostics.Select(told => told.Summary + ": " + told.Detail))}");
        Assert.Empty(await stage.WorldAsync());
    }

    [Fact]
    public void Every_kind_of_the_catalogue_is_here() =>
        Assert.Equal(KnownKinds.All.Select(kind => kind.Id).Order(StringComparer.Ordinal), Requests().Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));
}
