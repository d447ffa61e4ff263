using System.Text.Json.Nodes;

namespace Azdoit.Benchmarks.Starts;

/// <summary>What one waits for with azdoit and with the Azure CLI: whole processes in turn, against one sandbox.</summary>
internal static class BesideAz
{
    private const int Rounds = 7;
    private const double Bar = 0.5;

    public static async Task MeasureAsync()
    {
        var home = Checkout.Scratch("az");
        var azdoit = Path.Combine(Checkout.Root, "azdoit");
        var app = Path.Combine(Checkout.Root, "artifacts", "app", "Azdoit.Cli");
        await ProcessRun.OfAsync(home, azdoit, "sandbox", "up");
        try
        {
            var environment = JsonNode.Parse((await ProcessRun.OfAsync(home, app, "sandbox", "env", "--json")).Output)!["result"]!["variables"]!.AsObject();
            var wrapper = Path.Combine(home, "sandbox", "clients", "bin", "az");
            var az = File.Exists(wrapper) ? wrapper : "az";
            await ProcessRun.OfAsync(home, az, ["group", "create", "-n", "bench", "-l", "eastus"], watch: false, environment);
            await ProcessRun.OfAsync(home, app, "do", "provision 2 Standard_B1s VMs", "--yes", "--json", "--strategy", "arm");
            var key = Path.Combine(home, "key.pub");
            await File.WriteAllTextAsync(key, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKHEMzeXRPGpT8hJFPwDYlKVnCmcrYQEwrvGZGhlbGxv nobody@example\n");

            await CompareAsync(
                "azdoit plan \"provision 2 VMs\" --json", _ => ProcessRun.OfAsync(home, app, ["plan", "provision 2 VMs", "--json"], watch: false),
                "az group list", _ => ProcessRun.OfAsync(home, az, ["group", "list"], watch: false, environment));
            await CompareAsync(
                "azdoit do, two VMs, --strategy arm", _ => ProcessRun.OfAsync(home, app, ["do", "provision 2 more Standard_B1s VMs", "--yes", "--json", "--strategy", "arm"], watch: false),
                "az vm create, one VM", round => ProcessRun.OfAsync(
                    home, az, ["vm", "create", "-g", "bench", "-n", $"vm{round}", "--image", "Ubuntu2204", "--size", "Standard_B1s", "--admin-username", "azureuser", "--ssh-key-values", key], watch: false, environment));
        }
        finally
        {
            await ProcessRun.OfAsync(home, azdoit, "sandbox", "down");
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task CompareAsync(string ours, Func<int, Task<ProcessRun>> runOurs, string theirs, Func<int, Task<ProcessRun>> runTheirs)
    {
        var (mine, other) = (new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add((await runOurs(round)).Took);
            other.Add((await runTheirs(round)).Took);
        }

        var ratio = mine.Median / other.Median;
        Console.WriteLine($"  {ours,-42} {mine}");
        Console.WriteLine($"  {theirs,-42} {other}");
        Console.WriteLine($"  ratio {ratio:0.00} ({(ratio <= Bar ? "within" : "above")} {Bar:0.00})");
    }
}
