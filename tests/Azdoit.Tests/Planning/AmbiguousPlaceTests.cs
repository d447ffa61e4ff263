using System.Text.Json.Nodes;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Planning;

/// <summary>A network that is called the same in two groups.</summary>
public sealed class AmbiguousPlaceTests
{
    private readonly FakeCloud cloud = new();

    public AmbiguousPlaceTests()
    {
        foreach (var group in (string[])["rg-dev", "rg-prod"])
        {
            cloud.Put(group, ResourceAddress.GroupType, group);
            cloud.Put(group, "Microsoft.Network/virtualNetworks", "vnet-p", (JsonObject)JsonNode.Parse("""
                {
                  "location": "eastus",
                  "properties": { "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] }, "subnets": [{ "name": "s1", "properties": { "addressPrefix": "10.0.0.0/24" } }] }
                }
                """)!);
        }
    }

    [Theory]
    [InlineData("create a NIC nic-x in vnet vnet-p")]
    [InlineData("create a VM vm-q in vnet vnet-p")]
    [InlineData("create 2 VMs in vnet vnet-p")]
    [InlineData("create a subnet s9 in vnet vnet-p with 10.0.9.0/24")]
    public async Task Which_one_is_meant_is_asked_and_its_id_is_an_answer(string request)
    {
        var understanding = Interpreter.Read(request);

        var planned = await PlanAsync(understanding);

        Assert.Null(planned.Plan);
        var question = Assert.Single(planned.Questions);
        Assert.Equal("vnet", question.Parameter);
        Assert.Equal(2, question.Choices.Length);
        Assert.True(Answers.Apply(understanding, [new("vnet", question.Choices[1])]).TryGet(out var answered, out var objections), objections.IsDefault ? "" : string.Join("; ", objections.Select(objection => objection.Detail)));
        var chosen = await PlanAsync(answered);
        Assert.True(chosen.Plan is not null, string.Join("; ", chosen.Diagnostics.Select(said => $"{said.Summary} {said.Detail}").Concat(chosen.Questions.Select(asked => asked.Text))));
        Assert.Contains("rg-prod", chosen.Plan.ToJson().ToJsonString());
    }

    [Theory]
    [InlineData("create a NIC nic-x in vnet vnet-p in rg-prod")]
    [InlineData("create a subnet s9 in vnet vnet-p in rg-prod with 10.0.9.0/24")]
    public async Task The_one_in_the_group_that_is_said_is_meant(string request)
    {
        var planned = await PlanAsync(Interpreter.Read(request));

        Assert.Empty(planned.Questions);
        Assert.Equal("rg-prod", Assert.Single(planned.Plan!.Steps, step => step.Effect.Kind is "nic" or "subnet").Effect.Address.ResourceGroup);
    }

    private Task<PlannedChange> PlanAsync(Understanding understanding) =>
        Planner.PlanAsync(understanding.Clauses, FakeCloud.Sandbox, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);
}
