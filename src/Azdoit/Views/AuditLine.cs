using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Durability;

namespace Azdoit.Views;

/// <summary>One recorded event as it is asked about: when, who, which objective, what, on which resource, and what was decided.</summary>
public sealed record AuditLine(DateTimeOffset Time, Writer By, ObjectiveId? Objective, string Event, ResourceAddress? Resource, string? Decision, JsonNode Detail)
{
    /// <param name="addresses">The resource of each step of the objective's plan.</param>
    public static AuditLine Of(ObjectiveId objective, JournalEntry entry, IReadOnlyDictionary<StepId, ResourceAddress> addresses)
    {
        var detail = JsonSerializer.SerializeToNode(entry, DurabilityJson.Default.JournalEntry)!["event"]!.DeepClone();
        return new(
            entry.Time,
            entry.By,
            objective,
            Word(detail),
            StepTransition.Subject(entry.Event) is { } step && addresses.TryGetValue(step, out var address) ? address : null,
            entry.Event switch
            {
                JournalEvent.Judged judged => judged.Answer,
                JournalEvent.Approved => "approved",
                JournalEvent.StepFailed failed => failed.Decision,
                _ => null,
            },
            detail);
    }

    public static AuditLine Of(LedgerEntry entry)
    {
        var detail = JsonSerializer.SerializeToNode(entry, DurabilityJson.Default.LedgerEntry)!["event"]!.DeepClone();
        return new(
            entry.Time,
            entry.By,
            detail["objective"]?.GetValue<string>() is { } objective ? new ObjectiveId(objective) : null,
            Word(detail),
            null,
            entry.Event switch
            {
                LedgerEvent.Frozen => "frozen",
                LedgerEvent.Unfrozen => "unfrozen",
                LedgerEvent.Granted => "granted",
                LedgerEvent.ApprovalRecorded => "approved",
                LedgerEvent.ApprovalRevoked => "revoked",
                _ => null,
            },
            detail);
    }

    /// <summary>Whether the event is about the resource or about something in it: a step's own, or one that the entry names.</summary>
    public bool IsAbout(string resource) =>
        (Resource is { } address && address.Id.Contains(resource, StringComparison.OrdinalIgnoreCase)) || Detail.ToJsonString().Contains(resource, StringComparison.OrdinalIgnoreCase);

    public JsonObject ToJson() => new()
    {
        ["time"] = Time,
        ["user"] = By.User,
        ["host"] = By.Host,
        ["principal"] = By.Principal,
        ["objective_id"] = Objective?.Value,
        ["event"] = Event,
        ["resource"] = Resource?.Id,
        ["decision"] = Decision,
        ["detail"] = Detail.DeepClone(),
    };

    private static string Word(JsonNode detail) => detail["type"]?.GetValue<string>() ?? "";
}
