using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>One objective with everything that its journal names, in one file: what a home that vanishes hands over to another. Keys and passwords are not in it.</summary>
public static class JournalBundle
{
    private const string Schema = "azdoit.bundle/1";

    public static async Task<Diagnostic?> WriteAsync(string file, ObjectiveId objective, JournalStore journals, ObjectStore objects, LedgerState ledger, CancellationToken ct)
    {
        if (!(await journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
        {
            return problem;
        }

        var lines = entries.Select(JournalLine.Text).ToList();
        var kept = new JsonObject();
        foreach (var hash in lines.SelectMany(line => Hashes(JsonNode.Parse(line)!["event"])).Distinct())
        {
            if (await objects.GetAsync(hash, ct) is { } value)
            {
                kept[hash] = value;
            }
        }

        var bundle = new JsonObject
        {
            ["schema"] = Schema,
            ["objective_id"] = objective.Value,
            ["journal"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]),
            ["objects"] = kept,
            ["live"] = new JsonArray([.. ledger.Live.Where(live => live.Value.Objective == objective).Select(live => new JsonObject
            {
                ["cloud"] = live.Key.Account.Cloud, ["subscription"] = live.Key.Account.Subscription, ["id"] = live.Key.Resource.Id, ["monthly"] = live.Value.Monthly,
            })]),
        };
        return AtomicFile.Replace(file, Encoding.UTF8.GetBytes(bundle.ToJsonString()));
    }

    /// <summary>Into a home that does not have the objective. Everything is checked before anything is written.</summary>
    public static async Task<Outcome<ObjectiveId, Diagnostic>> ReadAsync(string file, FileJournalStore journals, ObjectStore objects, Ledger ledger, CancellationToken ct)
    {
        JsonObject bundle;
        List<LedgerEvent> money = [];
        try
        {
            bundle = JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject ?? throw new JsonException("it holds no object");
            if ((string?)bundle["schema"] != Schema)
            {
                throw new JsonException($"it has the schema '{(string?)bundle["schema"]}', not {Schema}");
            }

            foreach (var account in (bundle["live"] as JsonArray ?? []).GroupBy(live => new LedgerAccount(Json.Text(live, "cloud") ?? "", Json.Text(live, "subscription") ?? "")))
            {
                var costs = account.Select(live => new LedgerCost(ResourceAddress.TryParse(Json.Text(live, "id"), out var address) ? address : throw new JsonException("a resource has no id"), Monthly(live)));
                money.Add(new LedgerEvent.Committed(new((string?)bundle["objective_id"] ?? ""), account.Key, [.. costs]));
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException || FileTrouble.Is(wrong))
        {
            return FileTrouble.Damaged(file, 1, wrong.Message);
        }

        foreach (var (hash, value) in bundle["objects"] as JsonObject ?? [])
        {
            if (CanonicalJson.Hash(value) != hash)
            {
                return FileTrouble.Damaged(file, 1, $"the object {hash} is not what its name says");
            }
        }

        var objective = new ObjectiveId((string?)bundle["objective_id"] ?? "");
        ImmutableArray<string> lines = [.. (bundle["journal"] as JsonArray ?? []).Select(line => line?.ToString() ?? "")];
        var reading = new JournalReading();
        foreach (var (index, line) in lines.Index())
        {
            if (reading.Check(Encoding.UTF8.GetBytes(line)) is { } problem)
            {
                return FileTrouble.Damaged(file, 1, $"line {index + 1} of the journal: {problem}");
            }
        }

        foreach (var (_, value) in bundle["objects"] as JsonObject ?? [])
        {
            if (!(await objects.PutAsync(value!.DeepClone(), ct)).TryGet(out _, out var full))
            {
                return Diagnostic.Error(FileCodes.Unwritable, "The bundle could not be kept", full.Message);
            }
        }

        if (journals.Restore(objective, lines) is { } refused)
        {
            return refused;
        }

        money.Add(new LedgerEvent.Anchored(objective, AnchorEnd.Opening, Json.Text(JsonNode.Parse(lines[0]), "hash")!));
        if (!RunState.Fold(reading.Entries.Now).IsUnfinished)
        {
            money.Add(new LedgerEvent.Anchored(objective, AnchorEnd.Closing, reading.Tail.Last!.Hash));
        }

        return (await ledger.AppendAsync([.. money], ct)).TryGet(out _, out var unwritten) ? objective : unwritten;
    }

    /// <summary>A bundle is nobody's word: a negative cost would make room in the budget.</summary>
    private static decimal Monthly(JsonNode? live) =>
        ((decimal?)live!["monthly"] ?? 0) is >= 0 and <= Money.Most and var monthly ? monthly : throw new JsonException("the cost of a resource is no amount");

    private static IEnumerable<string> Hashes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Hashes(member.Value)),
        JsonArray items => items.SelectMany(Hashes),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && PlanHash.TryParse(value.GetValue<string>(), out var hash) => [hash.Value],
        _ => [],
    };
}
