using Azdoit.Sandbox.Faults;

namespace Azdoit.Sandbox.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public async Task An_error_strikes_before_anything_is_applied_and_as_often_as_told()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        cloud.Host.Add(new FaultRule { Method = "PUT", Path = "*/virtualnetworks/*", Count = 1, Status = 429, Code = "TooManyRequests", RetryAfterSeconds = 7 });

        var refused = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        Assert.Equal((429, "TooManyRequests", "7"), (refused.Status, refused.Code, refused.Header("Retry-After")));
        Assert.Equal(404, (await cloud.GetAsync(Bodies.Network)).Status);
        Assert.Equal(201, (await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets)).Status);
    }

    [Theory]
    [InlineData(FaultPhase.ResponseLost)]
    [InlineData(FaultPhase.Cut)]
    public async Task A_lost_answer_leaves_the_change_applied(FaultPhase phase)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        cloud.Host.Add(new FaultRule { Method = "PUT", Count = 1, Phase = phase });
        await Assert.ThrowsAnyAsync<Exception>(() => cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets));
        Assert.Equal(200, (await cloud.GetAsync(Bodies.Network)).Status);
    }

    [Fact]
    public async Task An_operation_can_fail_late()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        cloud.Host.Add(new FaultRule { Method = "PUT", Count = 1, Phase = FaultPhase.FailsLate, Status = 409, Code = "AllocationFailed", Message = "Allocation failed." });
        var end = await cloud.FinishAsync(await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets));
        Assert.Equal(("Failed", "AllocationFailed"), (end.Text("status"), end.Code));
        Assert.Equal("Failed", (await cloud.GetAsync(Bodies.Network)).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_power_action_that_fails_leaves_the_old_state()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await Bodies.EnsureMachineAsync(cloud, "vm-1");
        cloud.Host.Add(new FaultRule { Method = "POST", Path = "*/deallocate", Count = 1, Phase = FaultPhase.FailsLate });
        await cloud.FinishAsync(await cloud.PostAsync(Bodies.Machine("vm-1") + "/deallocate"));
        Assert.Equal("PowerState/running", (await cloud.GetAsync(Bodies.Machine("vm-1") + "/instanceView")).Text("statuses.1.code"));
    }

    [Fact]
    public async Task A_poll_can_stay_in_progress_for_ever()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock });
        cloud.Host.Add(new FaultRule { Method = "PUT", Count = 1, Phase = FaultPhase.NeverFinishes });
        var begun = await cloud.PutAsync(Bodies.Network, Bodies.TwoSubnets);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal("InProgress", (await cloud.GetAsync(new Uri(begun.Header("Azure-AsyncOperation")!).PathAndQuery)).Text("status"));
        Assert.Equal("Creating", (await cloud.GetAsync(Bodies.Network)).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task Slow_answers_come_whole()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        cloud.Host.Add(new FaultRule { Phase = FaultPhase.Slow, DelayMilliseconds = 30, Count = 1 });
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
    }

    [Fact]
    public async Task Faults_are_managed_from_outside_and_never_hit_the_management()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var added = await cloud.PostAsync("/sandbox/faults", """{"method":"GET","path":"*","phase":"error","status":503,"code":"ServiceUnavailable"}""");
        Assert.Equal(201, added.Status);
        Assert.Equal(503, (await cloud.GetAsync(LocalCloud.Group)).Status);
        Assert.Equal("503", (await cloud.GetAsync("/sandbox/faults")).Text("faults.0.status"));
        Assert.Equal(204, (await cloud.DeleteAsync("/sandbox/faults/" + added.Text("id"))).Status);
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
        Assert.Equal(400, (await cloud.PostAsync("/sandbox/faults", """{"phase":"sometimes"}""")).Status);
    }
}
