using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>On a terminal, as <c>script</c> makes one; where it is not installed the test says so and ends.</summary>
public sealed class TerminalTests : IAsyncLifetime
{
    private const int Columns = 80;

    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task A_terminal_that_can_do_nothing_gets_plain_lines()
    {
        if (await OnATerminalAsync("TERM=dumb", "do 'provision 2 Standard_D4s_v3 VMs' --yes") is not { } screen)
        {
            return;
        }

        Assert.DoesNotContain('\u001b', screen);
        Assert.Contains("done      create vm/vm-2", screen, StringComparison.Ordinal);
        Assert.All(Cost(screen), line => Assert.True(line.Length <= Columns, line));
    }

    [Fact]
    public async Task Without_colour_no_letter_is_dressed_and_what_is_in_flight_still_shows()
    {
        if (await OnATerminalAsync("TERM=xterm NO_COLOR=1", "do 'provision 2 Standard_D4s_v3 VMs' --yes") is not { } screen)
        {
            return;
        }

        Assert.DoesNotContain("\u001b[1m", screen, StringComparison.Ordinal);
        Assert.Contains("in flight: ", screen, StringComparison.Ordinal);
        Assert.Contains("/providers/Microsoft.Compute/virtualMachines/vm-2", screen, StringComparison.Ordinal);
    }

    /// <summary>The lines of the table, from its head to the total.</summary>
    private static IEnumerable<string> Cost(string screen) =>
        screen.Split("\r\n").SkipWhile(line => !line.Contains("hourly", StringComparison.Ordinal)).TakeWhile(line => !line.Contains("list price", StringComparison.Ordinal));

    private async Task<string?> OnATerminalAsync(string variables, string command)
    {
        var finished = await home.ShellAsync($"command -v script > /dev/null || exit 77; script -qec \"stty cols {Columns}; {variables} $azdoit {command}\" /dev/null");
        if (finished.ExitCode == 77)
        {
            TestContext.Current.SendDiagnosticMessage("not run: there is no 'script' to make a terminal");
            return null;
        }

        Assert.Equal(0, finished.ExitCode);
        return finished.Output;
    }
}
