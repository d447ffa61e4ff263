using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Tests.Homes;

/// <summary>Surroundings in a temporary folder.</summary>
internal static class Somewhere
{
    public static Surroundings In(TemporaryFolder folder, params (string Name, string Value)[] variables) => new()
    {
        Variables = variables.ToDictionary(pair => pair.Name, pair => pair.Value),
        CurrentFolder = folder.Path,
        UserFolder = folder.Path,
        User = "ann",
        Host = "here",
    };
}
