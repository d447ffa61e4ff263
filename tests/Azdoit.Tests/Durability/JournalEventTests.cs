using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.Tests.Durability;

public sealed class JournalEventTests
{
    private static readonly Writer Writer = new("tester", "here", "sandbox");
    private static readonly StepId Step = new("create vm/web-01");
    private static readonly ResourceAddress Machine = ResourceAddress.ForResource("s", "g", "Microsoft.Compute/virtualMachines", "web-01");

    private static readonly Failure Failed = new()
    {
        Category = FailureCategory.Quota,
        Retry = RetryClass.Never,
        Code = "QuotaExceeded",
        Message = "a line\nand another that looks like {\"an\":\"entry\"}",
        HttpStatus = 409,
        RetryAfter = TimeSpan.FromSeconds(3),
        RequestId = "r-1",
    };

    private static readonly Target Target = new() { Cloud = "sandbox", Tenant = "t", Subscription = "s", Environment = "dev", Class = EnvironmentClass.Dev };

    /// <summary>One of each case; a test fails when a case is missing.</summary>
    private static readonly ImmutableArray<JournalEvent> Samples =
    [
        new JournalEvent.Opened("provision a VM", Target, "sha256:1", new ObjectiveId("o")),
        new JournalEvent.Planned(new("sha256:2")),
        new JournalEvent.Quoted("sha256:3", 280.32m, "USD", true),
        new JournalEvent.Judged("sha256:4", "ask"),
        new JournalEvent.Approved("sha256:5", "tester"),
        new JournalEvent.RunBegan(new("sha256:2"), "arm"),
        new JournalEvent.RunResumed("arm"),
        new JournalEvent.FellBack("az", "arm", Step, "az-failed"),
        new JournalEvent.StepIntended(Step, 1),
        new JournalEvent.StepSent(Step, "r-1", null),
        new JournalEvent.StepHeld(Step, "sha256:6", false),
        new JournalEvent.StepFailed(Step, 1, Failed, "retry"),
        new JournalEvent.StepSkipped(Step, null),
        new JournalEvent.UndoIntended(Step, 1),
        new JournalEvent.UndoHeld(Step),
        new JournalEvent.UndoFailed(Step, 2, Failed),
        new JournalEvent.RunEnded(RunEnd.RolledBack, [Machine]),
        new JournalEvent.Deleted(),
    ];

    [Fact]
    public void Every_case_has_a_sample() =>
        Assert.Equal(
            typeof(JournalEvent).GetNestedTypes(BindingFlags.Public).Select(type => type.Name).Order(StringComparer.Ordinal),
            Samples.Select(sample => sample.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_case_survives_its_line()
    {
        JournalEntry? last = null;
        foreach (var sample in Samples)
        {
            var entry = JournalEntry.Following(last, DateTimeOffset.UnixEpoch, Writer, sample);
            var line = JournalLine.Encode(entry);

            Assert.Equal(1, line.Count(character => character == '\n'));
            Assert.True(JournalLine.TryDecode(line.AsSpan().TrimEnd((byte)'\n'), last, out var read, out var problem), problem);
            Assert.Equal(JournalLine.Text(entry), JournalLine.Text(read));
            last = read;
        }
    }

    [Fact]
    public void A_line_is_canonical_JSON_over_which_its_hash_was_taken()
    {
        foreach (var sample in Samples)
        {
            var entry = JournalEntry.Following(null, DateTimeOffset.UnixEpoch, Writer with { User = "h\u00f6st+\ud83d\ude00 \"hash\":\"\" <&'>" }, sample);
            var written = JsonNode.Parse(JournalLine.Encode(entry))!;

            Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.Bytes(written)), JournalLine.Text(entry));
            written["hash"] = "";
            Assert.Equal(CanonicalJson.Hash(written), entry.Hash);
        }
    }

    [Fact]
    public void A_line_says_what_the_serializer_says()
    {
        foreach (var sample in Samples.Add(new JournalEvent.StepSent(new("\"a\"\n\u001b<\u00e9>"), null, "https://x/?a=1&b=2")).Add(new JournalEvent.StepHeld(Step, "absent", true)))
        {
            var entry = JournalEntry.Following(null, DateTimeOffset.UnixEpoch.AddTicks(1234567), Writer, sample);

            Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonSerializer.SerializeToNode(entry, DurabilityJson.Default.JournalEntry))), JournalLine.Text(entry));
        }
    }

    [Fact]
    public void A_changed_line_is_told_by_its_hash()
    {
        var text = JournalLine.Text(JournalEntry.Following(null, DateTimeOffset.UnixEpoch, Writer, Samples[0])).Replace("provision a VM", "provision 9 VMs", StringComparison.Ordinal);

        Assert.False(JournalLine.TryDecode(Encoding.UTF8.GetBytes(text), null, out _, out var problem));
        Assert.Contains("hash", problem, StringComparison.Ordinal);
    }
}
