using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>The commands that a region has for machines. Nothing runs inside a machine of the sandbox.</summary>
internal static class RunCommands
{
    private const string TypeName = "Microsoft.Compute/locations/runCommands";

    private static readonly (string Id, string System, string Label)[] Known =
    [
        ("RunShellScript", "Linux", "Executes a Linux shell script"),
        ("RunPowerShellScript", "Windows", "Executes a PowerShell script"),
        ("EnableRemotePS", "Windows", "Enable remote PowerShell"),
        ("IPConfig", "Windows", "List IP configuration"),
        ("ifconfig", "Linux", "List network configuration"),
    ];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (_, _, _) => ArmReply.List(Known.Select(command => Describe(command)))),
        new("GET", TypeName + "/*", (_, request, _) => Array.Find(Known, command => command.Id.Equals(request.Path.Names[^1], StringComparison.OrdinalIgnoreCase)) is { Id: not null } found
            ? new ArmReply(200, Describe(found))
            : new ArmError(404, "NotFound", $"The run command '{request.Path.Names[^1]}' was not found.")),
    ];

    private static JsonObject Describe((string Id, string System, string Label) command) => new()
    {
        ["$schema"] = "https://schema.management.azure.com/schemas/2016-11-17/runcommands.json",
        ["id"] = command.Id,
        ["osType"] = command.System,
        ["label"] = command.Label,
        ["description"] = command.Label,
        ["script"] = new JsonArray(),
    };
}
