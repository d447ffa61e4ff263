using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Acting on what exists: stop, start, resize, tag, delete, each with its gate and its way back.</summary>
public sealed class ExistingResourcesTests
{
    private const string Create = "create 2 Standard_D4s_v3 VMs named web-1 and web-2 in resource group rg-web";

    [Fact]
    public async Task A_machine_is_deallocated_started_resized_and_tagged()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);

        Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync("deallocate vm web-1")).Outcome);
        Assert.Equal("deallocated", await StateAsync(stage, "web-1"));
        Assert.Equal(AnswerOutcome.NothingToDo, (await stage.DoAsync("deallocate vm web-1")).Outcome);
        Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync("start vm web-1")).Outcome);
        Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync("resize vm web-2 to Standard_D8s_v3")).Outcome);
        Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync("tag vm web-2 with owner=ops")).Outcome);

        var web2 = await FindAsync(stage, "web-2");
        Assert.Equal("Standard_D8s_v3", web2.Kind!.Size(web2.Body));
        Assert.Equal("ops", web2.Tags["owner"]);
        Assert.Equal("running", await StateAsync(stage, "web-1"));
    }

    [Fact]
    public async Task Deleting_takes_an_approval_that_names_the_machine()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);

        var asked = await stage.DoAsync("delete vm web-1");
        var need = Assert.Single(asked.Needs);
        var approved = await stage.DoAsync("delete vm web-1", new() { Approve = asked.Planned!.Plan!.Hash, Allow = [new Allowance(need.Class, need.Resources[0])] });

        Assert.Equal((AnswerOutcome.ApprovalRequired, EffectClass.Destroy.ToString()), (asked.Outcome, asked.Planned.Plan.Steps[0].Effect.Class.ToString()));
        Assert.Equal(AnswerOutcome.Done, approved.Outcome);
        var left = (await stage.WorldAsync()).Select(resource => resource.Address.Name).ToList();
        Assert.DoesNotContain("web-1", left);
        Assert.DoesNotContain("web-1-nic", left);
        Assert.Contains("web-2", left);
    }

    [Fact]
    public async Task A_plan_that_no_longer_fits_does_nothing()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);
        var asked = await stage.DoAsync("delete vm web-1");
        await stage.DoAsync("tag vm web-1 with owner=somebody");

        var stored = await new StoredPlans(stage.Process()).ApplyAsync(
            asked.Planned!.Plan!.Hash,
            stage.Ask("", new() { Approve = asked.Planned.Plan.Hash, Allow = [.. asked.Needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))] }),
            CancellationToken.None,
            CancellationToken.None);

        Assert.Equal(AnswerOutcome.Failed, stored.Outcome);
        Assert.Equal(ExecutionCodes.Drift.Id, stored.Run!.Failure!.Code);
        var told = Assert.Single(stored.Diagnostics, diagnostic => diagnostic.Code == ExecutionCodes.Drift);
        Assert.Equal("web-1 has changed since the plan was made.\ntags.owner: not set -> somebody", told.Detail);
        Assert.Equal(["azdoit", "plan", "delete vm web-1"], Assert.Single(told.Suggestions).Argv);
        Assert.Equal("running", await StateAsync(stage, "web-1"));
    }

    [Fact]
    public async Task Deleting_a_group_shows_what_goes_with_it_and_is_bound_to_it()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);

        var asked = await stage.DoAsync("delete resource group rg-web");
        await stage.DoAsync("create a public ip called spare in resource group rg-web");
        var stored = await new StoredPlans(stage.Process()).ApplyAsync(
            asked.Planned!.Plan!.Hash,
            stage.Ask("", new() { Approve = asked.Planned.Plan.Hash, Allow = [.. asked.Needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))] }),
            CancellationToken.None,
            CancellationToken.None);

        var need = Assert.Single(asked.Needs);
        Assert.Equal("rg-web", Assert.Single(need.Resources).Name);
        Assert.Equal(8, need.Takes.Length);
        Assert.Contains(need.Takes, taken => taken.Name == "web-2");
        Assert.Equal("-290.88", asked.Quote!.Monthly.ToDecimalString());
        Assert.Equal(AnswerOutcome.Failed, stored.Outcome);
        Assert.StartsWith("spare has appeared in rg-web", Assert.Single(stored.Diagnostics, diagnostic => diagnostic.Code == ExecutionCodes.Drift).Detail, StringComparison.Ordinal);
        Assert.Contains(await stage.WorldAsync(), resource => resource.Address.Name == "web-1");
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_what_stands_and_can_be_resumed()
    {
        await using var stage = await Stage.SetAsync();
        using var stop = new CancellationTokenSource();
        var parts = stage.Process() with
        {
            Watch = progress =>
            {
                if (progress is { Phase: "step_held", Step.Value: "create vnet/vnet-1" })
                {
                    stop.Cancel();
                }
            },
        };

        var stopped = await new Agent(parts).HandleAsync(stage.Ask(Create), stop.Token, CancellationToken.None);
        var again = await stage.DoAsync(Create);
        var resumed = await stage.ResumeAsync(stopped.Objective!.Value);

        Assert.Equal((AnswerOutcome.Cancelled, 7), (stopped.Outcome, stopped.ExitCode));
        Assert.Equal(RunEnd.Stopped, stopped.Run!.End);
        Assert.Equal((AnswerOutcome.Question, stopped.Objective), (again.Outcome, again.Unfinished));
        Assert.NotEmpty(stopped.Leftovers);
        Assert.Equal(AnswerOutcome.Done, resumed.Outcome);
        Assert.Equal(2, (await stage.WorldAsync()).Count(resource => resource.Kind?.Id == "vm"));
    }

    [Fact]
    public async Task What_others_changed_since_is_left_out_of_an_undo()
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync("create a vnet called hub in resource group rg-web");
        await stage.DoAsync("create a public ip called spare in resource group rg-web");

        var undo = await stage.UndoAsync(made.Objective!.Value);

        // The group now holds somebody else's address, so it stays.
        Assert.Contains(await stage.WorldAsync(), resource => resource.Address.Name == "spare");
        Assert.DoesNotContain(await stage.WorldAsync(), resource => resource.Address.Name == "hub");
        Assert.NotEqual(AnswerOutcome.Bug, undo.Outcome);
    }

    [Fact]
    public async Task An_undo_leaves_out_what_a_changed_machine_uses()
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync(Create);
        await stage.DoAsync("resize vm web-1 to Standard_D8s_v3");

        var undo = await stage.UndoAsync(made.Objective!.Value);

        Assert.Equal(AnswerOutcome.Done, undo.Outcome);
        Assert.Equal(
            ["rg-web", "nsg-1", "vnet-1", "subnet-1", "web-1-nic", "web-1"],
            undo.Planned!.LeftOut.OrderBy(left => made.Planned!.Plan!.Steps.Select(step => step.Effect.Address).ToList().IndexOf(left.Address)).Select(left => left.Address.Name));
        Assert.Equal("somebody changed it since (properties.hardwareProfile.vmSize)", undo.Planned.LeftOut.Single(left => left.Address.Name == "web-1").Why);
        Assert.Equal("web-1, which is left out, uses it", undo.Planned.LeftOut.Single(left => left.Address.Name == "web-1-nic").Why);
        Assert.Equal(undo.Planned.LeftOut, undo.Card!.LeftOut);
        var left = (await stage.WorldAsync()).Select(resource => resource.Address.Name).ToList();
        Assert.DoesNotContain("web-2", left);
        Assert.DoesNotContain("web-2-nic", left);
        Assert.Equal("running", await StateAsync(stage, "web-1"));
        Assert.Equal(6, left.Count(name => name is "rg-web" or "nsg-1" or "vnet-1" or "web-1-nic" or "web-1" || name.StartsWith("web-1_OsDisk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_undo_that_names_a_changed_machine_takes_it_back_too()
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync(Create);
        await stage.DoAsync("resize vm web-1 to Standard_D8s_v3");

        var undo = await stage.UndoAsync(made.Objective!.Value, "web-1");

        Assert.Equal(AnswerOutcome.Done, undo.Outcome);
        Assert.Empty(undo.Planned!.LeftOut);
        Assert.Empty(await stage.WorldAsync());
    }

    [Fact]
    public async Task An_undo_keeps_a_machine_that_would_take_a_changed_interface_with_it()
    {
        await using var stage = await Stage.SetAsync();
        var made = await stage.DoAsync(Create);
        await stage.DoAsync("tag nic web-1-nic with azdoit-objective=somebody-else");

        var undo = await stage.UndoAsync(made.Objective!.Value);

        Assert.Equal("it holds web-1-nic, which this objective did not make", undo.Planned!.LeftOut.Single(left => left.Address.Name == "web-1").Why);
        Assert.Equal("running", await StateAsync(stage, "web-1"));
        Assert.DoesNotContain(await stage.WorldAsync(), resource => resource.Address.Name == "web-2");
    }

    [Fact]
    public async Task A_change_that_somebody_changed_again_is_not_taken_back()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);
        var started = await stage.DoAsync("deallocate vm web-1");
        var resized = await stage.DoAsync("resize vm web-2 to Standard_D8s_v3");
        await stage.DoAsync("start vm web-1");
        await stage.DoAsync("resize vm web-2 to Standard_D16s_v3");
        var objectives = new Objectives(stage.Process());

        var power = await objectives.UndoAsync(started.Objective!.Value, stage.Ask(""), CancellationToken.None, CancellationToken.None);
        var size = await objectives.UndoAsync(resized.Objective!.Value, stage.Ask(""), CancellationToken.None, CancellationToken.None);

        Assert.Equal((AnswerOutcome.NothingToDo, "somebody changed it since (it is running, not deallocated)"), (power.Outcome, Assert.Single(power.Planned!.LeftOut).Why));
        Assert.Equal((AnswerOutcome.NothingToDo, "somebody changed it since (properties.hardwareProfile.vmSize)"), (size.Outcome, Assert.Single(size.Planned!.LeftOut).Why));
    }

    [Fact]
    public async Task A_machine_that_was_stopped_is_stopped_again()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(Create);
        await stage.DoAsync("stop vm web-1");
        var started = await stage.DoAsync("start vm web-1");

        await stage.UndoAsync(started.Objective!.Value);

        Assert.Equal("stopped", await StateAsync(stage, "web-1"));
    }

    private static async Task<ObservedResource> FindAsync(Stage stage, string name) =>
        Assert.Single((await stage.DoAsync("list VMs")).Resources, resource => resource.Address.Name == name);

    private static async Task<string?> StateAsync(Stage stage, string name) => await FindAsync(stage, name) is { Kind: { } kind } found ? kind.State(found.Body) : null;
}
