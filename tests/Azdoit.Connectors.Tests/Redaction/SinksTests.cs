using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Twins;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Tests.Redaction;

namespace Azdoit.Connectors.Tests.Redaction;

/// <summary>Every record that azdoit keeps is fed with every shape of secret, and none is found in its files.</summary>
public sealed class SinksTests : IDisposable
{
    private static readonly Writer Writer = new("ann", "here", "");

    private static readonly SecretSample[] Samples = [.. SecretSamples.All(42)];

    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task No_journal_holds_a_secret_and_its_chain_stays_whole()
    {
        var store = new FileJournalStore(home["journal"], Writer, TimeProvider.System, _ => { });
        var id = new ObjectiveId(Guid.CreateVersion7().ToString());
        var step = new StepId("a");
        Assert.True((await store.CreateAsync(id, default)).TryGet(out var journal, out _));
        await using (journal)
        {
            var target = new Target { Cloud = "sandbox", Tenant = "t", Subscription = "s", Environment = Samples[0].Text, Class = EnvironmentClass.Dev };
            await AppendAsync(new JournalEvent.Opened(Samples[1].Text, target, "sha256:1", null));
            foreach (var sample in Samples)
            {
                await AppendAsync(new JournalEvent.StepIntended(step, 1));
                await AppendAsync(new JournalEvent.StepSent(step, sample.Text, $"https://example.net/x {sample.Text}"));
                await AppendAsync(new JournalEvent.StepFailed(step, 1, new Failure { Category = FailureCategory.State, Retry = RetryClass.Never, Code = sample.Text, Message = $"it said: {sample.Text}" }, "retry"));
            }

            async Task AppendAsync(JournalEvent happened) => Assert.True((await journal.AppendAsync(happened, default)).TryGet(out _, out _));
        }

        AssertClean();
        Assert.True((await store.ReadAsync(id, default)).TryGet(out var entries, out _));
        Assert.Equal(1 + (3 * Samples.Length), entries.Count);
    }

    [Fact]
    public async Task An_address_without_its_secret_is_not_asked()
    {
        var store = new MemoryJournalStore(Writer, TimeProvider.System);
        Assert.True((await store.CreateAsync(new("o"), default)).TryGet(out var journal, out _));
        await using (journal)
        {
            _ = await journal.AppendAsync(new JournalEvent.StepIntended(new("a"), 1), default);
            _ = await journal.AppendAsync(new JournalEvent.StepSent(new("a"), null, Samples.First(sample => sample.Shape == "shared access signature").Text), default);
            Assert.Equal((true, null), (journal.State.Of(new("a")).Sent, journal.State.Of(new("a")).Operation));
        }
    }

    [Fact]
    public async Task No_ledger_holds_a_secret()
    {
        using var ledger = new FileLedger(home.Path, Writer, TimeProvider.System, _ => { });
        foreach (var sample in Samples)
        {
            Assert.True((await ledger.AppendAsync([new LedgerEvent.Frozen(sample.Text), new LedgerEvent.Granted(new("sandbox", "s"), 1m, DateTimeOffset.UnixEpoch, sample.Text)], default)).TryGet(out _, out _));
        }

        AssertClean();
        Assert.True((await ledger.ReadAsync(default)).TryGet(out _, out var damaged), damaged?.Detail);
    }

    [Fact]
    public async Task No_object_and_no_stored_plan_holds_a_secret()
    {
        var objects = new FileObjectStore(home["objects"]);
        var plans = new FilePlanStore(home["plans"]);
        var group = ResourceAddress.ForGroup("s", "g");
        var plan = new Plan(
            new("sandbox", "t", "s", "dev"),
            [new() { Id = new("create group/g"), Effect = new Effect.Ensure { Address = group, Kind = "group", Class = EffectClass.Create, Body = new JsonObject { ["location"] = "eastus" } }, Undo = new Undo.Remove() }]);
        foreach (var sample in Samples)
        {
            var body = new JsonObject { ["id"] = group.Id, ["tags"] = new JsonObject { ["note"] = sample.Text }, ["settings"] = new JsonArray(new JsonObject { ["name"] = "DB_PASSWORD", ["value"] = sample.Secret }) };
            Assert.True((await objects.PutAsync(body, default)).TryGet(out var hash, out _));
            Assert.NotNull(await objects.GetAsync(hash, default));
            Assert.Null(await plans.PutAsync(new() { Plan = plan, Request = sample.Text, Created = DateTimeOffset.UnixEpoch, By = Writer, Understanding = body, Quote = null, Before = [new(group, (JsonObject)body.DeepClone())] }, default));
            Assert.True((await plans.GetAsync(plan.Hash, default)).TryGet(out _, out var problem), problem?.Detail);
            AssertClean();
        }
    }

    [Fact]
    public void What_the_cloud_says_is_cleaned_before_anybody_keeps_it()
    {
        Assert.All(Samples, sample => Assert.DoesNotContain(sample.Secret, Scrubbing.Clean($"refused: {sample.Text}"), StringComparison.Ordinal));
        Assert.Equal("a b c", Scrubbing.Clean("a\nb\u2028c\u202e"));
    }

    [Fact]
    public void No_snapshot_of_a_target_holds_a_secret()
    {
        var files = new TwinFiles(home["rehearsals"]);
        var plan = new PlanHash("sha256:" + new string('a', 64));
        Assert.All(Samples, sample =>
        {
            Assert.Null(files.Keep(plan, new(new JsonObject { ["schema"] = CloudSnapshot.Schema, ["resources"] = new JsonArray(sample.Text) })));
            AssertClean();
        });
    }

    [Fact]
    public async Task Line_breaks_and_control_characters_forge_no_entry()
    {
        var store = new FileJournalStore(home["journal"], Writer, TimeProvider.System, _ => { });
        var id = new ObjectiveId(Guid.CreateVersion7().ToString());
        Assert.True((await store.CreateAsync(id, default)).TryGet(out var journal, out _));
        await using (journal)
        {
            foreach (var line in (string[])["\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b", "\0", "\u001b[2K"])
            {
                var forged = $"stop{line}{{\"sequence\":9,\"event\":{{\"type\":\"deleted\"}}}}{line}";
                Assert.True((await journal.AppendAsync(new JournalEvent.Opened(forged, new() { Cloud = "sandbox", Tenant = forged, Subscription = "s", Environment = "dev", Class = EnvironmentClass.Dev }, "sha256:1", null), default)).TryGet(out _, out _));
            }
        }

        var text = await File.ReadAllTextAsync(Assert.Single(Files(), file => file.EndsWith(".ndjson", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        Assert.Equal(8, text.Count(c => c == '\n'));
        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029'));
        Assert.Equal(8, text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Length);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(home.Path, "*", SearchOption.AllDirectories);

    private void AssertClean()
    {
        foreach (var file in Files())
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Assert.All(Samples, sample => Assert.DoesNotContain(JsonValue.Create(sample.Secret).ToJsonString().Trim('"'), text, StringComparison.Ordinal));
            Assert.All(Samples, sample => Assert.DoesNotContain(sample.Secret, text, StringComparison.Ordinal));
        }
    }
}
