using System.Diagnostics;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.Tests.Processes;

public sealed class ChildRegisterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process child = Process.Start(new ProcessStartInfo("sleep", ["600"]))!;

    [Fact]
    public async Task What_a_dead_process_left_at_work_is_ended()
    {
        var self = LockOwner.OfThisProcess("here");
        new ChildRegister(folder["children"], self with { Started = "1" }).Add(child);

        await new ChildRegister(folder["children"], self).EndOrphansAsync(TimeProvider.System, TestContext.Current.CancellationToken);

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFiles(folder["children"]));
    }

    [Fact]
    public async Task What_a_living_process_has_at_work_goes_on()
    {
        var register = new ChildRegister(folder["children"], LockOwner.OfThisProcess("here"));
        var record = register.Add(child);

        await register.EndOrphansAsync(TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.False(child.HasExited);
        ChildRegister.Remove(record);
        Assert.Empty(Directory.EnumerateFiles(folder["children"]));
    }

    public void Dispose()
    {
        child.Kill();
        child.WaitForExit();
        child.Dispose();
        folder.Dispose();
    }
}
