using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>Which cloud, tenant, subscription and environment is meant: option, then variable, then <c>azdoit.yml</c>, then <c>config.json</c>, then the sandbox.</summary>
public static class TargetResolver
{
    private const string Sandbox = "sandbox";

    /// <summary>What <c>azdoit sandbox env</c> sets for other tools; those that real clouds know too count when they point at this machine.</summary>
    private static readonly ImmutableArray<string> SharedVariables = ["ARM_METADATA_HOSTNAME", "ARM_METADATA_HOST", "ARM_ENDPOINT", "AZURE_AUTHORITY_HOST"];

    public static Outcome<ChosenTarget, Diagnostic> Resolve(TargetLayer options, Surroundings surroundings, FolderSettings folder, Settings settings)
    {
        TargetLayer[] layers = [options, TargetLayer.OfVariables(surroundings), TargetLayer.Of(folder), TargetLayer.Of(settings)];
        foreach (var layer in layers)
        {
            if (layer.Cloud is not null && Known(layer.Cloud) is null)
            {
                return Unknown(layer.Cloud, layer.Source);
            }

            // A name with a blank too many would be another, less careful environment.
            if (layer.Env is { } env && (env.Length == 0 || !env.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.')))
            {
                return Diagnostic.Error(HomeCodes.InvalidValue, "This is no name of an environment", $"{layer.Source} says '{env}'; a name has letters, digits, hyphens, underscores and periods.");
            }
        }

        var deciding = layers.FirstOrDefault(layer => layer.Cloud is not null);
        var cloud = Known(deciding?.Cloud) ?? Sandbox;
        if (cloud != Sandbox && surroundings.Variables.Where(IsOfSandbox).Select(pair => pair.Key).Order().FirstOrDefault() is { } variable)
        {
            return Diagnostic.Error(
                HomeCodes.SandboxVariables,
                "The environment points at the sandbox",
                $"{variable} is set while {deciding!.Source} names {cloud}.",
                Suggestion.Person($"Unset {variable} and its sisters, or name the sandbox: --cloud {Sandbox}"));
        }

        // What a place says about another cloud is not about this one.
        var about = layers.Where(layer => layer.Cloud is null || Known(layer.Cloud) == cloud).ToArray();
        return new ChosenTarget
        {
            Cloud = cloud,
            CloudSource = deciding?.Source ?? "default",
            Tenant = First(layer => layer.Tenant),
            Subscription = First(layer => layer.Subscription),
            Env = First(layer => layer.Env),
            Environments = settings.Environments,
        };

        string? First(Func<TargetLayer, string?> part) => about.Select(part).FirstOrDefault(value => value is not null);
    }

    /// <summary>Whether a command without options acts there.</summary>
    public static bool IsUsual(string cloud, string environment, Surroundings surroundings, FolderSettings folder, Settings settings) =>
        Resolve(new TargetLayer("options"), surroundings, folder, settings).TryGet(out var usual, out _)
        && usual.Cloud == cloud
        && (environment != TargetWords.UsualEnvironment || (usual.Env ?? environment) == environment);

    private static string? Known(string? cloud) => SettingsRules.Clouds.FirstOrDefault(known => known.Equals(cloud, StringComparison.OrdinalIgnoreCase));

    private static Diagnostic Unknown(string cloud, string source) => Diagnostic.Error(
        HomeCodes.UnknownCloud,
        "There is no such cloud",
        $"{source} says {cloud}; it is one of {string.Join(", ", SettingsRules.Clouds)}{(Edits.Nearest(cloud, SettingsRules.Clouds) is { } near ? $". Did you mean {near}?" : ".")}");

    private static bool IsOfSandbox(KeyValuePair<string, string> variable) =>
        variable.Value.Length > 0
        && (variable.Key.StartsWith("AZDOIT_SANDBOX", StringComparison.Ordinal) || (SharedVariables.Contains(variable.Key) && IsThisMachine(variable.Value)));

    private static bool IsThisMachine(string address) =>
        Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out var uri) && uri.IsLoopback;
}
