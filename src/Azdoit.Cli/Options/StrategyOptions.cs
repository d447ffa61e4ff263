using System.CommandLine;
using Azdoit.Flow;

namespace Azdoit.Cli.Options;

/// <summary>Who carries it out.</summary>
internal sealed class StrategyOptions
{
    private static readonly string[] Names = ["arm", "az", "azure_cli", "terraform", "mcp", "mcp_server", "code", "custom_code"];

    private readonly Option<string[]?> strategy = new("--strategy")
    {
        Description = "Carry it out by this strategy only: arm (the cloud's own interface) or az (the Azure CLI); of several (az,arm) the next takes over when one gives up",
        HelpName = "NAMES",
        CustomParser = Values.Several(Names),
    };

    private readonly Option<string?> prefer = new("--prefer") { Description = "Carry it out by this strategy if it can, whatever its score", HelpName = "NAME", CustomParser = Values.OneOf(Names) };

    public StrategyOptions AddTo(Command command)
    {
        command.Add(strategy);
        command.Add(prefer);
        return this;
    }

    public Ask Apply(ParseResult parsed, Ask ask) => ask with
    {
        Strategies = [.. (parsed.GetValue(strategy) ?? []).Select(Ours)],
        Prefer = parsed.GetValue(prefer) is { } preferred ? Ours(preferred) : null,
    };

    /// <summary>The exported names are accepted too.</summary>
    private static string Ours(string name) => name switch
    {
        "azure_cli" => "az",
        "mcp_server" => "mcp",
        "custom_code" => "code",
        _ => name,
    };
}
