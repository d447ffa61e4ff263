using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands.Home;

/// <summary>From the records alone; no cloud is asked.</summary>
internal sealed class HomeStatusCommand() : CliCommand("status", "What this home made and still owns, per cloud, and at what cost", "azdoit home status", "azdoit home status --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var problem) || !(await Holdings.OfAsync(home.Journals, home.Objects, ledger, ct)).TryGet(out var holdings, out problem))
        {
            return Reply.Invalid(problem);
        }

        var accounts = holdings.GroupBy(holding => holding.Account).ToList();
        var unfinished = ledger.Anchors.Count(anchors => anchors.Value.Closing is null);
        var page = new Page().Table([], [["home", home.Home.Path], ["records", home.Home.StateFolder], ["objectives", $"{ledger.Anchors.Count}{(unfinished == 0 ? "" : $", {unfinished} not ended")}"]]).Gap();
        page.Table(["cloud", "subscription", ">resources", ">monthly"], accounts.Select(account => (ImmutableArray<string>)
            [account.Key.Cloud, account.Key.Subscription, $"{account.Count()}", Amounts.Of(Monthly(account))]));
        page.Gap().Table(["resource", ">monthly", "objective"], holdings.Select(holding => (ImmutableArray<string>)
            [holding.Resource.Id, holding.Monthly is { } monthly ? Amounts.Of(new Money(monthly).ToDecimalString()) : "", holding.Objective.Value]));
        return Reply.Done(holdings.IsEmpty ? page.Line("It owns nothing") : page, new JsonObject
        {
            ["home"] = home.Home.Path,
            ["unfinished"] = unfinished,
            ["clouds"] = new JsonArray([.. accounts.Select(account => new JsonObject
            {
                ["cloud"] = account.Key.Cloud, ["subscription"] = account.Key.Subscription, ["resources"] = account.Count(), ["monthly"] = Monthly(account),
            })]),
            ["items"] = new JsonArray([.. holdings.Select(holding => new JsonObject
            {
                ["id"] = holding.Resource.Id, ["name"] = holding.Resource.Name, ["cloud"] = holding.Account.Cloud, ["objective_id"] = holding.Objective.Value,
                ["monthly"] = holding.Monthly is { } monthly ? new Money(monthly).ToDecimalString() : null,
            })]),
        });
    });

    private static string Monthly(IEnumerable<Holding> holdings) => new Money(holdings.Sum(holding => holding.Monthly ?? 0)).ToDecimalString();
}
