using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Gates;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Prices;

internal sealed class PricesShowCommand : CliCommand
{
    private readonly Argument<string> sku = new("SKU") { Description = "A VM size, or the SKU of another meter" };
    private readonly Option<string> region = new("--region") { Description = "eastus when not said", HelpName = "REGION", DefaultValueFactory = _ => "eastus" };
    private readonly Option<string> meter = new("--meter") { Description = "vm.linux when not said; vm.windows, disk, redis, ...", HelpName = "METER", DefaultValueFactory = _ => Meters.VmLinux };

    public PricesShowCommand()
        : base("show", "One price, with its source and date", "azdoit prices show Standard_D4s_v3 --region westeurope", "azdoit prices show P10 --meter disk")
    {
        Add(sku);
        Add(region);
        Add(meter);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, (home, _) => Task.FromResult(
        home.Prices().TryGet(out var book, out var problem) ? Show(book, parsed.GetValue(meter)!, parsed.GetValue(sku)!, new Region(parsed.GetValue(region)!)) : Reply.Invalid(problem)));

    private static Reply Show(PriceBook book, string meter, string sku, Region region) => book.Find(meter, sku, region) switch
    {
        PriceAnswer.Known known => Reply.Done(
            new Page().Line($"{known.Sku} ({meter}) in {region}: {CostView.Fine(known.Price)} {known.Price.Currency} per {UnitConversion.Word(known.Unit)}").Table([],
            [
                ["monthly", UnitConversion.PerMonth(known.Price, known.Unit, 1) is { } month ? $"{month}" : "by use"],
                ["source", known.Source],
                ["as of", known.AsOf],
                ["confidence", $"{known.Basis.Confidence}{(known.Basis.Reason is { } reason ? $" ({reason})" : "")}"],
            ]).Line(CostView.ListPriceTerms, Tone.Quiet),
            new JsonObject
            {
                ["meter"] = meter,
                ["sku"] = known.Sku,
                ["region"] = region.Name,
                ["unit"] = UnitConversion.Word(known.Unit),
                ["unit_price"] = CostView.Fine(known.Price),
                ["currency"] = known.Price.Currency,
                ["monthly"] = UnitConversion.PerMonth(known.Price, known.Unit, 1)?.ToDecimalString(),
                ["source"] = known.Source,
                ["as_of"] = known.AsOf,
                ["confidence"] = Math.Round(known.Basis.Confidence.Value, 3),
            }),
        PriceAnswer.Unknown unknown => Reply.Of(AnswerOutcome.Failed, Diagnostic.Error(
            GateCodes.UnknownPrice, "The price is unknown", $"{sku} ({meter}) in {region}: {unknown.Reason}.", [.. unknown.Nearest.Select(near => Suggestion.Caller($"there is {near}"))])),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
