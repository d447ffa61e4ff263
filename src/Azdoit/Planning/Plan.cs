using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Durability;

namespace Azdoit.Planning;

/// <summary>
/// A plan is a value: what is hashed, shown, approved, stored and run. It covers target, steps with final names and
/// bodies, edges, undo and the fingerprints of what exists; not the objective's id, the clock, prices or the strategy.
/// </summary>
public sealed class Plan
{
    public const int Format = 1;

    private readonly JsonObject canonical;

    public Plan(PlanTarget target, ImmutableArray<Step> steps)
    {
        Target = target;
        Steps = steps;
        canonical = PlanText.Of(target, steps);
        Hash = new PlanHash(CanonicalJson.Hash(canonical));
    }

    public PlanTarget Target { get; }

    /// <summary>In an order that satisfies every dependency.</summary>
    public ImmutableArray<Step> Steps { get; }

    public PlanHash Hash { get; }

    public Step this[StepId id] => Steps.First(step => step.Id == id);

    public JsonObject ToJson() => (JsonObject)canonical.DeepClone();

    /// <exception cref="JsonException">The text is no plan of this format.</exception>
    public static Plan FromJson(JsonNode json)
    {
        PlanDocument? document;
        try
        {
            document = json.Deserialize(PlanningJson.Default.PlanDocument);
        }
        catch (NotSupportedException untyped)
        {
            throw new JsonException(untyped.Message, untyped);
        }

        if (document is null || document.Steps.IsDefault || document.Steps.Any(IsIncomplete))
        {
            throw new JsonException("the plan is incomplete");
        }

        return document.Format == Format
            ? new Plan(document.Target, document.Steps)
            : throw new JsonException($"the plan has format {document.Format}; this azdoit reads format {Format}");

        // The serializer leaves an array that is not in the text without its default.
        static bool IsIncomplete(Step? step) => step is null or { DependsOn.IsDefault: true } or { Effect: Effect.Remove { Takes.IsDefault: true } };
    }
}

/// <summary>The target as far as the plan's hash covers it.</summary>
public sealed record PlanTarget(string Cloud, string Tenant, string Subscription, string Environment)
{
    public static PlanTarget Of(Target target) => new(target.Cloud, target.Tenant, target.Subscription, target.Environment);
}

internal sealed record PlanDocument(int Format, PlanTarget Target, ImmutableArray<Step> Steps);
