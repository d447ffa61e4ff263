using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;

namespace Azdoit.EndToEnd.AzureCli;

/// <summary>The Azure CLI of this machine.</summary>
internal static class Az
{
    public const string NotInstalled = "not run: az not installed";

    /// <summary>Null where there is none, or one that another kind of Python runs.</summary>
    public static string? Path { get; } = Programs.Find("az", Surroundings.OfThisProcess());

    /// <summary>Words as a shell would split them; what stands in single quotes is one.</summary>
    public static IEnumerable<string> Words(string line)
    {
        var parts = line.Split('\'');
        for (var at = 0; at < parts.Length; at++)
        {
            if (at % 2 == 1)
            {
                yield return parts[at];
                continue;
            }

            foreach (var word in parts[at].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}
