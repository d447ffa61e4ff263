namespace Azdoit.Cli;

/// <summary>The frame around commands that need the home but no cloud.</summary>
internal static class HomeWork
{
    public static async Task<Reply> DoAsync(Shell shell, Func<HomeParts, CancellationToken, Task<Reply>> act)
    {
        if (!HomeParts.Open(shell).TryGet(out var home, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        using (home)
        {
            var reply = await act(home, shell.Interrupts.Stop);
            return home.Repaired.Count == 0 ? reply : reply with { Answer = reply.Answer with { Diagnostics = reply.Answer.Diagnostics.AddRange(home.Repaired) } };
        }
    }

    /// <summary>For those about one objective.</summary>
    public static Task<Reply> WithObjectiveAsync(Shell shell, string name, Func<HomeParts, ObjectiveId, CancellationToken, Task<Reply>> act) => DoAsync(
        shell,
        async (home, ct) => (await ObjectiveNames.FindAsync(name, home.Journals, ct)).TryGet(out var objective, out var unknown) ? await act(home, objective, ct) : Reply.Invalid(unknown));
}
