using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Insights;

namespace Azdoit.Sandbox.Admin;

/// <summary>What a resource's metrics show: <c>PUT loads {"resource", "metric", "value", "swing"}</c>; without a swing the value hardly moves.</summary>
internal static class Loads
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "loads", (cloud, _, _) => ArmReply.List(Load.All(cloud).Select(l => l.Clone()))),
        new("PUT", "loads", (cloud, _, body) =>
        {
            if (body.Text("resource") is not { } id || cloud.Resources.Find(id) is not { } resource)
            {
                return Errors.InvalidContent("resource must be the id of a resource that is there");
            }

            var name = body.Text("metric") ?? "Percentage CPU";
            return Metric.Of(resource.Id.Type).FirstOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } metric && body.Number("value") is >= 0 and { } value
                ? new ArmReply(200, Load.Set(cloud, resource.Id.Text, metric.Name, value, body.Number("swing") ?? 0).Clone())
                : Errors.InvalidContent($"metric must be one of {string.Join(", ", Metric.Of(resource.Id.Type).Select(m => m.Name))}, and value be 0 or more");
        }),
    ];
}
