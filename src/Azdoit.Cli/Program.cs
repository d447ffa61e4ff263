using Azdoit.Cli.Options;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var shell = new Shell(
            Surroundings.OfThisProcess(), Talk.Of(arguments), new Output(Console.OpenStandardOutput()), new Output(Console.OpenStandardError()), TimeProvider.System);
        return await CommandLine.RunAsync(arguments, shell);
    }
}
