using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Prices;
using Azdoit.Pricing;

namespace Azdoit.Cli.Commands.Prices;

internal sealed class PricesStatusCommand() : CliCommand("status", "Where the prices come from and how old they are", "azdoit prices status", "azdoit prices status --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, (home, _) => Task.FromResult(Status(shell, home)));

    private static Reply Status(Shell shell, HomeParts home)
    {
        if (!PriceSnapshot.Open(PriceSnapshot.PathIn(home.Home.Path)).TryGet(out var snapshot, out var problem))
        {
            return Reply.Invalid(problem);
        }

        var now = shell.Time.GetUtcNow();
        var sources = snapshot.Over(PriceBook.Embedded).Sources.OrderByDescending(source => source.AsOf, StringComparer.Ordinal).ToList();
        var updates = snapshot.Updates.ToList();
        var page = new Page()
            .Table(["source", "as of", ">days old"], sources.Select(source => (ImmutableArray<string>)[source.Id, source.AsOf, PriceSource.Age(source.AsOf, now).ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            .Line(updates.Count == 0 ? "Never updated on this machine: azdoit prices update" : "Updated on this machine:")
            .Lines(updates.Select(update => $"  {update}"));
        return Reply.Done(page, new JsonObject
        {
            ["sources"] = new JsonArray([.. sources.Select(source => new JsonObject { ["source"] = source.Id, ["as_of"] = source.AsOf, ["age_days"] = PriceSource.Age(source.AsOf, now) })]),
            ["updates"] = new JsonArray([.. updates.Select(update => JsonValue.Create(update))]),
        });
    }
}
