using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Planning;

public sealed class PlannerTests
{
    private readonly FakeCloud cloud = new();

    [Fact]
    public async Task Two_machines_bring_a_group_a_closed_network_and_interfaces()
    {
        var planned = await PlanAsync(Machines(2));

        Assert.Equal(
            [
                "create group/rg-azdoit", "create nic/vm-1-nic", "create nic/vm-2-nic", "create nsg/nsg-1",
                "create subnet/subnet-1", "create vm/vm-1", "create vm/vm-2", "create vnet/vnet-1",
            ],
            planned.Plan!.Steps.Select(step => step.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(planned.Plan.Steps, step => Assert.Equal(EffectClass.Create, step.Effect.Class));
        Assert.Contains(planned.Assumptions, assumption => assumption is { Parameter: "region", Value: "eastus" });
    }

    [Fact]
    public async Task A_database_goes_into_the_server_of_the_request_and_brings_none()
    {
        var planned = await PlanAsync(Interpreter.Read("create a sql server sql-1 with database appdb S0 in northeurope").Clauses);

        Assert.Equal(["create group/rg-azdoit", "create sql_db/appdb", "create sql_server/sql-1"], planned.Plan!.Steps.Select(step => step.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_web_app_would_have_brought_along_is_not_assumed_beside_the_plan_that_was_named()
    {
        var planned = await PlanAsync(Interpreter.Read("create an app service plan p1 P1v3 and two web apps on it").Clauses);

        Assert.DoesNotContain(planned.Assumptions, assumption => assumption is { Resource: "webapp", Parameter: "sku" });
    }

    [Fact]
    public async Task Every_step_comes_after_those_it_depends_on()
    {
        var plan = (await PlanAsync(Machines(3))).Plan!;

        var done = new HashSet<StepId>();
        foreach (var step in plan.Steps)
        {
            Assert.All(step.DependsOn, used => Assert.Contains(used, done));
            done.Add(step.Id);
        }
    }

    [Fact]
    public async Task The_same_request_in_the_same_cloud_has_the_same_hash()
    {
        var first = await PlanAsync(Machines(2));
        var second = await PlanAsync(Machines(2));

        Assert.Equal(first.Plan!.Hash, second.Plan!.Hash);
    }

    [Fact]
    public async Task A_plan_survives_its_stored_form_with_the_same_hash()
    {
        var plan = (await PlanAsync(Machines(2))).Plan!;

        Assert.Equal(plan.Hash, Plan.FromJson(JsonNode.Parse(plan.ToJson().ToJsonString())!).Hash);
    }

    [Fact]
    public async Task Assumed_names_take_the_next_free_number_and_touch_nothing_that_exists()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Compute/virtualMachines", "vm-1");
        cloud.Put("rg-azdoit", "Microsoft.Compute/virtualMachines", "vm-2");

        var plan = (await PlanAsync(Machines(1))).Plan!;

        Assert.Contains(plan.Steps, step => step.Id.Value == "create vm/vm-3");
        Assert.DoesNotContain(plan.Steps, step => step.Effect.Kind == "group");
    }

    [Fact]
    public async Task A_given_name_that_exists_with_another_size_is_a_question()
    {
        cloud.Put("rg-azdoit", ResourceAddress.GroupType, "rg-azdoit");
        cloud.Put("rg-azdoit", "Microsoft.Compute/virtualMachines", "web", Machine("Standard_B2s"));

        var planned = await PlanAsync(Machines(1, named: "web"));

        Assert.Null(planned.Plan);
        Assert.Contains("Standard_B2s", Assert.Single(planned.Questions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_one_edit_from_an_existing_one_is_a_question()
    {
        cloud.Put("payments", ResourceAddress.GroupType, "payments");

        var planned = await PlanAsync(Machines(1, inGroup: "payment"));

        Assert.Null(planned.Plan);
        Assert.Equal("resource_group", Assert.Single(planned.Questions).Parameter);
    }

    [Fact]
    public async Task A_filter_becomes_a_fixed_list_of_removals_with_what_they_take()
    {
        cloud.Put("dev", ResourceAddress.GroupType, "dev");
        cloud.Put("dev", "Microsoft.Compute/virtualMachines", "a", Machine("Standard_B2s"));
        cloud.Put("prod", "Microsoft.Compute/virtualMachines", "b", Machine("Standard_B2s"));

        var planned = await PlanAsync(new Clause { Kind = "vm", Verb = "delete", Parameters = ParameterSet.Empty, Filter = new() { All = true, ResourceGroup = "dev" } });

        var step = Assert.Single(planned.Plan!.Steps);
        Assert.Equal("delete vm/a", step.Id.Value);
        Assert.Equal(EffectClass.Destroy, step.Effect.Class);
        Assert.NotNull(step.Effect.Fingerprint);
    }

    [Fact]
    public async Task What_is_in_the_wanted_state_already_needs_no_step()
    {
        cloud.Put("dev", "Microsoft.Compute/virtualMachines", "a", Machine("Standard_B2s"));

        var planned = await PlanAsync(new Clause { Kind = "vm", Verb = "start", Parameters = ParameterSet.Empty.With("name", "a") });

        Assert.Null(planned.Plan);
        Assert.Contains("running already", Assert.Single(planned.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_cloud_without_configuration_asks_for_group_and_region()
    {
        var real = FakeCloud.Sandbox with { Cloud = "azure" };

        var planned = await Planner.PlanAsync([Machines(1)], real, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal("resource_group", Assert.Single(planned.Questions).Parameter);
    }

    [Theory]
    [InlineData("2 VMs in westeurop", true)]
    [InlineData("2 VMs in west europe", false)]
    [InlineData("2 VMs in westeurope", false)]
    public async Task A_region_that_was_misspelt_is_shown_as_assumed(string request, bool shown)
    {
        var planned = await PlanAsync(Interpreter.Read($"create {request}").Clauses);

        Assert.Equal(shown, planned.Assumptions.Any(assumption => assumption is { Parameter: "region", Value: "westeurope" }));
        Assert.Equal(shown, planned.Notes.Contains("'westeurop' is read as the region westeurope."));
    }

    [Theory]
    [InlineData("add tag x=y to all vms in dev and delete them")]
    [InlineData("stop vm a in group dev and then delete it")]
    public async Task Two_operations_on_one_resource_are_asked_for_one_at_a_time(string request)
    {
        cloud.Put("dev", ResourceAddress.GroupType, "dev");
        cloud.Put("dev", "Microsoft.Compute/virtualMachines", "a", Machine("Standard_B2s"));
        cloud.Put("prod", "Microsoft.Compute/virtualMachines", "b", Machine("Standard_B2s"));

        var planned = await PlanAsync(Interpreter.Read(request).Clauses);

        Assert.Null(planned.Plan);
        Assert.Contains(planned.Diagnostics, diagnostic => diagnostic.Detail?.Contains("'a' is meant by both parts") == true);
    }

    private Task<PlannedChange> PlanAsync(params ImmutableArray<Clause> clauses) =>
        Planner.PlanAsync(clauses, FakeCloud.Sandbox, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);

    internal static Clause Machines(int count, string? named = null, string? inGroup = null)
    {
        var kind = KnownKinds.Get("vm");
        var parameters = kind.Parameters.Where(parameter => parameter.Default is not null).Aggregate(ParameterSet.Empty, (all, parameter) => all.With(parameter.Name, parameter.Default!));
        var evidence = ImmutableSortedDictionary<string, Evidence>.Empty;
        parameters = parameters.With("count", count).With("size", "Standard_D4s_v3");
        evidence = evidence.Add("size", new("Standard_D4s_v3", 0)).Add("count", new(count.ToString(), 0));
        if (named is not null)
        {
            (parameters, evidence) = (parameters.With("name", named), evidence.Add("name", new(named, 0)));
        }

        if (inGroup is not null)
        {
            (parameters, evidence) = (parameters.With("resource_group", inGroup), evidence.Add("resource_group", new(inGroup, 0)));
        }

        return new() { Kind = "vm", Verb = "create", Parameters = parameters, Evidence = evidence };
    }

    private static JsonObject Machine(string size) => new()
    {
        ["location"] = "eastus",
        ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = size } },
    };
}
