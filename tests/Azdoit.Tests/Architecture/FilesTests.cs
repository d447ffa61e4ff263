namespace Azdoit.Tests.Architecture;

public sealed class FilesTests
{
    private const int MaxLines = 400;

    /// <summary>A file above the limit is two nouns. This list may only shrink; it is empty, so it stays empty.</summary>
    private static readonly string[] KnownOffenders = [];

    private static readonly string[] Promises = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME", "HA" + "CK"];

    [Fact]
    public void No_file_is_above_the_limit() =>
        Assert.Equal(KnownOffenders, Repository.Sources().Concat(Repository.Sources("tests")).Where(file => IsTooLong(File.ReadAllLines(file))).Select(Repository.Relative));

    [Fact]
    public void The_law_rejects_a_file_of_one_line_too_many() => Assert.True(IsTooLong(new string[MaxLines + 1]));

    [Fact]
    public void Nothing_is_promised_that_is_not_kept() =>
        Assert.Empty(Repository.Sources().Where(file => Breaks(File.ReadAllText(file))).Select(Repository.Relative));

    [Fact]
    public void The_law_rejects_an_open_promise() => Assert.True(Breaks($"// {Promises[1]}: later"));

    private static bool IsTooLong(string[] lines) => lines.Length > MaxLines;

    private static bool Breaks(string text) => Promises.Any(promise => text.Contains(promise, StringComparison.Ordinal));
}
