using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Benchmarks.Starts;
using Azdoit.Connectors.Sandboxes;

namespace Azdoit.Benchmarks.Rehearsals;

/// <summary>Whole processes that rehearse a plan of 50 steps against a subscription with 1,000 resources, beside those that only plan it.</summary>
internal static class Rehearse
{
    private const int Runs = 10, Groups = 10, Disks = 1_000;
    private const string Request = "provision 23 Standard_D2s_v3 VMs";

    public static async Task MeasureAsync()
    {
        var home = Checkout.Scratch("rehearse");
        var azdoit = Path.Combine(Checkout.Root, "azdoit");
        var app = Path.Combine(Checkout.Root, "artifacts", "app", "Azdoit.Cli");
        await ProcessRun.OfAsync(home, azdoit, "sandbox", "up");
        try
        {
            await InhabitAsync(RunningSandbox.Read(Path.Combine(home, "sandbox")) ?? throw new InvalidOperationException("the sandbox does not run"));
            foreach (var verb in new[] { "plan", "rehearse" })
            {
                var sample = new Sample();
                for (var i = 0; i < Runs; i++)
                {
                    sample.Add((await ProcessRun.OfAsync(home, app, [verb, Request, "--json"], watch: false)).Took);
                }

                Console.WriteLine($"  azdoit {verb,-10} {sample}");
            }
        }
        finally
        {
            await ProcessRun.OfAsync(home, azdoit, "sandbox", "down");
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task InhabitAsync(RunningSandbox sandbox)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox.Session.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.Session.Token);
        var scope = $"/subscriptions/{sandbox.Subscription}/resourceGroups/rg-";
        for (var group = 0; group < Groups; group++)
        {
            await PutAsync(http, $"{scope}{group}?api-version=2021-04-01", new JsonObject { ["location"] = "eastus" });
        }

        await Parallel.ForAsync(0, Disks, async (disk, _) => await PutAsync(http, $"{scope}{disk % Groups}/providers/Microsoft.Compute/disks/disk-{disk}?api-version=2024-03-02", new JsonObject
        {
            ["location"] = "eastus",
            ["sku"] = new JsonObject { ["name"] = "Premium_LRS" },
            ["properties"] = new JsonObject { ["diskSizeGB"] = 32, ["creationData"] = new JsonObject { ["createOption"] = "Empty" } },
        }));
    }

    private static async Task PutAsync(HttpClient http, string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri(path, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }
}
