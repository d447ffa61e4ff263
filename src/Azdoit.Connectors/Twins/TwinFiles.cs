using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Redaction;

namespace Azdoit.Connectors.Twins;

/// <summary>The last snapshot and the last rehearsal of each plan, as files named by its hash that only the owner may read.</summary>
public sealed class TwinFiles(string folder)
{
    /// <returns>Null where there is none that can be used: then a new one is taken.</returns>
    public CloudSnapshot? Snapshot(PlanHash plan) =>
        Read(SnapshotPath(plan)) is { } document && Json.Text(document, "schema") == CloudSnapshot.Schema && Time(document, "taken_at") is not null ? new(document) : null;

    public Diagnostic? Keep(PlanHash plan, CloudSnapshot snapshot) => AtomicFile.Replace(SnapshotPath(plan), Bytes(snapshot.Document));

    public Diagnostic? Keep(Rehearsal rehearsal) => AtomicFile.Replace(MarkPath(rehearsal.Plan), Bytes(new JsonObject
    {
        ["plan_hash"] = rehearsal.Plan.Value,
        ["snapshot_at"] = rehearsal.SnapshotAt.ToString("O"),
        ["failures"] = rehearsal.Failures.Length,
    }));

    /// <summary>Null when the plan was not rehearsed in this home, or nobody can read any more what came of it.</summary>
    public RehearsalMark? Mark(PlanHash plan) =>
        Read(MarkPath(plan)) is { } json && Json.Text(json, "plan_hash") == plan.Value && Time(json, "snapshot_at") is { } at && Json.Number(json, "failures") is { } failures
            ? new(plan, at, (int)failures) : null;

    private static DateTimeOffset? Time(JsonObject json, string name) =>
        DateTimeOffset.TryParse(Json.Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static byte[] Bytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(SecretJson.Hide(json)!.ToJsonString());

    private static JsonObject? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject : null;
        }
        catch (Exception unreadable) when (FileTrouble.Is(unreadable) || unreadable is JsonException)
        {
            return null;
        }
    }

    private string SnapshotPath(PlanHash plan) => Path.Combine(folder, plan.Digits + ".snapshot.json");

    private string MarkPath(PlanHash plan) => Path.Combine(folder, plan.Digits + ".rehearsal.json");
}
