using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Diagnostics;
using Azdoit.Flow;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

internal sealed class ApplyCommand : CliCommand
{
    private readonly Argument<string> plan = new("PLAN") { Description = "The hash of a stored plan, a unique beginning of it, or a file with a plan" };
    private readonly Option<decimal?> costLimit = new("--cost-limit") { Description = "Refuse a plan that costs more than this a month", HelpName = "USD", CustomParser = Values.Amount };
    private readonly TargetOptions where;
    private readonly ConsentOptions consent;
    private readonly StrategyOptions strategies;
    private readonly RunOptionGroup running;

    public ApplyCommand()
        : base("apply", "Run a stored plan exactly as it was shown", "azdoit apply sha256:HASH --yes", "azdoit apply plan.json --approve sha256:HASH")
    {
        Add(plan);
        Add(costLimit);
        where = new TargetOptions().AddTo(this);
        consent = new ConsentOptions().AddTo(this);
        strategies = new StrategyOptions().AddTo(this);
        running = new RunOptionGroup().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, consent, null, dryRun: false,
        async (composition, ask, interrupts) =>
        {
            ask = running.Apply(parsed, strategies.Apply(parsed, ask));
            ask = ask with { CostLimit = parsed.GetValue(costLimit) is { } limit ? Math.Min(limit, ask.CostLimit ?? limit) : ask.CostLimit };
            var named = parsed.GetValue(plan)!;
            var plans = new StoredPlans(composition.Parts);
            if (File.Exists(named))
            {
                return Read(named, composition).TryGet(out var stored, out var unreadable)
                    ? await plans.ApplyAsync(stored, ask, interrupts.Stop, interrupts.Abort)
                    : new Answer { Outcome = AnswerOutcome.Invalid, Target = ask.Target, Diagnostics = [unreadable] };
            }

            return (await PlanNames.FindAsync(named, composition.Parts.Plans, interrupts.Abort)).TryGet(out var hash, out var unknown)
                ? await plans.ApplyAsync(hash, ask, interrupts.Stop, interrupts.Abort)
                : new Answer { Outcome = AnswerOutcome.Invalid, Target = ask.Target, Diagnostics = [unknown] };
        });

    /// <summary>A file of the plan folder, or the plan alone.</summary>
    internal static Outcome<StoredPlan, Diagnostic> Read(string file, Composition composition)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject ?? throw new JsonException("it holds no object");
            return new StoredPlan
            {
                Plan = Plan.FromJson(json["plan"] ?? json),
                Request = (string?)json["request"] ?? $"apply {Path.GetFileName(file)}",
                Created = composition.Parts.Time.GetUtcNow(),
                By = composition.Parts.Caller,
                Understanding = json["understanding"]?.DeepClone(),
                Quote = json["quote"]?.DeepClone(),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or JsonException or InvalidOperationException or FormatException)
        {
            return Diagnostic.Error(CliCodes.NotReadable, "This is no plan", $"{file}: {unreadable.Message} A plan is named by its hash or by a file.");
        }
    }
}
