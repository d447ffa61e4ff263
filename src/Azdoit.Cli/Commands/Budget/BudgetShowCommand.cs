using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Durability;
using Azdoit.Pricing;

namespace Azdoit.Cli.Commands.Budget;

/// <summary>Reads the home alone: the account is the one that the target options name, by its id.</summary>
internal sealed class BudgetShowCommand : CliCommand
{
    private readonly TargetOptions where;

    public BudgetShowCommand()
        : base("show", "Limits, what stands or is reserved, what was granted", "azdoit budget show", "azdoit budget show --json") =>
        where = new TargetOptions().AddTo(this);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!home.Budget().TryGet(out var budget, out var problems) || !PolicyFile.OfThisMachine.Read().TryGet(out var policy, out problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var problem) || !Accounts.Of(where.Of(parsed), shell, home, ledger).TryGet(out var account, out problem))
        {
            return Reply.Invalid(problem);
        }

        var now = shell.Time.GetUtcNow();
        ImmutableArray<Grant> grants = [.. ledger.Grants.Where(grant => grant.Account == account && now < grant.Until)];
        var measures = BudgetMeasure.All(budget, Spend.Of(ledger, account), Spend.Of([]), grants, (policy.MonthlyCeiling, policy.DailyCeiling));
        var page = new Page().Line($"{account.Cloud}, subscription {account.Subscription}; run-rate of what azdoit made here, at list price")
            .Table(["limit", ">stands", ">limit", ">used", "level"], measures.Select(measure => (ImmutableArray<string>)
                [measure.IsGroup ? $"group {measure.What}" : measure.What, new Money(measure.Standing).ToString(), new Money(measure.Limit).ToString(), measure.Percent is { } percent ? $"{percent:0}%" : "-", measure.Level.ToString().ToLowerInvariant()]))
            .Lines(grants.Select(grant => $"  granted {new Money(grant.Amount)} a month until {grant.Until:yyyy-MM-dd HH:mm}Z by {grant.By.User}: {grant.Reason}"));
        if (ledger.Freeze is { } freeze)
        {
            page.Line($"FROZEN since {freeze.Since:yyyy-MM-dd HH:mm}Z by {freeze.By.User}: {freeze.Reason}", Tone.Bad);
        }

        return Reply.Done(page, Json(account, measures, budget, grants, ledger.Freeze));
    });

    private static JsonObject Json(LedgerAccount account, ImmutableArray<BudgetMeasure> measures, Pricing.Budget budget, ImmutableArray<Grant> grants, Freeze? freeze) => new()
    {
        ["cloud"] = account.Cloud,
        ["subscription"] = account.Subscription,
        ["currency"] = "USD",
        ["alert_thresholds"] = new JsonArray([.. budget.AlertThresholds.Select(threshold => JsonValue.Create(threshold))]),
        ["limits"] = new JsonArray([.. measures.Select(measure => new JsonObject
        {
            ["name"] = measure.What,
            ["is_group"] = measure.IsGroup,
            ["limit"] = new Money(measure.Limit).ToDecimalString(),
            ["standing"] = new Money(measure.Standing).ToDecimalString(),
            ["percent"] = measure.Percent is { } percent ? Math.Round(percent, 1) : null,
            ["level"] = measure.Level.ToString().ToLowerInvariant(),
        })]),
        ["grants"] = new JsonArray([.. grants.Select(grant => new JsonObject
        {
            ["amount"] = new Money(grant.Amount).ToDecimalString(),
            ["until"] = grant.Until,
            ["reason"] = grant.Reason,
            ["by"] = grant.By.User,
        })]),
        ["freeze"] = freeze is null ? null : new JsonObject { ["reason"] = freeze.Reason, ["since"] = freeze.Since, ["by"] = freeze.By.User },
    };
}
