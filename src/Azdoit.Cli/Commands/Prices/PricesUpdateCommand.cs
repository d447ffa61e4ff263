using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Prices;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Prices;

internal sealed class PricesUpdateCommand : CliCommand
{
    private readonly Option<string?> service = new("--service") { Description = "Only this service of the price list: \"Virtual Machines\", Storage, ...", HelpName = "NAME" };
    private readonly Option<string?> region = new("--region") { Description = "Only this region", HelpName = "REGION" };
    private readonly Option<string?> sku = new("--sku") { Description = "Only this SKU", HelpName = "SKU" };

    public PricesUpdateCommand()
        : base("update", "Read prices from the Azure Retail Prices API (no login) into this home; all takes some minutes", "azdoit prices update --service \"Virtual Machines\" --region westeurope", "azdoit prices update")
    {
        Add(service);
        Add(region);
        Add(sku);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        var scope = new PriceScope(parsed.GetValue(service), parsed.GetValue(region) is { } named ? new Region(named) : null, parsed.GetValue(sku));
        var address = home.Settings.Prices.Url is { } configured ? new Uri(configured) : RetailPrices.DefaultAddress;
        using var http = new HttpClient();
        var last = "";
        var update = await new RetailPrices(http, address, shell.Time).UpdateAsync(
            scope,
            PriceSnapshot.PathIn(home.Home.Path),
            (reading, count) =>
            {
                if (shell.Talk.IsForPeople && (reading != last || count % 10_000 == 0))
                {
                    last = reading;
                    shell.Errors.WriteLine($"{reading}: {count.ToString("#,0", CultureInfo.InvariantCulture)} items read");
                }
            },
            ct);
        return update.TryGet(out var snapshot, out var problem)
            ? Reply.Done(new Page().Lines(snapshot.Updates.TakeLast(1)), new JsonObject { ["path"] = snapshot.Path, ["update"] = snapshot.Updates.LastOrDefault(), ["address"] = address.ToString() })
            : Reply.Of(problem.Code == PriceCodes.Unreachable ? AnswerOutcome.Unreachable : problem.Code == PriceCodes.Nothing ? AnswerOutcome.Invalid : AnswerOutcome.Failed, problem);
    });
}
