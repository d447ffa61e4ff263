using System.Diagnostics;
using System.Globalization;
using Azdoit.EndToEnd.AzureCli;
using Azdoit.EndToEnd.Cli;
using Azdoit.EndToEnd.Harness;

namespace Azdoit.EndToEnd.Attacks;

/// <summary>
/// The real azdoit dies by SIGKILL while az is at work for it: az and whatever it started die with it, and what goes on settles what the
/// cloud had accepted before it reads.
/// </summary>
public sealed class KilledWithAzTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Points = 3;

    private static readonly TimeSpan LongestDying = TimeSpan.FromSeconds(20);

    private readonly Home home = new();
    private readonly Random random = new(4711);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Az_dies_with_azdoit_and_nothing_is_made_twice()
    {
        if (Az.Path is null)
        {
            output.WriteLine(Az.NotInstalled);
            return;
        }

        Assert.Equal("done", (await home.JsonAsync("sandbox", "up")).Outcome);
        var points = SlowSuite.IsAsked ? 5 * Points : Points;
        var kills = 0;
        for (var point = 1; point <= points; point++)
        {
            var request = $"create a vnet called hub-{point} and a public ip called ip-{point} in resource group {Group(point)} in westeurope";
            var line = random.Next(7, 14);
            using (var process = home.Start("do", request, "--yes", "--json", "--strategy", "az"))
            {
                var children = await ReachedAsync(process, line);
                kills += process.HasExited ? 0 : 1;
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                await GoneAsync(children);
            }

            var answer = await home.JsonAsync("do", request, "--yes", "--strategy", "az");
            answer = (int)answer["exit_code"]! == 4 ? await home.JsonAsync("objectives", "resume", (string)answer["objective_id"]!) : answer;
            Assert.True((int)answer["exit_code"]! == 0, $"killed at journal line {line}: {answer.ToJsonString()}");
        }

        var made = (await home.JsonAsync("do", "list resources")).Items.Select(item => $"{item!["resource_group"]} {item["name"]}").Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, points).SelectMany(point => (string[])[$"{Group(point)} hub-{point}", $"{Group(point)} ip-{point}"]).Order(StringComparer.Ordinal), made);
        output.WriteLine($"kills of azdoit with az at work: {kills}");
        Assert.Equal(points, kills);
    }

    private static string Group(int point) => $"rg-{new string((char)('a' + point), 4)}";

    /// <summary>Returns the children once this process has written so many journal lines and az is at work, or when it ended.</summary>
    private async Task<List<(int Id, string Started)>> ReachedAsync(Process process, int lines)
    {
        var before = Lines();
        List<(int Id, string Started)> children = [];
        while (!process.HasExited && (Lines() < before + lines || children.Count == 0))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            children = Descendants(process.Id);
        }

        return children;
    }

    private int Lines() => Path.Combine(home.Path, "journal") is var folder && Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.ndjson", SearchOption.AllDirectories).Sum(file => File.ReadAllText(file).Count(sign => sign == '\n'))
        : 0;

    private static async Task GoneAsync(List<(int Id, string Started)> children)
    {
        var began = Stopwatch.GetTimestamp();
        while (children.Any(child => Fields(child.Id) is { } fields && fields[19] == child.Started && fields[0] != "Z"))
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < LongestDying, "a child of azdoit outlived it");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static List<(int Id, string Started)> Descendants(int parent)
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Fields: Fields(int.Parse(name!, CultureInfo.InvariantCulture))))
            .Where(one => one.Fields is not null)
            .ToLookup(one => int.Parse(one.Fields![1], CultureInfo.InvariantCulture), one => (one.Id, Started: one.Fields![19]));
        var found = new List<(int Id, string Started)>(all[parent]);
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(all[found[at].Id]);
        }

        return found;
    }

    /// <summary>What follows the name in the kernel's line about a process: state, parent, ..., start time; null when it is gone.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
