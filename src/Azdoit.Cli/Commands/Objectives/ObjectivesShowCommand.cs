using System.CommandLine;
using Azdoit.Cli.Views;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesShowCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();

    public ObjectivesShowCommand()
        : base("show", "One objective: where it stands, step by step, with its history", "azdoit objectives show last", "azdoit objectives show 0197a --verbose") =>
        Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
        {
            return Reply.Invalid(problem);
        }

        var detail = ObjectiveDetail.Of(objective, entries, await home.Journals.HolderAsync(objective, ct));
        var reply = Reply.Done(ObjectivePage.Of(detail, shell.Talk.Verbose), ViewsJson.Node(detail, ViewsJson.Default.ObjectiveDetail));
        return reply with { Answer = reply.Answer with { Objective = objective } };
    });
}
