using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>The answers of a request that came to no run.</summary>
internal static class Replies
{
    public static Answer Invalid(Target target, params ImmutableArray<Diagnostic> diagnostics) => new() { Outcome = AnswerOutcome.Invalid, Target = target, Diagnostics = diagnostics };

    public static Answer NotUnderstood(Target target, Understanding understanding) =>
        understanding.Outcome == UnderstandingOutcome.Clarify
            ? new() { Outcome = AnswerOutcome.Question, Target = target, Understanding = understanding, Questions = understanding.Questions }
            : new()
            {
                Outcome = AnswerOutcome.Invalid,
                Target = target,
                Understanding = understanding,
                Diagnostics =
                [
                    Diagnostic.Error(FlowCodes.Unsupported, "azdoit cannot do this", understanding.Reason, [.. understanding.Nearest.Select(near => Suggestion.Caller(near))]),
                ],
            };

    public static Answer NoPlan(Target target, Understanding understanding, PlannedChange planned) => new()
    {
        Outcome = planned.Diagnostics.Any(wrong => wrong.Code == PlanningCodes.Unreadable) ? AnswerOutcome.Unreachable
            : planned.Diagnostics.Any(wrong => wrong.Code == PlanningCodes.Forbidden) ? AnswerOutcome.Failed
            : planned.Diagnostics.Any(wrong => wrong.Code == PlanningCodes.NotFound) || planned.Questions.Length > 0 ? AnswerOutcome.Question
            : planned.Diagnostics.Any(wrong => wrong.Severity == Severity.Error) ? AnswerOutcome.Invalid
            : AnswerOutcome.NothingToDo,
        Target = target,
        Understanding = understanding,
        Planned = planned,
        Questions = planned.Questions,
        Diagnostics = planned.Diagnostics,
        Notes = planned.Notes,
    };

    /// <summary>What the gates go by could not be gathered: the cloud is away, or a record of this home is damaged.</summary>
    public static Answer NoFacts(Target target, Diagnostic problem) =>
        Invalid(target, problem) with
        {
            Outcome = problem.Code == FlowCodes.Unreachable ? AnswerOutcome.Unreachable : problem.Code == PlanningCodes.Forbidden ? AnswerOutcome.Failed : AnswerOutcome.Invalid,
        };

    public static Answer NoStrategy(Target target, Diagnostic problem) =>
        Invalid(target, problem) with { Outcome = problem.Code == StrategyChoice.NotAvailable ? AnswerOutcome.Unreachable : AnswerOutcome.Invalid };

    /// <summary>What was to be read was not: the cloud is away, or it answered that this principal may not.</summary>
    public static Answer NotRead(Target target, Failure failure) => new()
    {
        Outcome = failure.Category == FailureCategory.Permission ? AnswerOutcome.Failed : AnswerOutcome.Unreachable,
        Target = target,
        Diagnostics =
        [
            failure.Category == FailureCategory.Permission
                ? PlanningCodes.NotRead(failure)
                : Diagnostic.Error(FlowCodes.Unreachable, "The cloud could not be reached", $"{failure.Code}: {failure.Message}"),
        ],
    };
}
