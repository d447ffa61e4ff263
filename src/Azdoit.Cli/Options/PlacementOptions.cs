using System.CommandLine;
using Azdoit.Flow;

namespace Azdoit.Cli.Options;

/// <summary>What a request leaves open and the command line answers.</summary>
internal sealed class PlacementOptions
{
    private readonly Option<string?> group = new("--resource-group", "-g") { Description = "Resource group for what the request does not place itself", HelpName = "NAME" };
    private readonly Option<string?> region = new("--region") { Description = "Region for what the request does not place itself", HelpName = "REGION" };
    private readonly Option<string[]> answers = new("--set")
    {
        Description = "Answer to a question, by its id (repeatable): --set 1.region=westeurope",
        HelpName = "Q=VALUE",
    };

    private readonly Option<decimal?> costLimit = new("--cost-limit") { Description = "Refuse a plan that costs more than this a month", HelpName = "USD", CustomParser = Values.Amount };
    private readonly StrategyOptions strategies = new();

    public PlacementOptions AddTo(Command command)
    {
        answers.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
            {
                result.AddError($"--set takes Q=VALUE, such as 1.region=westeurope, not '{token.Value}'.");
            }
        });
        foreach (var option in new Option[] { group, region, answers, costLimit })
        {
            command.Add(option);
        }

        strategies.AddTo(command);
        return this;
    }

    public Ask Apply(ParseResult parsed, Ask ask) => strategies.Apply(parsed, ask) with
    {
        ResourceGroup = parsed.GetValue(group),
        Region = parsed.GetValue(region),
        Answers = [.. (parsed.GetValue(answers) ?? []).Select(Pair)],
        CostLimit = parsed.GetValue(costLimit) is { } limit ? Math.Min(limit, ask.CostLimit ?? limit) : ask.CostLimit,
    };

    private static KeyValuePair<string, string> Pair(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        return new(text[..cut], text[(cut + 1)..]);
    }
}
