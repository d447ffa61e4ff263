namespace Azdoit.Sandbox.Tests.Providers;

public sealed class MetricTests
{
    private const string Cpu = "/providers/Microsoft.Insights/metrics?metricnames=Percentage%20CPU&interval=PT1H&aggregation=Average,Maximum&timespan=2026-11-21T09%253A00%253A00Z/2026-11-21T12:00:00Z";

    [Fact]
    public async Task A_load_that_was_set_shows_hour_by_hour_and_survives_reading()
    {
        var clock = new ManualClock();
        await using var cloud = await ReadyAsync(clock);
        clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(200, (await cloud.PutAsync("/sandbox/loads", $$"""{"resource":"{{Bodies.Machine("vm-1")}}","value":3}""")).Status);
        var metrics = await cloud.GetAsync(Bodies.Machine("vm-1") + Cpu);
        Assert.Equal(("3", "3", "Percentage CPU"), (metrics.Text("value.0.timeseries.0.data.1.average"), metrics.Text("value.0.timeseries.0.data.1.maximum"), metrics.Text("value.0.name.value")));
        Assert.Equal(3, metrics.At("value.0.timeseries.0.data")!.AsArray().Count);
        Assert.Equal(metrics.ToString(), (await cloud.GetAsync(Bodies.Machine("vm-1") + Cpu)).ToString());
    }

    [Fact]
    public async Task What_was_not_there_has_no_values_and_what_is_not_measured_is_named()
    {
        await using var cloud = await ReadyAsync(new ManualClock());
        Assert.Null((await cloud.GetAsync(Bodies.Machine("vm-1") + Cpu)).At("value.0.timeseries.0.data.2.average"));
        var unknown = await cloud.GetAsync(Bodies.Machine("vm-1") + "/providers/Microsoft.Insights/metrics?metricnames=Luck");
        Assert.Equal(400, unknown.Status);
        Assert.Contains("Valid metrics: Percentage CPU", unknown.Text("error.message"), StringComparison.Ordinal);
        Assert.Equal(400, (await cloud.GetAsync(Bodies.Machine("vm-1") + "/providers/Microsoft.Insights/metrics?interval=PT7M")).Status);
        Assert.Equal("Percentage CPU", (await cloud.GetAsync(Bodies.Machine("vm-1") + "/providers/Microsoft.Insights/metricDefinitions")).Text("value.0.name.value"));
    }

    [Fact]
    public async Task Alerts_watch_what_is_there()
    {
        await using var cloud = await ReadyAsync(new ManualClock());
        const string alert = LocalCloud.Group + "/providers/Microsoft.Insights/metricAlerts/busy";
        string Body(string scope) => $$$"""{"location":"global","properties":{"scopes":["{{{scope}}}"],"criteria":{"allOf":[]} } }""";
        Assert.Equal(404, (await cloud.PutAsync(alert, Body(Bodies.Machine("none")))).Status);
        var made = await cloud.PutAsync(alert, Body(Bodies.Machine("vm-1")));
        Assert.Equal((200, "PT5M"), (made.Status, made.Text("properties.windowSize")));
        Assert.Equal("InvalidGroupShortName", (await cloud.PutAsync(LocalCloud.Group + "/providers/Microsoft.Insights/actionGroups/ops", """{"location":"global","properties":{"groupShortName":"much-too-long-a-name"}}""")).Code);
    }

    private static async Task<LocalCloud> ReadyAsync(ManualClock clock)
    {
        var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock });
        foreach (var (path, body) in ((string, string)[])[(Bodies.Network, Bodies.TwoSubnets), (Bodies.Nic("vm-1"), Bodies.NicBody()), (Bodies.Machine("vm-1"), Bodies.MachineBody("vm-1"))])
        {
            await cloud.PutAsync(path, body);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return cloud;
    }
}
