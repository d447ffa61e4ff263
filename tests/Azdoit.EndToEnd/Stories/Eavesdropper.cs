using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;
using Azdoit.Tests.Redaction;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Hears every stream of azdoit on a home and reads every file of it, in search of secrets that were fed in.</summary>
internal sealed class Eavesdropper(Home home)
{
    private readonly List<string> heard = [];

    public static SecretSample[] Samples { get; } = [.. SecretSamples.All(4)];

    /// <summary>Some of them, as many lines at most as a stream is searched for in reasonable time.</summary>
    public static IEnumerable<SecretSample> Every(int nth) => Samples.Where((_, index) => index % nth == 0);

    public async Task<Finished> HeardAsync(params string[] arguments) => Add(await home.RunAsync(arguments));

    public Finished Add(Finished finished)
    {
        Assert.True(finished.ExitCode is >= 0 and < 70, finished.Output + finished.Errors);
        heard.Add(finished.Output + finished.Errors);
        return finished;
    }

    /// <summary>The folder <c>sandbox</c> is the cloud: it holds what was sent to it.</summary>
    /// <param name="except">Files and folders of the home that the test itself wrote.</param>
    public void AssertNothingTold(params string[] except)
    {
        var kept = Directory.EnumerateFiles(home.Path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(home.Path, file).Split('/')[0] is var first && first is not ("sandbox" or "keys") && !except.Contains(first))
            .Select(file => $"{Path.GetRelativePath(home.Path, file)}: {File.ReadAllText(file)}");
        foreach (var text in heard.Concat(kept).ToList())
        {
            Assert.All(Samples, sample =>
            {
                Assert.DoesNotContain(sample.Secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain(JsonValue.Create(sample.Secret).ToJsonString().Trim('"'), text, StringComparison.Ordinal);
            });
        }
    }
}
