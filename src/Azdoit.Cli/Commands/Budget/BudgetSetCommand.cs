using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Budget;

internal sealed class BudgetSetCommand : CliCommand
{
    private readonly Option<decimal?> monthly = new("--monthly") { Description = "The monthly limit", HelpName = "USD", CustomParser = Values.Amount };
    private readonly Option<decimal?> daily = new("--daily") { Description = "The daily limit", HelpName = "USD", CustomParser = Values.Amount };
    private readonly Option<string[]> groups = new("--group") { Description = "The monthly limit of a resource group (repeatable); without an amount it has none: dev=100, dev=", HelpName = "NAME=USD" };

    public BudgetSetCommand()
        : base("set", "Change limits in budget.json", "azdoit budget set --monthly 2000", "azdoit budget set --group dev=100 --group staging=200")
    {
        Add(monthly);
        Add(daily);
        Add(groups);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, (home, _) => Task.FromResult(Set(parsed, home)));

    private Reply Set(ParseResult parsed, HomeParts home)
    {
        if (!home.Budget().TryGet(out var budget, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        var changed = budget with { MonthlyLimit = parsed.GetValue(monthly) ?? budget.MonthlyLimit, DailyLimit = parsed.GetValue(daily) ?? budget.DailyLimit };
        foreach (var text in parsed.GetValue(groups) ?? [])
        {
            var cut = text.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0 || (cut < text.Length - 1 && !decimal.TryParse(text[(cut + 1)..], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _)))
            {
                return Reply.Invalid(Diagnostic.Error(CliCodes.BadUsage, "The command line is not right", $"--group takes NAME=USD, such as dev=100, not '{text}'."));
            }

            changed = changed with
            {
                ResourceGroupLimits = cut == text.Length - 1
                    ? changed.ResourceGroupLimits.Remove(text[..cut])
                    : changed.ResourceGroupLimits.SetItem(text[..cut], decimal.Parse(text[(cut + 1)..], System.Globalization.CultureInfo.InvariantCulture)),
            };
        }

        return new BudgetFile(home.Home.Path).Write(changed) is { } unwritten
            ? Reply.Of(AnswerOutcome.Failed, unwritten)
            : Reply.Done(
                new Page().Line($"Monthly {new Money(changed.MonthlyLimit)}, daily {new Money(changed.DailyLimit)}").Lines(changed.ResourceGroupLimits.Select(limit => $"  group {limit.Key}: {new Money(limit.Value)} a month")),
                new JsonObject
                {
                    ["monthly_limit"] = new Money(changed.MonthlyLimit).ToDecimalString(),
                    ["daily_limit"] = new Money(changed.DailyLimit).ToDecimalString(),
                    ["resource_group_limits"] = new JsonObject(changed.ResourceGroupLimits.Select(limit => KeyValuePair.Create(limit.Key, (JsonNode?)JsonValue.Create(new Money(limit.Value).ToDecimalString())))),
                });
    }
}
