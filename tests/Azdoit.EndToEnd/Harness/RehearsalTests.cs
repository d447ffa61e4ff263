using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Execution;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What a rehearsal must find, and that it does not cry wolf. The target itself stays as it was.</summary>
public sealed class RehearsalTests
{
    private const string TwoMachines = "provision 2 Standard_D4s_v3 VMs";
    private const string OneMachine = "create a vm called web-01 with size Standard_D4s_v3";
    private const string AllowedLocations = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c";
    private const string RequiredTag = "/providers/Microsoft.Authorization/policyDefinitions/871b6d14-10aa-478d-b590-94f262ecfa99";

    [Fact]
    public async Task A_quota_that_is_short_by_one_core_is_found()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync("create a vm called other with size Standard_D4s_v3 in resource group rg-other");
        await SendAsync(stage, HttpMethod.Put, "/sandbox/quotas", new JsonObject { ["location"] = "*", ["name"] = "cores", ["limit"] = 11 });

        await FailsAsync(stage, await stage.RehearseAsync(TwoMachines), "OperationNotAllowed");
        await SendAsync(stage, HttpMethod.Put, "/sandbox/quotas", new JsonObject { ["location"] = "*", ["name"] = "cores", ["limit"] = 12 });
        Assert.True((await stage.RehearseAsync(TwoMachines)).Rehearsal!.IsOk);
    }

    [Fact]
    public async Task A_size_that_is_not_to_be_had_in_the_zone_is_found()
    {
        await using var stage = await Stage.SetAsync();
        var plan = Changed(await stage.PlanAsync(OneMachine), "vm", body => body["zones"] = new JsonArray("1"));
        await SendAsync(stage, HttpMethod.Put, "/sandbox/restrictions", new JsonObject { ["location"] = "eastus", ["size"] = "Standard_D4s_v3", ["zones"] = new JsonArray("1") });

        await FailsAsync(stage, await stage.RehearseAsync(plan), "SkuNotAvailable");
    }

    [Fact]
    public async Task A_policy_that_denies_the_place_is_found()
    {
        await using var stage = await Stage.SetAsync();
        await AssignAsync(stage, AllowedLocations, new JsonObject { ["listOfAllowedLocations"] = new JsonObject { ["value"] = new JsonArray("westeurope") } });

        await FailsAsync(stage, await stage.RehearseAsync("create a storage account called azdoittest01 in eastus"), "RequestDisallowedByPolicy");
    }

    [Fact]
    public async Task A_tag_that_a_policy_wants_is_missed()
    {
        await using var stage = await Stage.SetAsync();
        await AssignAsync(stage, RequiredTag, new JsonObject { ["tagName"] = new JsonObject { ["value"] = "cost-center" } });

        await FailsAsync(stage, await stage.RehearseAsync(OneMachine), "RequestDisallowedByPolicy");
    }

    [Theory]
    [InlineData("CanNotDelete", "delete vm web-01")]
    [InlineData("ReadOnly", "resize web-01 to Standard_D8s_v3")]
    public async Task A_lock_is_found(string level, string request)
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync(OneMachine);
        var group = made.Resources.First(resource => resource.Kind?.Id == "vm").Address.ResourceGroup;
        var plan = await stage.PlanAsync(request);
        await SendAsync(stage, HttpMethod.Put, $"/subscriptions/{stage.Target.Subscription}/resourceGroups/{group}/providers/Microsoft.Authorization/locks/hands-off?api-version=2020-05-01",
            new JsonObject { ["properties"] = new JsonObject { ["level"] = level } });

        await FailsAsync(stage, await stage.RehearseAsync(plan), "ScopeLocked");
    }

    [Fact]
    public async Task A_role_that_only_reads_is_found()
    {
        await using var stage = await Stage.SetAsync();
        var reader = Guid.NewGuid().ToString();
        await SendAsync(stage, HttpMethod.Post, "/sandbox/principals", new JsonObject { ["client_id"] = "looks-only", ["object_id"] = reader, ["role"] = "Reader" });

        await FailsAsync(stage, await stage.RehearseAsync(TwoMachines, stage.Host.TokenFor(reader, "looks-only", stage.Target.Tenant)), "AuthorizationFailed");
    }

    [Theory]
    [InlineData("create a storage account called azdoittest01", "Microsoft.Storage/storageAccounts", "azdoittest01")]
    [InlineData("create a key vault called kv-azdoit-01", "Microsoft.KeyVault/vaults", "kv-azdoit-01")]
    [InlineData("create a web app called azdoit-web-01", "Microsoft.Web/sites", "azdoit-web-01")]
    [InlineData("create a sql server called azdoit-sql-01", "Microsoft.Sql/servers", "azdoit-sql-01")]
    [InlineData("create a redis cache called azdoit-redis-01", "Microsoft.Cache/redis", "azdoit-redis-01")]
    [InlineData("create a container registry called azdoitacr01", "Microsoft.ContainerRegistry/registries", "azdoitacr01")]
    [InlineData("create a postgres flexible server called azdoit-pg-01", "Microsoft.DBforPostgreSQL/flexibleServers", "azdoit-pg-01")]
    [InlineData("create a cosmos db account called azdoit-cosmos-01", "Microsoft.DocumentDB/databaseAccounts", "azdoit-cosmos-01")]
    public async Task A_name_that_somebody_else_has_is_found(string request, string type, string name)
    {
        await using var stage = await Stage.SetAsync();
        var plan = await stage.PlanAsync(request);
        await SendAsync(stage, HttpMethod.Put, "/sandbox/names", new JsonObject { ["type"] = type, ["name"] = name });

        var rehearsed = await stage.RehearseAsync(plan);

        await FailsAsync(stage, rehearsed, null);
        Assert.Equal(name, Assert.Single(rehearsed.Rehearsal!.Failures).Address.Name);
    }

    [Fact]
    public async Task A_full_subnet_is_found()
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync("create a network interface called nic-0");
        var subnet = Catalog.Json.Text(Assert.Single(made.Resources, resource => resource.Kind?.Id == "nic").Body["properties"]!["ipConfigurations"]![0], "properties.subnet.id")!;
        var network = subnet[..subnet.IndexOf("/subnets/", StringComparison.Ordinal)];
        var small = $"{network}/subnets/small";
        await SendAsync(stage, HttpMethod.Put, $"{small}?api-version=2024-05-01", new JsonObject { ["properties"] = new JsonObject { ["addressPrefix"] = "10.0.250.0/29" } });
        foreach (var number in Enumerable.Range(1, 3))
        {
            await stage.DoAsync($"create a resource group called rg-nics-{number}");
            await SendAsync(stage, HttpMethod.Put, $"/subscriptions/{stage.Target.Subscription}/resourceGroups/rg-nics-{number}/providers/Microsoft.Network/networkInterfaces/full-{number}?api-version=2024-05-01", Interface(small));
        }

        var plan = Changed(await stage.PlanAsync("create a network interface called nic-9"), "nic", body => body["properties"] = Interface(small)["properties"]!.DeepClone());

        await FailsAsync(stage, await stage.RehearseAsync(plan), "SubnetIsFull");
    }

    [Fact]
    public async Task A_subnet_without_room_for_a_scale_set_is_found()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync("create a vnet called vnet-small in resource group rg-small");
        var small = $"/subscriptions/{stage.Target.Subscription}/resourceGroups/rg-small/providers/Microsoft.Network/virtualNetworks/vnet-small/subnets/small";
        await SendAsync(stage, HttpMethod.Put, $"{small}?api-version=2024-05-01", new JsonObject { ["properties"] = new JsonObject { ["addressPrefix"] = "10.0.250.0/29" } });

        await FailsAsync(stage, await stage.RehearseAsync("create a vm scale set called set-01 with 4 instances of size Standard_B1s in subnet small of vnet vnet-small"), "SubnetIsFull");
        Assert.True((await stage.RehearseAsync("create a vm scale set called set-01 with 3 instances of size Standard_B1s in subnet small of vnet vnet-small")).Rehearsal!.IsOk);
    }

    [Fact]
    public async Task A_subscription_that_is_disabled_is_found()
    {
        await using var stage = await Stage.SetAsync();
        var plan = await stage.PlanAsync("create a disk of 64 GB called d-1");
        await SendAsync(stage, HttpMethod.Put, "/sandbox/subscriptions", new JsonObject { ["id"] = stage.Target.Subscription, ["state"] = "Disabled" });

        await FailsAsync(stage, await stage.RehearseAsync(plan), "ReadOnlyDisabledSubscription");
    }

    [Fact]
    public async Task A_deleted_vault_of_the_same_name_is_found()
    {
        await using var stage = await Stage.SetAsync();
        var plan = await stage.PlanAsync("create a key vault called kv-azdoit-01");
        var made = await stage.DoAsync("create a key vault called kv-azdoit-01");
        await stage.UndoAsync(made.Objective!.Value);

        await FailsAsync(stage, await stage.RehearseAsync(plan), "ConflictError");
    }

    [Fact]
    public async Task Failures_that_do_not_depend_on_each_other_are_all_found()
    {
        await using var stage = await Stage.SetAsync();
        var plan = await stage.PlanAsync("create a storage account azdoittest01 and a key vault called kv-azdoit-01");
        await SendAsync(stage, HttpMethod.Put, "/sandbox/names", new JsonObject { ["type"] = "Microsoft.Storage/storageAccounts", ["name"] = "azdoittest01" });
        await SendAsync(stage, HttpMethod.Put, "/sandbox/names", new JsonObject { ["type"] = "Microsoft.KeyVault/vaults", ["name"] = "kv-azdoit-01" });

        Assert.Equal(2, (await stage.RehearseAsync(plan)).Rehearsal!.Failures.Length);
    }

    /// <summary>Every kind on an empty subscription, and again beside what the first request made.</summary>
    public static TheoryData<string, bool> CleanPlans()
    {
        var plans = new TheoryData<string, bool>();
        foreach (var (_, request) in EveryKindTests.Requests().Select(row => row.Data))
        {
            plans.Add(request, false);
            plans.Add(request, true);
        }

        return plans;
    }

    [Theory]
    [MemberData(nameof(CleanPlans))]
    public async Task What_then_works_is_not_said_to_fail(string request, bool inhabited)
    {
        await using var stage = await Stage.SetAsync();
        if (inhabited)
        {
            await stage.DoAsync("provision 2 VMs");
            await stage.DoAsync("create a load balancer called lb-other");
        }

        var before = await stage.WorldAsync();
        var rehearsed = await stage.RehearseAsync(request);
        var after = await stage.WorldAsync();
        Assert.Equal(before.Select(resource => resource.Fingerprint), after.Select(resource => resource.Fingerprint));
        var made = await stage.DoAsync(request);

        Assert.Equal(AnswerOutcome.Done, made.Outcome);
        Assert.True(rehearsed.Rehearsal?.IsOk == true, string.Join("; ", rehearsed.Diagnostics.Select(told => $"{told.Summary}: {told.Detail}")));
        Assert.All(rehearsed.Rehearsal.EndStates, end => Assert.Equal(EndChange.Created, end.Change));
    }

    [Theory]
    [InlineData("resize web-01 to Standard_D8s_v3")]
    [InlineData("deallocate web-01")]
    [InlineData("delete vm web-01")]
    [InlineData("tag web-01 with team=blue")]
    public async Task Changes_of_what_is_there_are_played_too(string request)
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(OneMachine);

        var rehearsed = await stage.RehearseAsync(request);

        Assert.True(rehearsed.Rehearsal?.IsOk == true, $"{rehearsed.Outcome} {string.Join("; ", rehearsed.Diagnostics.Select(told => $"{told.Summary}: {told.Detail}"))}");
        Assert.Equal("running", (await stage.WorldAsync()).Where(resource => resource.Kind?.Id == "vm").Select(vm => vm.Kind!.State(vm.Body)).Single());
    }

    private static async Task FailsAsync(Stage stage, Answer rehearsed, string? code)
    {
        Assert.True(rehearsed.Rehearsal is not null, $"{rehearsed.Outcome}: {string.Join("; ", rehearsed.Questions.Select(asked => asked.Text).Concat(rehearsed.Diagnostics.Select(told => $"{told.Summary}: {told.Detail}")))}");
        Assert.Equal((AnswerOutcome.Denied, 3, false), (rehearsed.Outcome, rehearsed.ExitCode, rehearsed.Changed));
        Assert.NotEmpty(rehearsed.Rehearsal.Failures);
        if (code is not null)
        {
            Assert.Contains(rehearsed.Rehearsal.Failures, failed => failed.Failure.Code == code);
        }

        Assert.All(rehearsed.Rehearsal.Failures, failed => Assert.NotEmpty(failed.Remedy));
        Assert.Empty(rehearsed.Leftovers);
        Assert.DoesNotContain(await stage.WorldAsync(), resource => rehearsed.Rehearsal.EndStates.Any(end => end.Change == EndChange.Created && end.Address.Equals(resource.Address)));
    }

    private static Plan Changed(Plan plan, string kind, Action<JsonObject> change) => new(plan.Target, [.. plan.Steps.Select(step =>
    {
        if (step.Effect is not Effect.Ensure ensure || ensure.Kind != kind)
        {
            return step;
        }

        var body = (JsonObject)ensure.Body.DeepClone();
        change(body);
        return step with { Effect = ensure with { Body = body } };
    })]);

    private static JsonObject Interface(string subnet) => new()
    {
        ["location"] = "eastus",
        ["properties"] = new JsonObject
        {
            ["ipConfigurations"] = new JsonArray(new JsonObject { ["name"] = "one", ["properties"] = new JsonObject { ["subnet"] = new JsonObject { ["id"] = subnet } } }),
        },
    };

    private static Task AssignAsync(Stage stage, string definition, JsonObject parameters) => SendAsync(
        stage, HttpMethod.Put, $"/subscriptions/{stage.Target.Subscription}/providers/Microsoft.Authorization/policyAssignments/house-rule?api-version=2023-04-01",
        new JsonObject { ["properties"] = new JsonObject { ["policyDefinitionId"] = definition, ["parameters"] = parameters } });

    private static async Task SendAsync(Stage stage, HttpMethod method, string path, JsonObject body)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = stage.Host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", stage.Host.Endpoint.AccessToken);
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
