using System.Collections.Immutable;
using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>A line of the ledger in the form that azdoit writes now.</summary>
internal static class LedgerForm
{
    /// <returns>Null for another form.</returns>
    public static LedgerEntry? Read(ReadOnlySpan<byte> line) => KnownForm.Read(line, Entry);

    private static LedgerEntry? Entry(JsonElement entry) => Event(entry.Only(6).GetProperty("event")) is { } happened
        ? new(entry.GetProperty("sequence").GetInt32(), entry.GetProperty("time").GetDateTimeOffset(), By(entry.GetProperty("by").Only(3)), happened, entry.Text("previous"), entry.Text("hash"))
        : null;

    private static Writer By(JsonElement by) => new(by.Text("user"), by.Text("host"), by.Text("principal"));

    private static LedgerEvent? Event(JsonElement e) => e.Text("type") switch
    {
        "reserved" => new LedgerEvent.Reserved(Objective(e.Only(5)), Account(e), Costs(e)) { Makes = Resources(e, "makes") },
        "committed" => new LedgerEvent.Committed(Objective(e.Only(4)), Account(e), Costs(e)),
        "released" => new LedgerEvent.Released(Objective(e.Only(2))),
        "dropped" => new LedgerEvent.Dropped(Account(e.Only(3)), Resources(e, "resources")),
        "granted" => new LedgerEvent.Granted(Account(e.Only(5)), e.GetProperty("amount").GetDecimal(), e.GetProperty("until").GetDateTimeOffset(), e.Text("reason")),
        "frozen" => new LedgerEvent.Frozen(e.Only(2).Text("reason")),
        "unfrozen" => new LedgerEvent.Unfrozen(e.Only(2).Text("reason")),
        "approval_recorded" => new LedgerEvent.ApprovalRecorded(e.Only(4).Text("approval"), new(e.Text("plan")), e.GetProperty("expires").GetDateTimeOffset()),
        "approval_revoked" => new LedgerEvent.ApprovalRevoked(e.Only(2).Text("approval")),
        "approval_used" => new LedgerEvent.ApprovalUsed(e.Only(3).Text("approval"), Objective(e)),
        "anchored" when End(e.Only(4).Text("end")) is { } end => new LedgerEvent.Anchored(Objective(e), end, e.Text("head")),
        "pruned" => new LedgerEvent.Pruned(Objective(e.Only(4)), e.Text("request"), e.Text("head")),
        _ => null,
    };

    private static ObjectiveId Objective(JsonElement e) => new(e.Text("objective"));

    private static LedgerAccount Account(JsonElement e)
    {
        var account = e.GetProperty("account").Only(2);
        return new(account.Text("cloud"), account.Text("subscription"));
    }

    private static ImmutableArray<LedgerCost> Costs(JsonElement e) =>
        [.. e.GetProperty("costs").EnumerateArray().Select(cost => new LedgerCost(Resource(cost.Only(2).GetProperty("resource")), cost.GetProperty("monthly").GetDecimal()))];

    private static ImmutableArray<ResourceAddress> Resources(JsonElement e, string name) => [.. e.GetProperty(name).EnumerateArray().Select(Resource)];

    private static ResourceAddress Resource(JsonElement id) => ResourceAddress.TryParse(id.GetString(), out var address) ? address : throw new FormatException("not an ARM id");

    private static AnchorEnd? End(string word) => word switch
    {
        "opening" => AnchorEnd.Opening,
        "closing" => AnchorEnd.Closing,
        _ => null,
    };
}
