using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Tests.Architecture;
using Azdoit.Tests.Gates;
using Azdoit.Views;

namespace Azdoit.Tests.Durability;

public sealed class JournalOutlineTests
{
    private static readonly ObjectiveId Id = new("01a20019-3182-77a9-9af4-70a355877b90");

    public static TheoryData<string> Journals() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Azdoit.Tests", "Durability", "Recorded"), "*.ndjson").Order(StringComparer.Ordinal)];

    /// <summary>Wherever it ends.</summary>
    [Theory]
    [MemberData(nameof(Journals))]
    public void An_outline_tells_of_a_journal_what_its_entries_tell(string path)
    {
        var (outline, entries) = (new JournalOutline(), new List<JournalEntry>());
        foreach (var line in File.ReadLines(path).Select(Bytes))
        {
            Assert.True(outline.TryTake(line));
            Assert.True(JournalLine.TryDecode(line, entries.LastOrDefault(), out var entry, out _));
            entries.Add(entry);

            Assert.Equal(ObjectiveItem.Of(Id, RunState.Fold(entries)), ObjectiveItem.Of(Id, outline.State));
        }
    }

    /// <summary>Or not at all: what a later azdoit may say beside it is not passed over.</summary>
    [Theory]
    [MemberData(nameof(Journals))]
    public void Events_are_read_as_the_serializer_reads_them(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var entry = JsonSerializer.Deserialize(line, DurabilityJson.Default.JournalEntry)!;
            var json = JsonNode.Parse(line)!["event"]!.ToJsonString();
            if (JournalEventForm.Read(Bytes(json)) is { } known)
            {
                Assert.Equal(line, JournalLine.Text(entry with { Event = known }));
            }

            var objects = json.Select((letter, at) => (letter, at)).Where(place => place.letter == '{').Select(place => place.at).ToList();
            Assert.All(objects, at => Assert.Null(JournalEventForm.Read(Bytes(json.Insert(at + 1, "\"further\":1,")))));
        }
    }

    [Theory]
    [MemberData(nameof(Journals))]
    public void No_line_with_a_changed_byte_is_taken(string path)
    {
        var lines = File.ReadLines(path).Select(Bytes).ToList();
        for (var number = 0; number < Math.Min(lines.Count, 12); number++)
        {
            for (var at = 0; at < lines[number].Length; at += 7)
            {
                var outline = After(lines.Take(number));
                byte[] damaged = [.. lines[number]];
                damaged[at] ^= 1;

                Assert.False(outline.TryTake(damaged), $"line {number + 1}, byte {at}");
            }
        }
    }

    [Fact]
    public void No_line_is_taken_twice_or_left_out()
    {
        var lines = File.ReadLines(Journals().First().Data).Select(Bytes).ToList();

        Assert.False(After(lines.Take(1)).TryTake(lines[0]));
        Assert.False(After(lines.Take(1)).TryTake(lines[2]));
        Assert.False(new JournalOutline().TryTake(lines[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData(",\"time\":")]
    [InlineData(",\"event\":,\"hash\":\"\",\"previous\":\"\",\"sequence\":1,\"time\":\"\"}")]
    public void What_is_no_line_of_a_journal_is_not_taken(string line) => Assert.False(new JournalOutline().TryTake(Bytes(line)));

    /// <summary>A text can hold what looks like the members around it.</summary>
    [Fact]
    public void A_request_that_looks_like_an_entry_is_a_request()
    {
        const string Request = "a\",\"type\":\"step_held\",\"event\":{},\"hash\":\"b\",\"time\":\"c\"}";
        var opened = JournalEntry.Following(null, DateTimeOffset.UnixEpoch, new("a", "b", Request), new JournalEvent.Opened(Request, Some.Dev, "sha256:0", null));
        var outline = new JournalOutline();

        Assert.True(outline.TryTake(Bytes(JournalLine.Text(opened))));
        Assert.Equal(Request, outline.State.Request);
    }

    private static JournalOutline After(IEnumerable<byte[]> lines)
    {
        var outline = new JournalOutline();
        Assert.All(lines, line => Assert.True(outline.TryTake(line)));
        return outline;
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
