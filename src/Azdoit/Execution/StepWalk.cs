using System.Collections.Immutable;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>
/// Visits the steps of a graph, each after those that it waits for, several at once, in the order of its agenda. What waits for a
/// failed visit is never visited. It ends when the visits that began have ended and nothing may begin: it waits for nothing else.
/// </summary>
internal sealed class StepWalk(ImmutableArray<Step> steps, Func<Step, IEnumerable<StepId>> waitsFor, Func<Step, TimeSpan> takes, Bounds bounds)
{
    /// <param name="visit">True when the step came out well.</param>
    /// <param name="mayStart">Asked before each visit; once it is false nothing new begins.</param>
    /// <returns>The steps that were never visited.</returns>
    public async Task<ImmutableArray<Step>> RunAsync(Func<Step, Task<bool>> visit, Func<bool> mayStart)
    {
        var agenda = Agenda.Of(steps, waitsFor, takes);
        var running = new HashSet<Task<(Step Step, bool Well)>>();
        while (true)
        {
            while (mayStart() && agenda.Next(bounds) is var (next, then))
            {
                agenda = then;
                running.Add(VisitAsync(next));
            }

            if (running.Count == 0)
            {
                return agenda.Untaken;
            }

            var ended = await Task.WhenAny(running);
            if (!ended.IsCompletedSuccessfully)
            {
                // A bug or an abort: the others may still write into the journal, so nobody is told before they have ended.
                await Task.WhenAll(running);
            }

            running.Remove(ended);
            var (step, well) = await ended;
            agenda = agenda.After(step, well);
        }

        async Task<(Step, bool)> VisitAsync(Step step) => (step, await visit(step));
    }
}
