using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Azdoit.Durability;

namespace Azdoit.Gates;

/// <summary>Somebody's yes to one plan: up to a price, for named resources, for a short time, once.</summary>
public sealed record Approval
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private static readonly TimeSpan LastsInProduction = TimeSpan.FromMinutes(15);

    public required PlanHash Plan { get; init; }

    public required ApprovalOrigin Origin { get; init; }

    /// <summary>The known monthly price that was shown; 0 where the plan saves: saving less, because a part is done already, is not dearer.</summary>
    public required decimal Ceiling { get; init; }

    /// <summary>The ids that it names, by class. What <c>--yes</c> covers needs no name.</summary>
    public required ImmutableArray<Allowance> Allows { get; init; }

    public required Writer By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>Names it as an object and in the ledger.</summary>
    [JsonIgnore]
    public string Id => CanonicalJson.Hash(ToJson());

    public static TimeSpan Lifetime(bool production) => production ? LastsInProduction : Lasts;

    public bool Covers(Need need, Writer caller) =>
        Origin != ApprovalOrigin.Rehearsal
        && (!need.SecondPerson || (Origin == ApprovalOrigin.Recorded && By.User != caller.User))
        && (need.CoveredByYes || need.Resources.All(resource => Allows.Contains(new(need.Class, resource))));

    public JsonObject ToJson() => (JsonObject)JsonSerializer.SerializeToNode(this, GatesJson.Default.Approval)!;

    /// <exception cref="JsonException">The value is no approval.</exception>
    public static Approval FromJson(JsonNode json) => json.Deserialize(GatesJson.Default.Approval) ?? throw new JsonException("the approval is null");
}
