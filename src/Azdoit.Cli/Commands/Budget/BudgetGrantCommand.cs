using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Budget;

internal sealed class BudgetGrantCommand : CliCommand
{
    private readonly Argument<decimal?> amount = new("AMOUNT") { Description = "USD a month beyond the limits", CustomParser = Values.Amount };
    private readonly Option<TimeSpan> duration = new("--for") { Description = "For how long: 30m, 24h, 7d", HelpName = "TIME", Required = true, CustomParser = Values.Duration };
    private readonly Option<string> reason = new("--reason") { Description = "Why", HelpName = "TEXT", Required = true };
    private readonly TargetOptions where;

    public BudgetGrantCommand()
        : base("grant", "Allow more than the limits for a while; it is recorded with your name", "azdoit budget grant 500 --for 24h --reason \"load test\"")
    {
        Add(amount);
        Add(duration);
        Add(reason);
        where = new TargetOptions().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var problem) || !Accounts.Of(where.Of(parsed), shell, home, ledger).TryGet(out var account, out problem))
        {
            return Reply.Invalid(problem);
        }

        var granted = parsed.GetValue(amount)!.Value;
        var until = shell.Time.GetUtcNow() + parsed.GetValue(duration);
        return (await home.Ledger.AppendAsync([new LedgerEvent.Granted(account, granted, until, parsed.GetValue(reason)!)], ct)).TryGet(out _, out problem)
            ? Reply.Done(
                new Page().Line($"Granted {new Money(granted)} a month beyond the limits until {until:yyyy-MM-dd HH:mm}Z ({account.Cloud}, subscription {account.Subscription})"),
                new JsonObject { ["amount"] = new Money(granted).ToDecimalString(), ["until"] = until })
            : Reply.Of(AnswerOutcome.Failed, problem);
    });
}
