using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>The events that nearly every journal has, apart from those about steps, in the form that azdoit writes now.</summary>
internal static class JournalEventForm
{
    /// <returns>Null for another form or event.</returns>
    public static JournalEvent? Read(ReadOnlySpan<byte> happened) => KnownForm.Read(happened, Event);

    private static JournalEvent? Event(JsonElement e) => e.Text("type") switch
    {
        "opened" when Target(e.Only(5).GetProperty("target").Only(7)) is { } target =>
            new JournalEvent.Opened(e.Text("request"), target, e.Text("intent"), e.TextOrNull("supersedes") is { } earlier ? new ObjectiveId(earlier) : null),
        "planned" => new JournalEvent.Planned(new(e.Only(2).Text("plan"))),
        "quoted" => new JournalEvent.Quoted(e.Only(5).Text("quote"), e.GetProperty("monthly").GetDecimal(), e.Text("currency"), e.GetProperty("complete").GetBoolean()),
        "judged" => new JournalEvent.Judged(e.Only(3).Text("verdict"), e.Text("answer")),
        "approved" => new JournalEvent.Approved(e.Only(3).Text("approval"), e.Text("by")),
        "run_began" => new JournalEvent.RunBegan(new(e.Only(3).Text("plan")), e.Text("strategy")),
        "run_ended" when e.Only(3).Text("end") == "done" && e.GetProperty("leftovers").GetArrayLength() == 0 => new JournalEvent.RunEnded(RunEnd.Done, []),
        _ => null,
    };

    private static Target? Target(JsonElement e) => Class(e.Text("class")) is { } careful
        ? new()
        {
            Cloud = e.Text("cloud"), Tenant = e.Text("tenant"), Subscription = e.Text("subscription"), SubscriptionName = e.Text("subscription_name"),
            Environment = e.Text("environment"), Class = careful, Principal = e.Text("principal"),
        }
        : null;

    private static EnvironmentClass? Class(string word) => word switch
    {
        nameof(EnvironmentClass.Dev) => EnvironmentClass.Dev,
        nameof(EnvironmentClass.Test) => EnvironmentClass.Test,
        nameof(EnvironmentClass.Production) => EnvironmentClass.Production,
        _ => null,
    };
}
