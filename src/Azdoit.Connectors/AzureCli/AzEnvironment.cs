using System.Collections.Immutable;
using System.Diagnostics;

namespace Azdoit.Connectors.AzureCli;

/// <summary>What an az of ours finds in its environment.</summary>
/// <param name="Variables">Set beside what we inherited.</param>
/// <param name="IsAlone">Whether the user's own variables for Azure are kept from it.</param>
public sealed record AzEnvironment(ImmutableArray<(string Name, string Value)> Variables, bool IsAlone)
{
    /// <summary>Without these az colours, asks, recommends, reports its use, looks for extensions.</summary>
    private static readonly (string Name, string Value)[] Quiet =
    [
        ("AZURE_CORE_COLLECT_TELEMETRY", "0"), ("AZURE_CORE_ERROR_RECOMMENDATION", "off"), ("AZURE_CORE_SURVEY_MESSAGE", "0"), ("AZURE_CORE_NO_COLOR", "1"),
        ("AZURE_CORE_DISABLE_CONFIRM_PROMPT", "1"), ("AZURE_CORE_DISABLE_PROGRESS_BAR", "1"), ("AZURE_EXTENSION_USE_DYNAMIC_INSTALL", "no"),
        ("AZURE_LOGGING_ENABLE_LOG_FILE", "no"), ("PYTHONUTF8", "1"), ("PYTHONWARNINGS", "ignore"),
    ];

    internal void ApplyTo(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal) && (IsAlone || IsDefault(name))).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in (IEnumerable<(string, string)>)[.. Quiet, .. Variables])
        {
            start.Environment[name] = value;
        }
    }

    /// <summary>A default group or location of the user's would say something that the plan did not.</summary>
    private static bool IsDefault(string name) => name.StartsWith("AZURE_DEFAULTS_", StringComparison.Ordinal);
}
