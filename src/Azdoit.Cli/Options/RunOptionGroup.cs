using System.CommandLine;
using Azdoit.Execution;
using Azdoit.Flow;

namespace Azdoit.Cli.Options;

/// <summary>How a run goes about it.</summary>
internal sealed class RunOptionGroup
{
    private const int MostParallel = 64;

    private readonly Option<string?> onFailure = new("--on-failure")
    {
        Description = "What happens to what a failed run has made: undo (the default outside production), keep, undo-branch",
        HelpName = "WHAT",
        CustomParser = Values.OneOf("undo", "keep", "undo-branch"),
    };

    private readonly Option<int> maxParallel = new("--max-parallel")
    {
        Description = "Steps in flight at once, 1 to 64; 8 when not said",
        HelpName = "N",
        CustomParser = Values.Whole(1, MostParallel),
        DefaultValueFactory = _ => 8,
    };

    public RunOptionGroup AddTo(Command command)
    {
        command.Add(onFailure);
        command.Add(maxParallel);
        return this;
    }

    public Ask Apply(ParseResult parsed, Ask ask) => ask with
    {
        OnFailure = parsed.GetValue(onFailure) switch
        {
            "undo" => OnFailure.Undo,
            "keep" => OnFailure.Keep,
            "undo-branch" => OnFailure.UndoBranch,
            _ => null,
        },
        MaxParallel = parsed.GetValue(maxParallel),
    };
}
