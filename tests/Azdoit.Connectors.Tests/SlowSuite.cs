namespace Azdoit.Connectors.Tests;

/// <summary>What takes minutes runs when it is asked for: AZDOIT_SLOW=1, as docs/codebase.md says.</summary>
internal static class SlowSuite
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("AZDOIT_SLOW") == "1";
}
