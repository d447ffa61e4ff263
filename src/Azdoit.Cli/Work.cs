using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Diagnostics;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>The frame around every command that talks to a cloud: put the parts together, act, tell the end.</summary>
internal static class Work
{
    /// <param name="objective">The one it is about; null makes a new one when a run begins.</param>
    /// <param name="act">Gets a bare ask for the target, the consent in it.</param>
    public static async Task<Reply> DoAsync(
        ParseResult parsed, Shell shell, TargetOptions where, ConsentOptions? consent, ObjectiveId? objective, bool dryRun, Func<Composition, Ask, Interrupts, Task<Answer>> act)
    {
        var given = new Consent();
        Diagnostic? wrong = null;
        if (consent?.Of(parsed, shell).TryGet(out given, out wrong) == false)
        {
            return Reply.Invalid(wrong!);
        }

        using var telling = new Telling(shell);
        var interrupts = shell.Interrupts;
        if (!(await Composition.OpenAsync(shell, where.Of(parsed), telling, objective, interrupts.Abort)).TryGet(out var composition, out var refusal))
        {
            return telling.End(refusal, dryRun);
        }

        using (composition)
        {
            var answer = await act(composition, new Ask { Request = "", Target = composition.Target, DryRun = dryRun, Consent = given!, CostLimit = composition.Home.Settings.StrategyPreferences.MaxCost }, interrupts);
            answer = answer with { Diagnostics = answer.Diagnostics.AddRange(composition.Home.Repaired) };
            return telling.End(answer, dryRun);
        }
    }
}
