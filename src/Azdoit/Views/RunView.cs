using System.Collections.Immutable;
using Azdoit.Execution;
using Azdoit.Failures;

namespace Azdoit.Views;

/// <param name="End"><c>done</c>, <c>rolled_back</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Fallbacks">Strategies that gave up, and which took over.</param>
public sealed record RunView(string End, double ElapsedSeconds, string? FailedStep, FailureView? Failure, ImmutableArray<StepRunView> Steps, ImmutableArray<FallbackView> Fallbacks)
{
    public static RunView Of(RunReport run) => new(
        Words.Of(run.End),
        Math.Round(run.Elapsed.TotalSeconds, 3),
        run.FailedStep?.Value,
        run.Failure is { } failure ? FailureView.Of(failure) : null,
        [.. run.Steps.Select(step => new StepRunView(step.Step.Value, step.Address.Id, Words.Of(step.Status), step.Attempts, step.Failure is { } wrong ? FailureView.Of(wrong) : null))],
        [.. run.Fallbacks.Select(FallbackView.Of)]);
}

/// <param name="Status"><c>held</c>: its effect was read in the cloud.</param>
public sealed record StepRunView(string Id, string Resource, string Status, int Attempts, FailureView? Failure);

/// <param name="Code">The cloud's own.</param>
public sealed record FailureView(string Category, string Code, string Message, int? HttpStatus, string? RequestId)
{
    public static FailureView Of(Failure failure) => new(Words.Of(failure.Category), failure.Code, failure.Message, failure.HttpStatus, failure.RequestId);
}
