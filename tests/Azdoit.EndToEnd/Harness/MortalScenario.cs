using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Something that a person wants of a cloud in some state, and how it must come out wherever the process dies.</summary>
internal sealed record MortalScenario(string Request)
{
    /// <summary>Requests that were carried out before, undisturbed.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>The path of writes that are refused for good; null lets all succeed.</summary>
    public string? Refused { get; init; }

    public OnFailure? OnFailure { get; init; }

    /// <summary>Played through on a twin first, which must leave no trace.</summary>
    public bool Rehearsed { get; init; }

    /// <summary>Instead of the request, its result is taken back by an undo of its own.</summary>
    public bool Undone { get; init; }

    /// <summary>With <see cref="Undone"/>: the request died at this point, so that what is taken back is half of it.</summary>
    public int? Half { get; init; }

    /// <summary>Only where there is time: too long for every run of the suite.</summary>
    public bool Slow { get; init; }

    public override string ToString() =>
        string.Join(", ", new[] { Undone ? $"undo '{Request}'" : Request, Half is { } half ? $"which died at {half}" : null, Refused is { } path ? $"{path} refused" : null, OnFailure?.ToString(), Rehearsed ? "rehearsed" : null }.Where(part => part is not null));

    public async Task<Stage> SetAsync()
    {
        var stage = await Stage.SetAsync();
        foreach (var request in Before)
        {
            Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync(request)).Outcome);
        }

        if (Undone && Half is { } half)
        {
            await Assert.ThrowsAsync<DiedException>(() => new Agent(stage.Process(new Mortality(half))).HandleAsync(stage.Ask(Request), CancellationToken.None, CancellationToken.None));
            stage.Journals.DropHolders();
        }
        else if (Undone)
        {
            Assert.Equal(AnswerOutcome.Done, (await stage.DoAsync(Request)).Outcome);
        }

        if (Refused is { } path)
        {
            stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Status = 403, Code = "AuthorizationFailed", Message = "No." });
        }

        return stage;
    }

    /// <summary>What a person types, in a process that may die.</summary>
    public Task<Answer> ActAsync(Stage stage, Mortality mortality) => ActAsync(stage, stage.Process(mortality));

    public async Task<Answer> ActAsync(Stage stage, AgentParts process)
    {
        if (Undone)
        {
            return await stage.UndoAsync(await OriginalAsync(stage), process);
        }

        var agent = new Agent(process);
        if (Rehearsed)
        {
            await stage.RehearseAsync(Request);
        }

        return await agent.HandleAsync(stage.Ask(Request, await ConsentAsync(stage)) with { OnFailure = OnFailure }, CancellationToken.None, CancellationToken.None);
    }

    /// <summary>What a person types after a death: resume what began, the latest first; ask again for what did not.</summary>
    public async Task<Answer> GoOnAsync(Stage stage, Mortality? mortality)
    {
        foreach (var objective in (await stage.Journals.ListAsync(CancellationToken.None)).Take(Undone ? 2 : 1))
        {
            var state = await stage.StateAsync(objective);
            var isOurs = Undone ? state.Request!.StartsWith("undo ", StringComparison.Ordinal) : state.Request == Request;
            if (isOurs && state.IsUnfinished)
            {
                return await new Objectives(stage.Process(mortality)).ResumeAsync(objective, stage.Ask("") with { OnFailure = OnFailure }, CancellationToken.None, CancellationToken.None);
            }

            if (isOurs && state.Phase is ObjectivePhase.Done or ObjectivePhase.RolledBack or ObjectivePhase.Failed)
            {
                if (Undone && (await stage.StateAsync(await OriginalAsync(stage))).IsUnfinished)
                {
                    // It died after the last removal: what was half is still named, and taken back it ends.
                    return await ActAsync(stage, stage.Process(mortality));
                }

                return new() { Outcome = state.Phase == ObjectivePhase.Done ? AnswerOutcome.Done : AnswerOutcome.Failed };
            }
        }

        return await ActAsync(stage, stage.Process(mortality));
    }

    public bool IsRight(Answer answer) =>
        Undone ? answer.Outcome is AnswerOutcome.Done or AnswerOutcome.NothingToDo
        : answer.Outcome == (Refused is null ? AnswerOutcome.Done : AnswerOutcome.Failed);

    private async Task<ObjectiveId> OriginalAsync(Stage stage)
    {
        foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
        {
            if ((await stage.StateAsync(objective)).Request == Request)
            {
                return objective;
            }
        }

        throw new InvalidOperationException($"'{Request}' never began");
    }

    private async Task<Consent> ConsentAsync(Stage stage)
    {
        var shown = await new Agent(stage.Process()).HandleAsync(stage.Ask(Request) with { DryRun = true }, CancellationToken.None, CancellationToken.None);
        var needs = shown.Verdict?.Needs ?? [];
        return needs.IsEmpty
            ? new() { Yes = true }
            : new() { Approve = shown.Planned!.Plan!.Hash, Allow = [.. needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))] };
    }
}
