namespace Azdoit.EndToEnd.AzureCli;

/// <summary>
/// Real commands of the real Azure CLI. A line of the lists in <c>Commands/</c> is what one would type after <c>az</c>; <c>!3</c> before it says
/// which exit code Azure's own refusal has.
/// </summary>
public sealed class CommandsTests(ResidentAz az, ITestOutputHelper output) : IClassFixture<ResidentAz>
{
    public static TheoryData<string> Themes => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "AzureCli", "Commands");

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Az_commands_end_as_they_do_on_Azure(string theme)
    {
        if (az.NotRun is { } reason)
        {
            output.WriteLine(reason);
            return;
        }

        var wrong = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Folder, $"{theme}.txt"), TestContext.Current.CancellationToken))
        {
            var expected = line[0] == '!' ? line[1] - '0' : 0;
            if (await az.RunAsync(Az.Words(line[0] == '!' ? line[2..] : line)) is not (var code, var said))
            {
                // What follows builds on it, and may wait as long.
                wrong.Add($"killed, for it did not end; the rest of {theme} was not run: az {line}");
                break;
            }

            if (code != expected)
            {
                wrong.Add($"{code} instead of {expected}: az {line}\n    {said.Trim()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void There_are_many() => Assert.True(Directory.EnumerateFiles(Folder).Sum(file => File.ReadLines(file).Count()) > 1300);
}
