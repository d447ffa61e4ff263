using System.Text.Json.Nodes;
using Azdoit.Sandbox.Admin;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Faults;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox;

/// <summary>What azdoit itself asks of the sandbox, beside the cloud: <c>/sandbox/health</c> for anyone, the rest with a token.</summary>
internal sealed class AdminRoutes(Cloud cloud, FaultTable faults, Idleness idleness, string version, TimeProvider clock, Action shutDown)
{
    private const string Root = "/sandbox/";
    private const int MostShown = 100;

    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public static bool IsHealth(string path) => path == "/sandbox/health";

    /// <summary>A whole cloud in one body.</summary>
    public static bool IsSnapshot(string path) => path == "/sandbox/snapshot";

    public static bool Serves(string path) => path.StartsWith(Root, StringComparison.Ordinal);

    public ArmReply Health() => new(200, new JsonObject
    {
        ["status"] = "ok",
        ["version"] = version,
        ["started_at"] = _started.ToString("O"),
        ["uptime_seconds"] = (long)(clock.GetUtcNow() - _started).TotalSeconds,
    });

    public ArmReply Handle(string method, string path, (JsonObject? Content, ArmError? Problem) body)
    {
        if (body.Problem is { } problem)
        {
            return problem;
        }

        switch (method, path[Root.Length..])
        {
            case ("POST", "shutdown"):
                shutDown();
                return new ArmReply(202);
            case ("POST", "stay"):
                idleness.Stays = true;
                return new ArmReply(204);
            case ("POST", "reset"):
                lock (cloud.Gate)
                {
                    cloud.Reset();
                }

                faults.Clear(null);
                return new ArmReply(204);
            case ("GET", "status"):
                return Status();
            case ("GET", "settings"):
                return Settings();
            case ("PUT", "settings"):
                return Change(body.Content);
            case ("GET", "faults"):
                return new ArmReply(200, new JsonObject
                {
                    ["faults"] = new JsonArray([.. faults.Active.Select(f => f.ToJson())]),
                    ["kinds"] = new JsonArray([.. FaultKind.All.Select(k => (JsonNode)new JsonObject { ["name"] = k.Name, ["meaning"] = k.Meaning })]),
                });
            case ("POST", "faults"):
                return FaultJson.Read(body.Content ?? [], out var fault) is { } rule ? new ArmReply(201, faults.Add(rule).ToJson()) : Errors.InvalidContent(fault);
            case ("DELETE", "faults"):
                faults.Clear(null);
                return new ArmReply(204);
            case ("DELETE", var one) when one.StartsWith("faults/", StringComparison.Ordinal):
                faults.Clear(one["faults/".Length..]);
                return new ArmReply(204);
            case (_, var named) when KnownAdminRoutes.All.FirstOrDefault(r => r.Serves(method, named)) is { } route:
                return route.Answer(cloud, named, body.Content);
            default:
                return Errors.NotAPath(path);
        }
    }

    private ArmReply Status()
    {
        lock (cloud.Gate)
        {
            cloud.Advance();
            return new ArmReply(200, new JsonObject
            {
                ["resources"] = cloud.Resources.All.Count(r => !r.Id.Type.StartsWith("Microsoft.Authorization/", StringComparison.Ordinal)),
                ["operations_in_flight"] = cloud.Operations.All.Count(o => o.IsRunning),
                ["operations"] = new JsonArray([.. cloud.Operations.All.Where(o => o.IsRunning).OrderBy(o => o.Started).Take(MostShown).Select(o => (JsonNode)new JsonObject
                {
                    ["resource"] = o.Target,
                    ["operation"] = o.Act ?? o.Effect.ToString().ToLowerInvariant(),
                    ["started_at"] = o.Started.ToString("O"),
                    ["due_at"] = o.NeverEnds ? null : o.Due.ToString("O"),
                })]),
                ["faults"] = faults.Active.Count,
                ["active_faults"] = new JsonArray([.. faults.Active.Select(f => f.ToJson())]),
                ["stays"] = idleness.Stays,
            });
        }
    }

    private ArmReply Settings() => new(200, new JsonObject
    {
        ["vcpu_quota"] = cloud.Settings.VcpuQuota,
        ["latency_factor"] = cloud.Settings.LatencyFactor,
    });

    private ArmReply Change(JsonObject? content)
    {
        var quota = content?.Whole("vcpu_quota") ?? cloud.Settings.VcpuQuota;
        var latency = content?.Number("latency_factor") ?? cloud.Settings.LatencyFactor;
        if (quota is < 0 or > 1_000_000 || latency is < 0 or > 100)
        {
            return Errors.InvalidContent("vcpu_quota must be 0 to 1000000 and latency_factor 0 to 100");
        }

        lock (cloud.Gate)
        {
            cloud.Settings.VcpuQuota = (int)quota;
            cloud.Settings.LatencyFactor = latency;
            cloud.Settings.Keep(cloud);
            cloud.Commit();
        }

        return Settings();
    }
}
