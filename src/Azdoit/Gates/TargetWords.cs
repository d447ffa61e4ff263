using System.Collections.Immutable;

namespace Azdoit.Gates;

/// <summary>A target as options of a command that somebody copies.</summary>
internal static class TargetWords
{
    /// <returns>Nothing for the sandbox's own environment, which is the default.</returns>
    public static ImmutableArray<string> Of(Target target) =>
        !target.IsSandbox ? ["--cloud", target.Cloud, "--subscription", target.Subscription, "--env", target.Environment]
        : target.Environment == "dev" ? []
        : ["--env", target.Environment];
}
