using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Tests.Architecture;

namespace Azdoit.Tests.Durability;

/// <summary>What an azdoit of the past wrote: it is read for ever, and never written again.</summary>
public sealed class RecordedJournalsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Azdoit.Tests", "Durability", "Recorded");

    public static TheoryData<string, ObjectivePhase, int> Journals() => new()
    {
        { "0.1.0-two-machines", ObjectivePhase.Done, 0 },
        { "0.1.0-rolled-back", ObjectivePhase.RolledBack, 0 },
        { "0.1.0-kept", ObjectivePhase.Failed, 5 },
        { "0.1.0-undone-branch", ObjectivePhase.Failed, 0 },
        { "0.1.0-undo", ObjectivePhase.Done, 0 },
        { "0.1.0-retried", ObjectivePhase.Done, 0 },
        { "0.1.0-stopped", ObjectivePhase.Stopped, 0 },
        { "0.1.0-stopped-and-resumed", ObjectivePhase.Done, 0 },
        { "0.1.0-deleted-machine", ObjectivePhase.Done, 0 },
        { "0.1.0-resized", ObjectivePhase.Done, 0 },
        { "0.1.0-restarted", ObjectivePhase.Done, 0 },
        { "0.1.0-tombstone", ObjectivePhase.Deleted, 0 },
    };

    public static TheoryData<string> Plans() => [.. Directory.GetFiles(Folder, "plan-*.json").Select(file => Path.GetFileNameWithoutExtension(file)["plan-".Length..]).Order(StringComparer.Ordinal)];

    /// <param name="leftovers">At least so many are named.</param>
    [Theory]
    [MemberData(nameof(Journals))]
    public void A_journal_still_replays(string name, ObjectivePhase phase, int leftovers)
    {
        var state = RunState.Fold(Entries(name));

        Assert.Equal(phase, state.Phase);
        Assert.InRange(state.Leftovers.Length, leftovers, int.MaxValue);
    }

    /// <summary>Whatever a process that died had written by then.</summary>
    [Fact]
    public void So_does_its_beginning_wherever_it_ends()
    {
        foreach (var entries in Journals().Select(row => Entries(row.Data.Item1)))
        {
            Assert.All(Enumerable.Range(1, entries.Count), length => Assert.Equal(entries[0].Time, RunState.Fold(entries.Take(length)).Created));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_still_has_its_hash(string hash) =>
        Assert.Equal($"sha256:{hash}", Plan.FromJson(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"plan-{hash}.json")))!).Hash.Value);

    [Fact]
    public void Every_recorded_journal_is_here() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.ndjson").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Journals().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static List<JournalEntry> Entries(string name)
    {
        var entries = new List<JournalEntry>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{name}.ndjson")))
        {
            Assert.True(JournalLine.TryDecode(Encoding.UTF8.GetBytes(line), entries.LastOrDefault(), out var entry, out var problem), problem);
            entries.Add(entry);
        }

        return entries;
    }
}
