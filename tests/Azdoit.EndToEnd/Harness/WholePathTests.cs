using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

public sealed class WholePathTests
{
    private const string TwoMachines = "provision 2 Standard_D4s_v3 VMs";

    [Fact]
    public async Task Two_machines_are_made_verified_and_listed_as_running()
    {
        await using var stage = await Stage.SetAsync();

        var made = await stage.DoAsync(TwoMachines);
        var listed = await stage.DoAsync("list VMs");

        Assert.Equal(AnswerOutcome.Done, made.Outcome);
        Assert.Equal(RunEnd.Done, made.Run!.End);
        Assert.All(made.Run.Steps, step => Assert.Equal(StepStatus.Held, step.Status));
        Assert.Equal(["vm-1", "vm-2"], listed.Resources.Select(vm => vm.Address.Name));
        Assert.All(listed.Resources, vm => Assert.Equal("running", vm.Kind!.State(vm.Body)));
    }

    [Fact]
    public async Task The_same_request_again_plans_nothing_and_another_one_leaves_the_first_alone()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(TwoMachines);
        var before = await stage.WorldAsync();

        var again = await stage.DoAsync(TwoMachines);
        var more = await stage.DoAsync("provision 3 Standard_D16s_v3 VMs");

        Assert.Equal(AnswerOutcome.NothingToDo, again.Outcome);
        Assert.Equal(AnswerOutcome.Done, more.Outcome);
        var after = await stage.WorldAsync();
        Assert.Equal(5, after.Count(resource => resource.Kind?.Id == "vm"));
        Assert.All(before.Where(resource => resource.Kind?.Id == "vm"), vm => Assert.Contains(after, now => now.Address.Equals(vm.Address) && now.Fingerprint == vm.Fingerprint));
    }

    [Fact]
    public async Task Without_consent_nothing_is_done_and_the_plan_waits_for_approval()
    {
        await using var stage = await Stage.SetAsync();

        var answer = await stage.DoAsync(TwoMachines, new());

        Assert.Equal((AnswerOutcome.ApprovalRequired, 3), (answer.Outcome, answer.ExitCode));
        Assert.Empty(await stage.WorldAsync());
        Assert.Empty(await stage.Journals.ListAsync(CancellationToken.None));
    }
}
