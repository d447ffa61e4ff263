using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Failures;

namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>A sandbox that stays, and a folder from which clients use it.</summary>
public sealed record ReadyClients(ImmutableArray<ClientVariable> Variables)
{
    private static readonly ImmutableArray<string> Proxies = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

    /// <summary>Starts the sandbox where none runs: what is exported outlives this command.</summary>
    public static async Task<Outcome<ReadyClients, Failure>> PrepareAsync(SandboxLauncher launcher, ClientFolder folder, Surroundings surroundings, CancellationToken ct)
    {
        return (await launcher.StayAsync(ct)).TryGet(out var running, out var failure) ? await PrepareAsync(running, folder, surroundings, ct) : failure;
    }

    /// <summary>For one that may leave again when nobody uses it.</summary>
    public static async Task<Outcome<ReadyClients, Failure>> PrepareAsync(RunningSandbox running, ClientFolder folder, Surroundings surroundings, CancellationToken ct)
    {
        using var door = new SandboxDoor(running);
        if (!(await door.AskAsync(HttpMethod.Get, "subscriptions", null, ct)).TryGet(out var listed, out var failure))
        {
            return failure;
        }

        var subscriptions = (listed["value"]?.AsArray() ?? []).OfType<JsonObject>().Where(s => Json.Text(s, "tenant") == running.Tenant)
            .Select(s => (Json.Text(s, "id") ?? "", Json.Text(s, "name") ?? "")).ToImmutableArray();
        return folder.Prepare(running.Login, running.Tenant, subscriptions) is { } problem ? problem.ToFailure()
            : new ReadyClients([.. folder.Variables(running.Login, running.Tenant, running.Subscription), .. Direct(surroundings)]);
    }

    /// <summary>A proxy would be asked for a loopback address of its own. What was exempt stays so.</summary>
    private static IEnumerable<ClientVariable> Direct(Surroundings surroundings)
    {
        if (!Proxies.Any(name => surroundings.Variable(name) is not null))
        {
            yield break;
        }

        const string loopback = "127.0.0.1,localhost";
        foreach (var name in new[] { "NO_PROXY", "no_proxy" })
        {
            var exempt = surroundings.Variable(name);
            yield return new(name, exempt is null ? loopback : exempt.Contains(loopback, StringComparison.Ordinal) ? exempt : $"{exempt},{loopback}");
        }
    }
}
