using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Benchmarks.Starts;
using Azdoit.Connectors.Sandboxes;

namespace Azdoit.Benchmarks.Sandboxes;

/// <summary>The sandbox with 10,000 resources: lists, mixed reads, memory, and a restart after kill -9. Client and sandbox share the machine.</summary>
internal static class Crowd
{
    private const int Resources = 10_000, Groups = 20, Workers = 16;
    private const string Version = "api-version=2024-03-01";

    private static readonly string[] Types =
        ["Microsoft.Compute/disks", "Microsoft.Network/networkSecurityGroups", "Microsoft.ManagedIdentity/userAssignedIdentities", "Contoso.Fleet/cars"];

    public static async Task MeasureAsync()
    {
        var home = Checkout.Scratch("crowd");
        var app = Path.Combine(Checkout.Root, "artifacts", "app", "Azdoit.Cli");
        try
        {
            var start = new Sample();
            for (var i = 0; i < 5; i++)
            {
                start.Add((await ProcessRun.OfAsync(home, app, "sandbox", "up")).Took);
                await ProcessRun.OfAsync(home, app, "sandbox", "down");
            }

            Console.WriteLine($"  {"azdoit sandbox up, empty",-42} {start}");
            await ProcessRun.OfAsync(home, app, "sandbox", "up");
            using (var client = Client(home, out var running))
            {
                await FillAsync(client, running.Subscription);
                await ListAsync(client, running.Subscription);
                await ReadAsync(client, running.Subscription);
                Console.WriteLine($"  {"resident memory, largest so far",-42} {Memory(running, "VmRSS")} MB, {Memory(running, "VmHWM")} MB");
                using var process = Process.GetProcessById(running.Process.Id);
                process.Kill();
                await process.WaitForExitAsync();
            }

            var again = (await ProcessRun.OfAsync(home, app, "sandbox", "up")).Took;
            using (var client = Client(home, out var running))
            {
                Console.WriteLine($"  {"after kill -9: up in, resources, memory",-42} {again.TotalMilliseconds:0} ms, {await CountAsync(client, running.Subscription)} of {Resources}, {Memory(running, "VmRSS")} MB");
            }
        }
        finally
        {
            await ProcessRun.OfAsync(home, app, "sandbox", "down");
            Directory.Delete(home, recursive: true);
        }
    }

    private static HttpClient Client(string home, out RunningSandbox running)
    {
        running = RunningSandbox.Read(Path.Combine(home, "sandbox")) ?? throw new InvalidOperationException($"No sandbox runs in {home}.");
        return new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = running.Session.BaseAddress,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", running.Session.Token) },
        };
    }

    private static async Task FillAsync(HttpClient client, string subscription)
    {
        for (var group = 0; group < Groups; group++)
        {
            await PutAsync(client, $"/subscriptions/{subscription}/resourceGroups/g{group}", """{"location":"eastus"}""");
        }

        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, Resources, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, _) => await PutAsync(client, Id(subscription, i), $$$"""
            {"location":"eastus","tags":{"env":"dev","number":"{{{i}}}"},"sku":{"name":"Standard_LRS"},"properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":{{{32 + (i % 512)}}} } }
            """));
        Console.WriteLine($"  {"durable writes a second",-42} {Resources / Stopwatch.GetElapsedTime(began).TotalSeconds:0}");
    }

    private static async Task ListAsync(HttpClient client, string subscription)
    {
        foreach (var path in (string[])[$"/subscriptions/{subscription}/resources", $"/subscriptions/{subscription}/providers/{Types[0]}"])
        {
            var sample = new Sample();
            for (var round = 0; round < 5; round++)
            {
                for (var next = $"{path}?{Version}"; next is not null;)
                {
                    var began = Stopwatch.GetTimestamp();
                    var page = JsonNode.Parse(await client.GetStringAsync(next));
                    sample.Add(Stopwatch.GetElapsedTime(began));
                    next = page!["nextLink"]?.ToString();
                }
            }

            Console.WriteLine($"  {$"a page of 1,000: {path[(path.LastIndexOf('/') + 1)..]}",-42} {sample}");
        }
    }

    /// <summary>Nine reads of one resource to one short list, as clients that poll and look do.</summary>
    private static async Task ReadAsync(HttpClient client, string subscription)
    {
        const int requests = 20_000;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, ct) =>
        {
            var path = i % 10 == 9 ? $"/subscriptions/{subscription}/resourceGroups?{Version}" : $"{Id(subscription, i * 7919 % Resources)}?{Version}";
            using var answer = await client.GetAsync(path, ct);
            answer.EnsureSuccessStatusCode();
        });
        Console.WriteLine($"  {"mixed reads a second",-42} {requests / Stopwatch.GetElapsedTime(began).TotalSeconds:0}");
    }

    private static async Task<int> CountAsync(HttpClient client, string subscription)
    {
        var count = 0;
        for (var next = $"/subscriptions/{subscription}/resources?{Version}"; next is not null;)
        {
            var page = JsonNode.Parse(await client.GetStringAsync(next));
            count += page!["value"]!.AsArray().Count;
            next = page["nextLink"]?.ToString();
        }

        return count;
    }

    private static string Id(string subscription, int number) =>
        $"/subscriptions/{subscription}/resourceGroups/g{number % Groups}/providers/{Types[number % Types.Length]}/thing-{number}";

    private static async Task PutAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PutAsync($"{path}?{Version}", content);
        answer.EnsureSuccessStatusCode();
    }

    private static long Memory(RunningSandbox running, string line) =>
        File.ReadLines($"/proc/{running.Process.Id}/status").FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal)) is { } found
            ? long.Parse(found.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) >> 10
            : 0;
}
