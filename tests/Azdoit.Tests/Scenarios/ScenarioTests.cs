using Azdoit.Catalog;
using Azdoit.Tests.Approval;
using Azdoit.Tests.Architecture;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Scenarios;

/// <summary>
/// A folder is a story: <c>request.txt</c> goes in, every phase's result lies beside it. AZDOIT_APPROVE=1 approves what
/// the code does now; a person reads the difference.
/// </summary>
public sealed class ScenarioTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Azdoit.Tests", "Scenarios");

    public static TheoryData<string> Stories() => [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_story_goes_as_it_was_approved(string story)
    {
        var world = new FakeWorld();

        var answer = await world.DoAsync((await File.ReadAllTextAsync(Path.Combine(Folder, story, "request.txt"))).TrimEnd('\n'));

        Match(story, "intent.json", ScenarioText.Intent(answer));
        Match(story, "plan.txt", ScenarioText.Plan(answer));
        if (answer.Quote is { } quote)
        {
            Match(story, "quote.txt", ScenarioText.Quote(quote));
            Match(story, "verdict.txt", ScenarioText.Verdict(answer));
        }

        Match(story, "run.txt", ScenarioText.Run(answer));
        foreach (var objective in await world.Journals.ListAsync(CancellationToken.None))
        {
            Assert.True((await world.Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out _));
            Match(story, "journal.ndjson", ScenarioText.Journal(entries));
        }
    }

    [Fact]
    public void Every_kind_has_a_story() =>
        Assert.Empty(KnownKinds.All.Select(kind => $"create-{kind.Id.Replace('_', '-')}").Except(Stories().Select(row => row.Data)));

    private static void Match(string story, string phase, string text) => Approved.Matches($"tests/Azdoit.Tests/Scenarios/{story}/{phase}", text);
}
