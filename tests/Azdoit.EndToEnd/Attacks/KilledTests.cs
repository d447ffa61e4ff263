using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azdoit.EndToEnd.Cli;
using Azdoit.EndToEnd.Harness;

namespace Azdoit.EndToEnd.Attacks;

/// <summary>
/// The real azdoit dies by SIGKILL, its sandbox lives on in its own process; or the sandbox dies under a run. Asking again,
/// as a person would, ends in the state of an undisturbed run: no duplicate, no orphan.
/// </summary>
public sealed partial class KilledTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Points = 57;

    // Some end before their moment comes.
    private const int MostStories = 30;

    // In each story, in a group of its own, so many are killed one after the other before somebody lets it end.
    private const int DeathsInARow = 3;
    private const int SandboxPoints = 3;

    // An undisturbed run writes 42 journal lines, of which the last few pass too fast to be met, and takes about so long before its first one.
    private const int LongestJournal = 36;
    private const int LongestStart = 1500;

    private readonly Home home = new();
    private readonly Random random = new(20251);
    private IReadOnlyList<string> wanted = [];

    public async ValueTask InitializeAsync()
    {
        await home.JsonAsync("budget", "set", "--monthly", "1000000", "--daily", "1000000");
        await home.JsonAsync("config", "set", "sandbox.vcpu_quota", "100000");
        Assert.Equal("done", (await DoAsync(Group(0))).Outcome);
        wanted = (await WorldsAsync())[Group(0)];
        Assert.Equal(9, wanted.Count);
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Azdoit_at_a_random_moment()
    {
        var (kills, stories) = (0, 0);
        var factor = SlowSuite.IsAsked ? 5 : 1;
        for (var points = factor * Points; kills < points && stories < factor * MostStories; stories++)
        {
            var group = Group(stories + 1);
            var told = new List<string>();
            for (var death = 1; death <= DeathsInARow && kills < points; death++)
            {
                var unfinished = Unfinished(group);
                var line = random.Next(0, unfinished is null ? LongestJournal : Math.Max(1, LongestJournal - Count(unfinished)));
                told.Add($"{(unfinished is null ? "asked" : "resumed")} and killed at line {line}");
                using var process = unfinished is null
                    ? home.Start("do", Request(group), "--yes", "--json")
                    : home.Start("objectives", "resume", Path.GetFileNameWithoutExtension(unfinished), "--json");
                await ReachedAsync(process, line, unfinished);
                if (process.HasExited)
                {
                    break;
                }

                process.Kill();
                await process.WaitForExitAsync();
                kills++;
            }

            await FinishedAsync(group, string.Join(", ", told));
        }

        output.WriteLine($"kill points of azdoit tried: {kills}");
        await NothingTwiceAsync(stories + 1);
    }

    [Fact]
    public async Task The_sandbox_under_a_run()
    {
        for (var point = 1; point <= SandboxPoints; point++)
        {
            var group = Group(point);
            var line = random.Next(6, LongestJournal);
            using (var process = home.Start("do", Request(group), "--yes", "--json"))
            {
                var told = process.StandardOutput.ReadToEndAsync();
                await ReachedAsync(process, line);
                var endpoint = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(home.Path, "sandbox", "endpoint.json")))!;
                using (var sandbox = Process.GetProcessById((int)endpoint["pid"]!))
                {
                    sandbox.Kill();
                }

                // It starts another one and goes on, or says that it could not; never a bug.
                await process.WaitForExitAsync();
                Assert.Contains(process.ExitCode, (int[])[0, 1, 6, 7]);
                Assert.Equal(process.ExitCode, (int)JsonNode.Parse(await told)!["exit_code"]!);
            }

            await FinishedAsync(group, $"the sandbox killed at journal line {line}");
        }

        output.WriteLine($"kill points of the sandbox tried: {SandboxPoints}");
        await NothingTwiceAsync(SandboxPoints + 1);
    }

    // Names so unlike that none is taken for a slip of the pen.
    private static string Group(int point) => $"rg-{new string((char)('a' + (point % 26)), 4 + (2 * (point / 26)))}";

    private static string Request(string group) => $"create 2 Standard_D4s_v3 VMs named web-01 and web-02 in resource group {group} in westeurope";

    private Task<JsonObject> DoAsync(string group) => home.JsonAsync("do", Request(group), "--yes");

    /// <summary>What a person would do: ask again, and resume when told to.</summary>
    private async Task FinishedAsync(string group, string story)
    {
        var answer = await DoAsync(group);
        if ((int)answer["exit_code"]! == 4)
        {
            Assert.Contains("objective-unfinished", answer.Codes);
            answer = await home.JsonAsync("objectives", "resume", (string)answer["objective_id"]!);
        }

        Assert.True((int)answer["exit_code"]! == 0, $"{group} {story}: {answer.ToJsonString()}");
    }

    private async Task NothingTwiceAsync(int runs)
    {
        var worlds = await WorldsAsync();
        Assert.Equal(runs, worlds.Count);
        Assert.All(worlds, world => Assert.Equal(wanted, world.Value));

        // As much as all the runs cost and nothing unfinished; what was reserved before a run began is free after 30 s.
        var items = (await home.JsonAsync("objectives", "list", "--limit", "1000")).Items;
        Assert.DoesNotContain(items, item => (string)item!["status"]! == "in_progress");
        var each = Amount(items.First(item => (string)item!["status"]! == "completed")!["monthly"]);
        var limits = (await home.JsonAsync("budget", "show"))["result"]!["limits"]!.AsArray();
        var open = await UnsettledAsync();
        Assert.InRange(Amount(limits.Single(limit => (string)limit!["name"]! == "monthly")!["standing"]), runs * (each - 0.01m), (runs + open) * (each + 0.01m));
    }

    private async Task<int> UnsettledAsync()
    {
        var open = new HashSet<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(home.Path, "ledger.ndjson")))
        {
            var happened = JsonNode.Parse(line)!["event"]!;
            _ = (string)happened["type"]! switch
            {
                "reserved" => open.Add((string)happened["objective"]!),
                "committed" or "released" => open.Remove((string)happened["objective"]!),
                _ => false,
            };
        }

        return open.Count;
    }

    private static decimal Amount(JsonNode? text) => decimal.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>By group: ids without what Azure makes up, with size, state and whether they are ours.</summary>
    private async Task<Dictionary<string, IReadOnlyList<string>>> WorldsAsync()
    {
        var all = (await home.JsonAsync("do", "list groups")).Items.Concat((await home.JsonAsync("do", "list resources")).Items);
        return all.GroupBy(item => (string)item!["resource_group"]!).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)
        [
            .. group.Select(item => $"{MadeUp().Replace((string)item!["id"]!, "").Replace(group.Key, "", StringComparison.Ordinal)} {item["size"]} {item["state"]} {item["tags"]?["azdoit-objective"] is not null}")
                .Order(StringComparer.Ordinal),
        ]);
    }

    /// <summary>Returns when this process has written so many lines, a little later than that, or when it ended.</summary>
    /// <param name="resumed">The journal that it goes on with; null when it begins one.</param>
    private async Task ReachedAsync(Process process, int lines, string? resumed = null)
    {
        var known = Journals().ToHashSet();
        var before = resumed is null ? 0 : Count(resumed);
        if (lines == 0)
        {
            await Task.Delay(random.Next(LongestStart), TestContext.Current.CancellationToken);
            return;
        }

        while (!process.HasExited && !((resumed ?? Journals().FirstOrDefault(file => !known.Contains(file))) is { } journal && Count(journal) >= before + lines))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await Task.Delay(random.Next(4), TestContext.Current.CancellationToken);
    }

    /// <summary>The journal of the group's run that began and did not end, as the files have it.</summary>
    private string? Unfinished(string group) => Journals().FirstOrDefault(file => Read(file) is var text
        && text.Contains($"group {group} in", StringComparison.Ordinal)
        && text.Contains("\"run_began\"", StringComparison.Ordinal)
        && !text.Contains("\"run_ended\"", StringComparison.Ordinal));

    private string[] Journals() =>
        Path.Combine(home.Path, "journal") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ndjson", SearchOption.AllDirectories) : [];

    private static int Count(string journal) => Read(journal).Count(sign => sign == '\n');

    private static string Read(string journal)
    {
        using var stream = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("(?<=_OsDisk_1_)[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeUp();
}
