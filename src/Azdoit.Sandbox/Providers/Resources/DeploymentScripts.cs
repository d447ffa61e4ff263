using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Resources;

/// <summary>
/// Scripts of deployments. They are not run; what they say they would put out is there under its names, with a stand-in for its value,
/// so that what reads them can be evaluated.
/// </summary>
internal sealed class DeploymentScripts() : ResourceModel("Microsoft.Resources/deploymentScripts")
{
    private static readonly Lazy<Regex> PowerShellOutput = Pattern(@"\$DeploymentScriptOutputs(\[\s*['""](?<name>[^'""]+)['""]\s*\]|\.(?<name>\w+))\s*=");
    private static readonly Lazy<Regex> ShellOutput = Pattern(@"[{,]\s*[\\'""]*(?<name>[A-Za-z_]\w*)[\\'""]*\s*:");

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(50);

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Body.Text("kind") is not ("AzureCLI" or "AzurePowerShell"))
        {
            return new ArmError(400, "DeploymentScriptInvalidKind", $"The 'kind' of the deployment script '{draft.Id.Name}' must be 'AzureCLI' or 'AzurePowerShell'.");
        }

        var properties = draft.Properties;
        if (properties.Text("scriptContent") is null && properties.Text("primaryScriptUri") is null)
        {
            return new ArmError(400, "DeploymentScriptContentRequired", $"The deployment script '{draft.Id.Name}' needs 'scriptContent' or 'primaryScriptUri'.");
        }

        if (properties.Text("retentionInterval") is null)
        {
            return Errors.MissingParameter("properties.retentionInterval");
        }

        properties.Default("cleanupPreference", "Always");
        properties.Default("timeout", "P1D");
        var outputs = JsonText.NewObject();
        foreach (var name in Outputs(properties.Text("scriptContent") ?? ""))
        {
            outputs[name] = $"not run: {name}";
        }

        properties["outputs"] = outputs;
        draft.Keep("status");
        return null;
    }

    public override ArmError? Complete(Cloud cloud, Resource resource, string? act)
    {
        resource.Properties["status"] ??= new JsonObject { ["startTime"] = resource.Created.ToString("O"), ["endTime"] = cloud.Now.ToString("O"), ["expirationTime"] = cloud.Now.AddDays(1).ToString("O") };
        return null;
    }

    private static IEnumerable<string> Outputs(string script) =>
        PowerShellOutput.Value.Matches(script).Concat(script.Split('\n').Where(l => l.Contains("AZ_SCRIPTS_OUTPUT_PATH", StringComparison.Ordinal)).SelectMany(l => ShellOutput.Value.Matches(l)))
            .Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    private static Lazy<Regex> Pattern(string pattern) => new(() => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
}
