using System.Collections.Immutable;

namespace Azdoit.Inventory;

/// <summary>Who depends on whom among resources that were read with their bodies: by naming, by being a part, or by being deleted along.</summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<ResourceAddress, ObservedResource> known;
    private readonly ILookup<ResourceAddress, Dependency> byTarget;
    private readonly ILookup<ResourceAddress, Dependency> byUser;

    public DependencyGraph(IEnumerable<ObservedResource> resources)
    {
        known = resources.DistinctBy(resource => resource.Address).ToDictionary(resource => resource.Address);
        var all = known.Values.SelectMany(Of).ToList();
        byTarget = all.ToLookup(dependency => dependency.On);
        byUser = all.Where(dependency => dependency.Property is not null || Equals(dependency.User.Parent, dependency.On)).ToLookup(dependency => dependency.User);
    }

    public ObservedResource? Find(ResourceAddress address) => known.GetValueOrDefault(address);

    /// <summary>What breaks or goes when these go, nearest first: each once, with the nearest reason.</summary>
    public ImmutableArray<Dependency> DependantsOf(IEnumerable<ResourceAddress> targets) => Walk(targets, byTarget, dependency => dependency.User);

    /// <summary>What these need, nearest first. Parts are no needs of the whole.</summary>
    public ImmutableArray<Dependency> DependenciesOf(IEnumerable<ResourceAddress> users) => Walk(users, byUser, dependency => dependency.On);

    /// <summary>What is connected directly, whichever of the two names the other; what is connected to a part counts as well.</summary>
    public IEnumerable<(ResourceAddress Neighbour, Dependency By)> NeighboursOf(IReadOnlyCollection<ResourceAddress> targets) =>
        targets.Concat(targets.SelectMany(PartsOf)).SelectMany(UsersOf).Select(dependency => (dependency.User, dependency))
            .Concat(targets.SelectMany(target => byUser[target]).Where(dependency => dependency.Property is not null).Select(dependency => (dependency.On, dependency)))
            .DistinctBy(pair => pair.Item1);

    /// <summary>The direct users that name one of these or a part of them; not what they contain.</summary>
    public IEnumerable<Dependency> UsersOf(ResourceAddress target) => byTarget[target].Where(dependency => dependency.Property is not null);

    /// <summary>What is directly in it: the subnets of a network, the resources of a group.</summary>
    public IEnumerable<ResourceAddress> PartsOf(ResourceAddress whole) =>
        byTarget[whole].Where(dependency => dependency.Property is null && whole.Equals(dependency.User.Parent)).Select(dependency => dependency.User);

    private static ImmutableArray<Dependency> Walk(IEnumerable<ResourceAddress> from, ILookup<ResourceAddress, Dependency> edges, Func<Dependency, ResourceAddress> far)
    {
        var queue = new Queue<ResourceAddress>(from);
        var seen = queue.ToHashSet();
        var found = ImmutableArray.CreateBuilder<Dependency>();
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in edges[at].OrderBy(dependency => far(dependency).Id, StringComparer.OrdinalIgnoreCase))
            {
                if (seen.Add(far(next)))
                {
                    found.Add(next);
                    queue.Enqueue(far(next));
                }
            }
        }

        return found.ToImmutable();
    }

    private IEnumerable<Dependency> Of(ObservedResource resource)
    {
        var address = resource.Address;
        foreach (var mention in Mention.In(resource, known.ContainsKey))
        {
            if (Holder(mention.Address) is { } target && !target.Equals(address) && !IsWithin(address, target))
            {
                yield return new(address, target, $"{mention.Path} refers to {Short(mention.Address, target)}", mention.Path);
            }
        }

        if (address.Parent is { } parent && known.ContainsKey(parent))
        {
            yield return new(address, parent, parent.IsGroup ? $"it is in {parent.Name}" : $"it is a part of {parent.Name}", null);
        }

        foreach (var taken in Dependants.DeletedWith(resource.Body).Where(known.ContainsKey))
        {
            yield return new(taken, address, $"it is deleted along with {address.Name} (deleteOption)", null);
        }
    }

    /// <summary>The known resource that an id names, or the nearest one above it: a frontend configuration is its load balancer's.</summary>
    private ResourceAddress? Holder(ResourceAddress? named)
    {
        for (; named is { IsGroup: false }; named = named.Parent)
        {
            if (known.ContainsKey(named))
            {
                return named;
            }
        }

        return named is { IsGroup: true } && known.ContainsKey(named) ? named : null;
    }

    /// <summary>A part names what it is a part of as a matter of course.</summary>
    private static bool IsWithin(ResourceAddress part, ResourceAddress whole) => part.Id.StartsWith(whole.Id + "/", StringComparison.OrdinalIgnoreCase);

    private static string Short(ResourceAddress mentioned, ResourceAddress target) =>
        mentioned.Equals(target) ? target.Name : $"{target.Name}{mentioned.Id[target.Id.Length..]}";
}
