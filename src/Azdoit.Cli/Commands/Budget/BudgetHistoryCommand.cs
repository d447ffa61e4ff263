using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Durability;

namespace Azdoit.Cli.Commands.Budget;

internal sealed class BudgetHistoryCommand() : CliCommand("history", "What each objective was thought to cost and came to cost, a month", "azdoit budget history", "azdoit budget history --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var damaged))
        {
            return Reply.Invalid(damaged);
        }

        var page = ledger.History.IsEmpty
            ? new Page().Line("Nothing was spent yet")
            : new Page().Table(["time", "objective", "group", ">estimated", ">actual", ">resources"], ledger.History.Select(spending => (ImmutableArray<string>)
            [
                $"{spending.Time:yyyy-MM-dd HH:mm}Z",
                spending.Objective.Value,
                spending.ResourceGroup,
                spending.Estimated is { } estimated ? new Money(estimated).ToString() : "-",
                new Money(spending.Actual).ToString(),
                spending.Resources.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ]));
        return Reply.Done(page, new JsonObject { ["items"] = new JsonArray([.. ledger.History.Select(Item)]) });
    });

    private static JsonObject Item(Spending spending) => new()
    {
        ["timestamp"] = spending.Time,
        ["objective_id"] = spending.Objective.Value,
        ["cloud"] = spending.Account.Cloud,
        ["subscription"] = spending.Account.Subscription,
        ["resource_group"] = spending.ResourceGroup,
        ["estimated_cost"] = spending.Estimated is { } estimated ? new Money(estimated).ToDecimalString() : null,
        ["actual_cost"] = new Money(spending.Actual).ToDecimalString(),
        ["resources"] = new JsonArray([.. spending.Resources.Select(resource => JsonValue.Create(resource.Id))]),
    };
}
