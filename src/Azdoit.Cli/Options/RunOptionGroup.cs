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

    private readonly Option<int?> maxPerProvider = new("--max-per-provider")
    {
        Description = "Of them, at one provider in one region, 1 to 64; as many as at once when not said",
        HelpName = "N",
        CustomParser = result => Values.Whole(1, MostParallel)(result),
    };

    private readonly Option<TimeSpan?> timeout = new("--timeout")
    {
        Description = "After this time (30m, 24h) the run stops as by Ctrl-C: what is in flight is settled, and it can be resumed",
        HelpName = "TIME",
        CustomParser = result => Values.Duration(result),
    };

    private readonly Option<TimeSpan?> stepTimeout = new("--step-timeout")
    {
        Description = "After this time a step that has not come to an end has failed",
        HelpName = "TIME",
        CustomParser = result => Values.Duration(result),
    };

    private readonly Option<bool> ephemeral = new("--ephemeral") { Description = "In a CI job on a real cloud: the records go with the machine, I export them (objectives export ID --bundle FILE)" };

    public RunOptionGroup AddTo(Command command)
    {
        command.Add(onFailure);
        command.Add(maxParallel);
        command.Add(maxPerProvider);
        command.Add(timeout);
        command.Add(stepTimeout);
        command.Add(ephemeral);
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
        MaxPerProvider = parsed.GetValue(maxPerProvider),
        Timeout = parsed.GetValue(timeout),
        StepTimeout = parsed.GetValue(stepTimeout),
        Ephemeral = parsed.GetValue(ephemeral),
    };
}
