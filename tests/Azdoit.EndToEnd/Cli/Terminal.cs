namespace Azdoit.EndToEnd.Cli;

/// <summary>A person at a terminal, as <c>script</c> makes one: what is typed lies ready before it is asked for.</summary>
internal sealed class Terminal(Home home)
{
    private const int NoScript = 77;
    private const string NotRun = "not run: there is no 'script' to make a terminal";

    /// <summary>Runs azdoit; null where there is no <c>script</c>, and the test has said so then.</summary>
    public Task<Finished?> TypeAsync(string typed, params IEnumerable<string> words) => RunAsync(typed, [Executable.Path, .. words]);

    /// <inheritdoc cref="TypeAsync"/>
    public async Task<Finished?> RunAsync(string typed, IEnumerable<string> command)
    {
        home.Variables["typed"] = typed;
        home.Variables["line"] = CommandText.Of(command);
        home.Variables["TERM"] = "dumb";
        var finished = await home.ShellAsync($$"""command -v script > /dev/null || exit {{NoScript}}; printf '%s\n' "$typed" | script -qec "stty cols 200; $line" /dev/null""");
        if (finished.ExitCode == NoScript)
        {
            TestContext.Current.SendDiagnosticMessage(NotRun);
            return null;
        }

        return finished;
    }
}
