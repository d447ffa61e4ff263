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
    private const int Points = 60;

    // In each story, in a group of its own, so many are killed one after the other before somebody lets it end.
    private const int DeathsInARow = 3;
    private const int SandboxPoints = 3;

    /// <summary>128 and the number of SIGKILL.</summary>
    private const int Killed = 137;

    // An undisturbed run writes 42 journal lines, of which the last few pass too fast to be met.
    private const int LongestJournal = 36;

    private readonly Home home = new();
    private readonly Random random = new(20251);
    private IReadOnlyList<string> wanted = [];
    private int requests;

    public async ValueTask InitializeAsync()
    {
        await home.JsonAsync("budget", "set", "--monthly", "1000000", "--daily", "1000000");
        await home.JsonAsync("config", "set", "sandbox.vcpu_quota", "100000");
        await home.JsonAsync("sandbox", "up");
        using var held = new HeldRequest(home);
        await held.CountAsync();
        Assert.Equal("done", (await DoAsync(Group(0))).Outcome);
        requests = await held.CountedAsync();
        await held.ClearAsync();
        wanted = (await WorldsAsync())[Group(0)];
        Assert.Equal(9, wanted.Count);
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    /// <summary>
    /// By turns with a request of a chosen number at the cloud, and after a chosen line of the journal: by counts, never by the clock. One that
    /// ends before its point is reached counts for nothing, and another story begins.
    /// </summary>
    [Fact]
    public async Task Azdoit_at_any_request_and_at_any_write()
    {
        var points = SlowSuite.IsAsked ? 5 * Points : Points;
        var (atRequest, atWrite, stories) = (0, 0, 0);
        using var cloud = new HeldRequest(home);
        for (; atRequest + atWrite < points; stories++)
        {
            Assert.InRange(stories, 0, points);
            var group = Group(stories + 1);
            var told = new List<string>();
            for (var death = 1; death <= DeathsInARow && atRequest + atWrite < points; death++)
            {
                var unfinished = Unfinished(group);
                var isAtRequest = (stories + death) % 2 == 0;
                var at = isAtRequest ? random.Next(1, unfinished is null ? requests : requests / 2)
                    : random.Next(1, unfinished is null ? LongestJournal : Math.Max(2, LongestJournal - Count(unfinished)));
                told.Add($"{(unfinished is null ? "asked" : "resumed")} and killed at {(isAtRequest ? "request" : "line")} {at}");
                if (isAtRequest)
                {
                    await cloud.HoldAsync(at);
                }

                using var process = unfinished is null
                    ? home.Start("do", Request(group), "--yes", "--json")
                    : home.Start("objectives", "resume", Path.GetFileNameWithoutExtension(unfinished), "--json");
                await (isAtRequest ? HeldAsync(process, cloud) : ReachedAsync(process, at, unfinished));
                var isAlive = !process.HasExited;
                process.Kill();
                await process.WaitForExitAsync();
                await cloud.ClearAsync();

                // A process that ended by itself in the last moment has an exit code of its own.
                if (!isAlive || process.ExitCode != Killed)
                {
                    break;
                }

                (atRequest, atWrite) = (atRequest + (isAtRequest ? 1 : 0), atWrite + (isAtRequest ? 0 : 1));
            }

            await FinishedAsync(group, string.Join(", ", told));
        }

        output.WriteLine($"kills of azdoit: {atRequest + atWrite}, {atRequest} of them at one of {requests} requests, {atWrite} after a journal line, in {stories} stories");
        Assert.Equal(points, atRequest + atWrite);
        await NothingTwiceAsync(stories + 1);
    }

    [Fact]
    public async Task The_sandbox_under_a_run()
    {
        var kills = 0;
        for (var point = 1; point <= SandboxPoints; point++)
        {
            var group = Group(point);
            var at = random.Next(requests / 2, requests);
            using var cloud = new HeldRequest(home);
            await cloud.HoldAsync(at);
            using (var process = home.Start("do", Request(group), "--yes", "--json"))
            {
                var told = process.StandardOutput.ReadToEndAsync();
                await HeldAsync(process, cloud);
                var endpoint = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(home.Path, "sandbox", "endpoint.json")))!;
                using (var sandbox = Process.GetProcessById((int)endpoint["pid"]!))
                {
                    kills += process.HasExited ? 0 : 1;
                    sandbox.Kill();
                }

                // It starts another one and goes on, or says that it could not; never a bug.
                await process.WaitForExitAsync();
                Assert.Contains(process.ExitCode, (int[])[0, 1, 6, 7]);
                Assert.Equal(process.ExitCode, (int)JsonNode.Parse(await told)!["exit_code"]!);
            }

            await FinishedAsync(group, $"the sandbox killed at request {at}");
        }

        output.WriteLine($"kills of the sandbox under a run: {kills}");
        Assert.Equal(SandboxPoints, kills);
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

    private static async Task HeldAsync(Process process, HeldRequest cloud)
    {
        while (!process.HasExited && !await cloud.IsHeldAsync())
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Returns when this process has written so many lines, or when it ended.</summary>
    /// <param name="resumed">The journal that it goes on with; null when it begins one.</param>
    private async Task ReachedAsync(Process process, int lines, string? resumed = null)
    {
        var known = Journals().ToHashSet();
        var before = resumed is null ? 0 : Count(resumed);
        while (!process.HasExited && !((resumed ?? Journals().FirstOrDefault(file => !known.Contains(file))) is { } journal && Count(journal) >= before + lines))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
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
