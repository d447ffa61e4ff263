using System.Collections.Immutable;

namespace Azdoit.Views;

/// <summary>What a command says to programs, as its only output (<c>--json</c>) or as its last line (<c>--events</c>). Null is unknown or not applicable.</summary>
public sealed record ResultDocument
{
    public const string SchemaName = "azdoit.result/1";

    public string Schema { get; init; } = SchemaName;

    /// <summary>The words that name it: <c>do</c>, <c>budget show</c>.</summary>
    public required string Command { get; init; }

    public required string Outcome { get; init; }

    public required int ExitCode { get; init; }

    /// <summary>Something in the cloud is different from before.</summary>
    public required bool Changed { get; init; }

    public required TargetView? Target { get; init; }

    public required string? ObjectiveId { get; init; }

    public required PlanView? Plan { get; init; }

    public required CostView? Cost { get; init; }

    public required ImmutableArray<NeedView> Needs { get; init; }

    public required ImmutableArray<LeftoverView> Leftovers { get; init; }

    public required ImmutableArray<DiagnosticView> Diagnostics { get; init; }

    /// <summary>Depends on the command: see the schema files.</summary>
    public required JsonText Result { get; init; }

    public static ResultDocument Of(string command, Answer answer, int exitCode, JsonText? result) => new()
    {
        Command = command,
        Outcome = Words.Of(answer.Outcome),
        ExitCode = exitCode,
        Changed = answer.Changed,
        Target = answer.Target is { } target ? TargetView.Of(target) : null,
        ObjectiveId = answer.Objective?.Value,
        Plan = answer.Planned?.Plan is { } plan ? PlanView.Of(plan, answer.Planned) : null,
        Cost = answer.Quote is { } quote ? CostView.Of(quote) : null,
        Needs = [.. answer.Questions.Select(NeedView.Of), .. answer.Needs.Select(NeedView.Of), .. answer.Unfinished is { } unfinished ? [NeedView.Of(unfinished)] : (ImmutableArray<NeedView>)[]],
        Leftovers = [.. answer.Leftovers.Select(left => new LeftoverView(left.Address.Id, left.Address.Name, left.Why, Removal.Of(left.Address, answer.Target)))],
        Diagnostics = [.. answer.Diagnostics.Select(DiagnosticView.Of)],
        Result = result ?? WorkView.Of(answer),
    };

    /// <summary>One line of JSON.</summary>
    public string ToLine() => ViewsJson.Line(this);
}

/// <summary>Something that stands and needs a person.</summary>
/// <param name="Remove">The command that removes it, as a person would type it.</param>
public sealed record LeftoverView(string Id, string Name, string Why, string Remove);
