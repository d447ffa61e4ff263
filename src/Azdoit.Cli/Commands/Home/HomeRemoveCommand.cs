using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Home;

internal sealed class HomeRemoveCommand : CliCommand
{
    private readonly Option<bool> keep = new("--keep-resources") { Description = "Also while it owns real resources: they stay, and so do the keys to them" };
    private readonly Option<bool> yes = new("--yes") { Description = "Yes, forget everything that is recorded here" };

    public HomeRemoveCommand()
        : base("remove", "Forget everything: records, settings, the local cloud. Refuses while this home owns real resources", "azdoit home remove --yes", "azdoit home remove --keep-resources --yes")
    {
        Add(keep);
        Add(yes);
    }

    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        HomeDirectory? directory = null;
        var checkedFirst = await HomeWork.DoAsync(shell, async (home, ct) =>
        {
            directory = home.Home;
            if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var problem) || !(await Holdings.OfAsync(home.Journals, home.Objects, ledger, ct)).TryGet(out var holdings, out problem))
            {
                return Reply.Invalid(problem);
            }

            foreach (var objective in await home.Journals.ListAsync(ct))
            {
                if (await home.Journals.HolderAsync(objective, ct) is { } holder)
                {
                    return Reply.Of(AnswerOutcome.Denied, Durability.JournalCodes.HeldBy(objective, holder));
                }
            }

            var real = holdings.Where(holding => holding.IsReal).ToList();
            return real.Count > 0 && !parsed.GetValue(keep)
                ? Reply.Of(AnswerOutcome.Denied, Diagnostic.Error(
                    HomeCodes.OwnsResources, "The home owns resources on a real cloud", $"{real.Count}, such as {real[0].Resource.Id}. Without its records nobody knows that they are azdoit's.",
                    Suggestion.Caller("See them.", "azdoit", "home", "status"), Suggestion.Person("Take them back with 'azdoit objectives undo', or leave them for good with --keep-resources.")))
                : parsed.GetValue(yes) ? Reply.Done(new Page())
                : Reply.Of(AnswerOutcome.ApprovalRequired, Diagnostic.Error(
                    HomeCodes.RemovalAsks, "Everything that is recorded here would be forgotten", $"{home.Home.Path}, with {ledger.Anchors.Count} objectives and the sandbox.", Suggestion.Person("Say yes with --yes.")));
        });
        if (checkedFirst.Answer.Outcome != AnswerOutcome.Done)
        {
            return checkedFirst;
        }

        await HomeParts.LauncherOf(directory!, shell).DownAsync(shell.Interrupts.Stop);
        return directory!.Remove(withKeys: !parsed.GetValue(keep)) is { } trouble
            ? Reply.Of(AnswerOutcome.Failed, trouble)
            : Reply.Done(new Page().Line($"{directory.Path} is removed"), new JsonObject { ["home"] = directory.Path });
    }
}
