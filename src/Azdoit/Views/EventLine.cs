using Azdoit.Execution;

namespace Azdoit.Views;

/// <summary>One line of <c>--events</c>; the last line is the <see cref="ResultDocument"/>.</summary>
/// <param name="Type">The journal event's word (<c>step_held</c>), or <c>planned</c> when the plan is about to run.</param>
/// <param name="Step">Null for the whole run.</param>
public sealed record EventLine(string Schema, int Seq, DateTimeOffset Time, string Type, string? ObjectiveId, string? PlanHash, string? Step, int? Attempt, string? Detail)
{
    public const string SchemaName = "azdoit.event/1";

    public static EventLine Of(int sequence, RunProgress progress, ObjectiveId? objective) => new(
        SchemaName, sequence, progress.Time, progress.Phase, objective?.Value, null, progress.Step?.Value, progress.Attempt == 0 ? null : progress.Attempt, progress.Detail);

    public static EventLine Planned(int sequence, DateTimeOffset time, Answer told) =>
        new(SchemaName, sequence, time, "planned", told.Objective?.Value, told.Planned?.Plan?.Hash.Value, null, null, null);

    public string ToLine() => ViewsJson.Line(this);
}
