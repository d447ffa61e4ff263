using System.Text.Json.Nodes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Attacks;

/// <summary>
/// Counts what is asked of a home's cloud and holds the answer to the one request of a given number, so that a process can be met there,
/// however fast or slow the machine is. The cloud has done by then what it was asked for.
/// </summary>
internal sealed class HeldRequest : IDisposable
{
    private const string Passing = "passing", Held = "held";
    private const int Many = 1_000_000;
    private const int TenMinutes = 600_000;

    private readonly SandboxDoor door;

    public HeldRequest(Home home) => door = new(RunningSandbox.Read(Path.Combine(home.Path, "sandbox"))!);

    /// <summary>From now on; the number is counted from 1.</summary>
    public async Task HoldAsync(int number)
    {
        await ClearAsync();
        if (number > 1)
        {
            await AddAsync(Passing, number - 1, 0);
        }

        await AddAsync(Held, 1, TenMinutes);
    }

    public async Task<bool> IsHeldAsync() => await LeftAsync(Held) == 0;

    public async Task CountAsync()
    {
        await ClearAsync();
        await AddAsync(Passing, Many, 0);
    }

    public async Task<int> CountedAsync() => Many - await LeftAsync(Passing);

    public async Task ClearAsync() => await AskAsync(HttpMethod.Delete, null);

    public void Dispose() => door.Dispose();

    private Task<JsonObject> AddAsync(string id, int count, int delay) =>
        AskAsync(HttpMethod.Post, new JsonObject { ["id"] = id, ["kind"] = "slow", ["count"] = count, ["delay_ms"] = delay });

    private async Task<int> LeftAsync(string id) =>
        (await AskAsync(HttpMethod.Get, null))["faults"]!.AsArray().Where(fault => (string)fault!["id"]! == id).Select(fault => (int)fault!["count"]!).SingleOrDefault();

    private async Task<JsonObject> AskAsync(HttpMethod method, JsonObject? body)
    {
        Assert.True((await door.AskAsync(method, "faults", body, TestContext.Current.CancellationToken)).TryGet(out var answer, out var failure), failure?.Message);
        return answer;
    }
}
