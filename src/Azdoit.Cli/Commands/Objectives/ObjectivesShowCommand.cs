using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesShowCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();
    private readonly Option<string?> at = new("--at") { Description = "As it stood once this step was settled: the step's id, or its resource's name", HelpName = "STEP" };
    private readonly Option<bool> tree = new("--tree") { Description = "The run as a tree: each step under the one it waited for, with times, waits and retries; * marks the critical path" };
    private readonly Option<string?> timeline = new("--timeline") { Description = "Also draw when each step was at work (SVG)", HelpName = "FILE" };

    public ObjectivesShowCommand()
        : base(
            "show",
            "One objective: where it stands, step by step, with its history",
            "azdoit objectives show last",
            "azdoit objectives show 0197a --verbose",
            "azdoit objectives show last --at vm-1",
            "azdoit objectives show last --tree",
            "azdoit objectives show last --timeline run.svg")
    {
        Add(id);
        Add(at);
        Add(tree);
        Add(timeline);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
        {
            return Reply.Invalid(problem);
        }

        var plan = await PlanAsync(home, entries, ct);
        if (parsed.GetValue(at) is { } point)
        {
            if (Until(entries, plan, point) is not { } earlier)
            {
                var steps = plan is null ? "none" : string.Join(", ", plan.Steps.Select(step => step.Id.Value));
                return Reply.Invalid(Diagnostic.Error(CliCodes.BadUsage, "The objective has no such step", $"--at takes a step that began, not '{point}'. Its steps: {steps}."));
            }

            entries = earlier;
        }

        if (parsed.GetValue(timeline) is { } picture
            && AtomicFile.Replace(picture, Encoding.UTF8.GetBytes(TimelinePicture.Of(plan is null ? new Timeline([]) : Timeline.Of(entries, plan), RunState.Fold(entries).Request))) is { } unwritten)
        {
            return Reply.Of(AnswerOutcome.Failed, unwritten);
        }

        var detail = ObjectiveDetail.Of(objective, entries, plan, await home.Journals.HolderAsync(objective, ct));
        var page = parsed.GetValue(tree) && plan is not null ? RunTree.Of(entries, plan, $"{detail.Objective.State}: {detail.Objective.UserRequest}") : ObjectivePage.Of(detail, shell.Talk.Verbose);
        var reply = Reply.Done(page, ViewsJson.Part(detail));
        var stuck = RunState.Fold(entries).IsUnfinished && detail.HeldBy is null && parsed.GetValue(at) is null;
        return reply with { Answer = reply.Answer with { Objective = objective, Unfinished = stuck ? objective : null } };
    });

    internal static async Task<ObjectiveDetail> ShownAsync(HomeParts home, ObjectiveId objective, IReadOnlyList<JournalEntry> entries, string? holder, CancellationToken ct) =>
        ObjectiveDetail.Of(objective, entries, await PlanAsync(home, entries, ct), holder);

    private static async Task<Plan?> PlanAsync(HomeParts home, IReadOnlyList<JournalEntry> entries, CancellationToken ct) =>
        RunState.Fold(entries).Plan is { } hash && await home.Objects.GetAsync(hash.Value, ct) is { } stored ? Plan.FromJson(stored) : null;

    /// <summary>The entries up to the last one about the step; null when none is about it.</summary>
    private static ImmutableArray<JournalEntry>? Until(IReadOnlyList<JournalEntry> entries, Plan? plan, string point)
    {
        var meant = plan?.Steps.FirstOrDefault(step => step.Id.Value == point) ?? plan?.Steps.FirstOrDefault(step => step.Effect.Address.Name.Equals(point, StringComparison.OrdinalIgnoreCase));
        var last = meant is null ? null : entries.LastOrDefault(entry => StepTransition.Subject(entry.Event) == meant.Id);
        return last is null ? null : [.. entries.TakeWhile(entry => entry.Sequence <= last.Sequence)];
    }
}
