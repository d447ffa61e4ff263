using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What the catalogue writes, the sandbox takes; what it gives back is recognised as what was asked for.</summary>
public sealed class EveryKindTests
{
    [Theory]
    [InlineData("create a resource group dev in westeurope")]
    [InlineData("provision 2 Standard_D4s_v3 VMs")]
    [InlineData("create a windows vm named win-01 in eastus")]
    [InlineData("create a 128 GB premium disk in eastus")]
    [InlineData("create a storage account in eastus")]
    [InlineData("create a virtual network in eastus")]
    [InlineData("create a network security group in eastus")]
    [InlineData("create a public ip in eastus")]
    [InlineData("create a load balancer in eastus")]
    [InlineData("create an AKS cluster with 3 nodes in eastus")]
    [InlineData("create a key vault in eastus")]
    [InlineData("create a container registry in eastus")]
    [InlineData("create an app service plan P1v3 in eastus")]
    [InlineData("create a web app in eastus")]
    [InlineData("create a function app in eastus")]
    [InlineData("create a SQL server in eastus")]
    [InlineData("create a SQL database in eastus")]
    [InlineData("create a postgres flexible server in eastus")]
    [InlineData("create a redis cache in eastus")]
    [InlineData("create a cosmos db account in eastus")]
    [InlineData("create a log analytics workspace in eastus")]
    public async Task It_is_made_verified_and_not_made_again(string request)
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.DoAsync(request);

        Assert.True(answer.Outcome == AnswerOutcome.Done, $"{answer.Outcome} {answer.Run?.Failure?.Code}: {answer.Run?.Failure?.Message}");
        Assert.All(await stage.WorldAsync(), resource => Assert.True(resource.ProvisioningState is null or "Succeeded", resource.Address.Id));
        Assert.Equal(AnswerOutcome.NothingToDo, (await stage.DoAsync(request)).Outcome);
    }
}
