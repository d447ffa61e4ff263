using System.Collections.Immutable;
using Azdoit.Failures;
using Azdoit.Inventory;

namespace Azdoit.Flow;

/// <summary>Which of some resources are idle, each with the evidence: by its own read, by the others, by metrics.</summary>
internal sealed class IdleQueries(AgentParts parts)
{
    private const int MostAtOnce = 8;

    public async Task<Outcome<(ImmutableDictionary<ResourceAddress, string> Because, ImmutableArray<string> Notes), Failure>> AmongAsync(ImmutableArray<ObservedResource> resources, CancellationToken ct)
    {
        if (!(await Survey.TakeAsync(parts.Inventory, ct)).TryGet(out var all, out var failure))
        {
            return failure;
        }

        var graph = new DependencyGraph(all);
        var because = ImmutableDictionary.CreateBuilder<ResourceAddress, string>();
        var measured = new List<(ObservedResource Resource, Measure Measure)>();
        foreach (var listed in resources)
        {
            var resource = graph.Find(listed.Address) ?? listed;
            if ((Idleness.ByItself(resource) ?? Idleness.ByOthers(resource, graph)) is { } evidence)
            {
                because[listed.Address] = evidence;
            }
            else if (Measure.Of(resource.Kind?.Id) is { } measure)
            {
                measured.Add((resource, measure));
            }
        }

        var unmeasured = 0;
        foreach (var (resource, measure, figure) in await FiguresAsync(measured, ct))
        {
            unmeasured += figure is null ? 1 : 0;
            if (figure < measure.Below)
            {
                because[resource.Address] = measure.Evidence(figure.Value);
            }
        }

        return (because.ToImmutable(), Notes(resources, unmeasured));
    }

    /// <summary>What nothing could be said about must not pass for busy.</summary>
    private static ImmutableArray<string> Notes(ImmutableArray<ObservedResource> resources, int unmeasured)
    {
        var untold = resources.Where(resource => !Idleness.CanBeTold(resource.Kind)).Select(resource => resource.Kind?.Title ?? resource.Address.Type).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. unmeasured > 0 ? [$"{unmeasured} {(unmeasured == 1 ? "resource has" : "resources have")} no metrics here: whether {(unmeasured == 1 ? "it is" : "they are")} idle is unknown."] : (ImmutableArray<string>)[],
            .. untold.Count > 0 ? [$"Not judged, because nothing tells: {string.Join(", ", untold)}."] : (ImmutableArray<string>)[],
        ];
    }

    private async Task<(ObservedResource Resource, Measure Measure, decimal? Figure)[]> FiguresAsync(List<(ObservedResource Resource, Measure Measure)> wanted, CancellationToken ct)
    {
        using var gate = new SemaphoreSlim(MostAtOnce);
        var now = parts.Time.GetUtcNow();
        return await Task.WhenAll(wanted.Select(async one =>
        {
            await gate.WaitAsync(ct);
            try
            {
                return (one.Resource, one.Measure, await parts.Inventory.MeasureAsync(one.Resource.Address, one.Measure, now, ct));
            }
            finally
            {
                gate.Release();
            }
        }));
    }
}
