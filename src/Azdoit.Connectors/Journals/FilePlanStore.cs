using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Redaction;

namespace Azdoit.Connectors.Journals;

/// <summary>Plans as files named by the digits of their hash.</summary>
public sealed class FilePlanStore(string folder) : PlanStore
{
    public override Task<Diagnostic?> PutAsync(StoredPlan plan, CancellationToken ct)
    {
        // The plan itself holds none, or it would not have got here; the request and what was read may.
        var written = SecretJson.Hide(PlanFile.Json(plan))!;
        return Task.FromResult(AtomicFile.Replace(PathOf(plan.Plan.Hash), Encoding.UTF8.GetBytes(written.ToJsonString())));
    }

    public override Task<Outcome<StoredPlan, Diagnostic>> GetAsync(PlanHash hash, CancellationToken ct) => Task.FromResult(Get(hash));

    public override Task<ImmutableArray<PlanHash>> ListAsync(CancellationToken ct) => Task.FromResult<ImmutableArray<PlanHash>>(
    [
        .. from file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json") : []
           let hash = PlanHash.TryParse($"sha256:{Path.GetFileNameWithoutExtension(file)}", out var parsed) ? parsed : (PlanHash?)null
           where hash is not null
           select hash.Value,
    ]);

    /// <summary>The plan that was stored last; null when there is none, or it cannot be read.</summary>
    public StoredPlan? Newest()
    {
        try
        {
            var newest = Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*.json").MaxBy(file => file.LastWriteTimeUtc) : null;
            return newest is not null && PlanHash.TryParse("sha256:" + Path.GetFileNameWithoutExtension(newest.Name), out var hash) && Get(hash).TryGet(out var plan, out _) ? plan : null;
        }
        catch (Exception unreadable) when (FileTrouble.Is(unreadable))
        {
            return null;
        }
    }

    private static Diagnostic Damaged(string path, string problem) =>
        Diagnostic.Error(StoredPlanCodes.Damaged, "A stored plan is damaged", $"{path}{problem}. Nothing was overwritten.");

    private Outcome<StoredPlan, Diagnostic> Get(PlanHash hash)
    {
        if (!PlanHash.TryParse(hash.Value, out hash) || PathOf(hash) is var path && !File.Exists(path))
        {
            return Diagnostic.Error(StoredPlanCodes.Unknown, "There is no such plan", $"No plan {hash} is stored in {folder}.");
        }

        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), JournalsJson.Default.PlanFile) ?? throw new JsonException("it is null");
            if (file.Format != PlanFile.CurrentFormat)
            {
                return Damaged(path, $": it has format {file.Format}; this azdoit reads format {PlanFile.CurrentFormat}");
            }

            var plan = Plan.FromJson(file.Plan);
            return plan.Hash == hash
                ? new StoredPlan
                {
                    Plan = plan,
                    Request = file.Request,
                    Created = file.CreatedAt,
                    By = file.By,
                    Understanding = file.Understanding,
                    Quote = file.Quote,
                    Before = [.. (file.Before ?? []).OfType<JsonObject>().Select(Observed).OfType<ObservedResource>()],
                    Supersedes = file.Supersedes is { } earlier ? new ObjectiveId(earlier) : null,
                }
                : Damaged(path, $": its content has the hash {plan.Hash}");
        }
        catch (JsonException wrong)
        {
            return Damaged(path, wrong.LineNumber is { } line ? $":{line + 1}: {wrong.Message}" : $": {wrong.Message}");
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }
    }

    private static ObservedResource? Observed(JsonObject body) =>
        ResourceAddress.TryParse(Catalog.Json.Text(body, "id"), out var address) ? new(address, (JsonObject)body.DeepClone()) : null;

    private string PathOf(PlanHash hash) => Path.Combine(folder, hash.Digits + ".json");
}
