using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Catalog.Kinds;
using Azdoit.Intents;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Gives every subnet without a said range one that is free in its network, and refuses said ones that are not in it or that
/// meet another: the assumed range of a subnet fits the assumed range of a network, once.
/// </summary>
internal static class LayOutSubnets
{
    private const string Range = "address_prefix";

    /// <summary>A subnet has 256 addresses where there is room, and never fewer than 8: Azure takes five for itself.</summary>
    private const int UsualBits = 24, MostBits = 29;

    public static async Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        foreach (var siblings in draft.Wishes.Where(wish => wish.Kind.Id == "subnet").GroupBy(wish => wish.Parent!).ToList())
        {
            var network = siblings.Key.Existing is { } at ? (await draft.Cloud.ReadAsync(at, ct))?.Body : null;
            var name = siblings.Key.Existing?.Name ?? draft[siblings.Key.Wish!.Value].Name ?? "the new network";
            var space = Ranges(network is null ? siblings.Key.Wish is { } key ? VirtualNetwork.Ranges(draft[key].Parameters) : [] : Texts(Json.At(network, "properties.addressSpace.addressPrefixes")));
            draft = space.IsEmpty ? draft : LaidOut(draft, [.. siblings], name, space, Taken(network));
        }

        return draft;
    }

    private static PlanDraft LaidOut(PlanDraft draft, ImmutableArray<Wish> subnets, string network, ImmutableArray<Ipv4Range> space, ImmutableArray<Ipv4Range> taken)
    {
        foreach (var said in subnets.Where(subnet => IsSaid(draft, subnet)))
        {
            foreach (var range in Ranges(said.Parameters.Words(Range)))
            {
                if (!space.Any(whole => whole.Holds(range)) || taken.Any(other => other.Meets(range)))
                {
                    var why = taken.Any(other => other.Meets(range)) ? $"meets {taken.First(other => other.Meets(range))}, which is taken" : $"is not within {string.Join(", ", space)}";
                    return draft.Asking(new Question(said.Clause + 1, Range, $"{range} {why}, in the virtual network '{network}'. Which range should the subnet have?"));
                }

                taken = taken.Add(range);
            }
        }

        var open = subnets.Where(subnet => !IsSaid(draft, subnet)).ToList();
        for (var bits = UsualBits; bits <= MostBits; bits++)
        {
            var free = space.SelectMany(whole => whole.Split(bits)).Where(range => !taken.Any(other => other.Meets(range))).Take(open.Count).ToList();
            if (free.Count == open.Count)
            {
                return open.Zip(free).Aggregate(draft, (now, pair) => Given(now, pair.First, pair.Second.ToString()));
            }
        }

        return draft.Asking(new Question(open[0].Clause + 1, Range, $"There is no room for {(open.Count == 1 ? "another subnet" : $"{open.Count} subnets")} in the virtual network '{network}'. Which range should it be?"));
    }

    private static bool IsSaid(PlanDraft draft, Wish subnet) => subnet.ImpliedRole is null && subnet.Parameters.Has(Range) && !draft.Clauses[subnet.Clause].IsAssumed(Range);

    private static PlanDraft Given(PlanDraft draft, Wish subnet, string range)
    {
        // What the words alone assumed gives way to what the network has free; several of one clause differ, so that each is named.
        var assumed = draft.Assumptions.FirstOrDefault(known => known.Parameter == Range && (known.Resource == subnet.Name || known.Resource == subnet.Kind.Id) && draft.Clauses[subnet.Clause].Kind == "subnet");
        draft = assumed is null || assumed.Value == range ? draft : draft with { Assumptions = draft.Assumptions.Replace(assumed, assumed with { Value = range }) };
        return draft.Replace(subnet with { Parameters = subnet.Parameters.With(Range, range) });
    }

    private static ImmutableArray<Ipv4Range> Taken(JsonObject? network) =>
    [
        .. from subnet in Json.At(network, "properties.subnets") as JsonArray ?? []
           from range in Ranges([.. Json.Text(subnet, "properties.addressPrefix") is { } one ? [one] : (string[])[], .. Texts(Json.At(subnet, "properties.addressPrefixes"))])
           select range,
    ];

    private static ImmutableArray<Ipv4Range> Ranges(ImmutableArray<string> texts) => [.. texts.Select(text => Ipv4Range.TryParse(text)).OfType<Ipv4Range>()];

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(item => item?.ToString()).OfType<string>()];
}
