using System.CommandLine;
using Azdoit.Flow;

namespace Azdoit.Cli.Options;

/// <summary>What a request leaves open and the command line answers.</summary>
internal sealed class PlacementOptions
{
    private static readonly string[] StrategyNames = ["arm", "az", "azure_cli", "terraform", "mcp", "mcp_server", "code", "custom_code"];

    private readonly Option<string?> group = new("--resource-group", "-g") { Description = "Resource group for what the request does not place itself", HelpName = "NAME" };
    private readonly Option<string?> region = new("--region") { Description = "Region for what the request does not place itself", HelpName = "REGION" };
    private readonly Option<string[]> answers = new("--set")
    {
        Description = "Answer to a question, by its id (repeatable): --set 1.region=westeurope",
        HelpName = "Q=VALUE",
    };

    private readonly Option<decimal?> costLimit = new("--cost-limit") { Description = "Refuse a plan that costs more than this a month", HelpName = "USD", CustomParser = Values.Amount };
    private readonly Option<string[]?> strategy = new("--strategy")
    {
        Description = "Carry it out by this strategy only: arm (the cloud's own interface) or az (the Azure CLI); of several (az,arm) the next takes over when one gives up",
        HelpName = "NAMES",
        CustomParser = Values.Several(StrategyNames),
    };

    private readonly Option<string?> prefer = new("--prefer") { Description = "Carry it out by this strategy if it can, whatever its score", HelpName = "NAME", CustomParser = Values.OneOf(StrategyNames) };

    public PlacementOptions AddTo(Command command)
    {
        answers.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
            {
                result.AddError($"--set takes Q=VALUE, such as 1.region=westeurope, not '{token.Value}'.");
            }
        });
        foreach (var option in new Option[] { group, region, answers, costLimit, strategy, prefer })
        {
            command.Add(option);
        }

        return this;
    }

    public Ask Apply(ParseResult parsed, Ask ask) => ask with
    {
        ResourceGroup = parsed.GetValue(group),
        Region = parsed.GetValue(region),
        Answers = [.. (parsed.GetValue(answers) ?? []).Select(Pair)],
        CostLimit = parsed.GetValue(costLimit) is { } limit ? Math.Min(limit, ask.CostLimit ?? limit) : ask.CostLimit,
        Strategies = [.. (parsed.GetValue(strategy) ?? []).Select(Ours)],
        Prefer = parsed.GetValue(prefer) is { } preferred ? Ours(preferred) : null,
    };

    private static KeyValuePair<string, string> Pair(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        return new(text[..cut], text[(cut + 1)..]);
    }

    /// <summary>The exported names are accepted too.</summary>
    private static string Ours(string name) => name switch
    {
        "azure_cli" => "az",
        "mcp_server" => "mcp",
        "custom_code" => "code",
        _ => name,
    };
}
