using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Tests.Files;

public sealed class LineFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> lines = [];
    private readonly List<Diagnostic> reported = [];

    private string Path => folder["x.ndjson"];

    [Fact]
    public void What_was_appended_is_read_again()
    {
        using (var file = Open())
        {
            Assert.Null(file.Append("a\n"u8));
            Assert.Null(file.Append("b\nc\n"u8));
        }

        lines.Clear();
        using var again = Open();

        Assert.Equal(["a", "b", "c"], lines);
        Assert.Empty(reported);
        Assert.Equal("0600", AtomicFileTests.Mode(Path));
    }

    [Fact]
    public void Opening_makes_no_file()
    {
        using var file = Open();

        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_line_cut_at_any_byte_is_reported_and_taken_away()
    {
        const string Last = "{\"b\":\"zwölf\"}\n";
        var bytes = Encoding.UTF8.GetBytes("first\n" + Last);
        for (var kept = 7; kept < bytes.Length; kept++)
        {
            lines.Clear();
            reported.Clear();
            File.WriteAllBytes(Path, bytes[..kept]);

            using (var file = Open())
            {
                Assert.Equal(["first"], lines);
                Assert.Equal(FileCodes.Torn, Assert.Single(reported).Code);
                Assert.Null(file.Append("second\n"u8));
            }

            Assert.Equal("first\nsecond\n", File.ReadAllText(Path));
        }
    }

    [Fact]
    public void Reading_cuts_nothing()
    {
        File.WriteAllText(Path, "first\nsec");

        Assert.Null(LineFile.Read(Path, Keep));

        Assert.Equal(["first"], lines);
        Assert.Equal("first\nsec", File.ReadAllText(Path));
    }

    [Fact]
    public void A_damaged_line_is_named_and_nothing_is_overwritten_even_when_the_tail_is_torn()
    {
        File.WriteAllText(Path, "first\nBAD\nthird\nfou");

        Assert.False(LineFile.Open(Path, line => line.SequenceEqual("BAD"u8) ? "not a line" : null, reported.Add).TryGet(out _, out var problem));

        Assert.Equal(FileCodes.Damaged, problem.Code);
        Assert.Contains($"{Path}:2: not a line", problem.Detail);
        Assert.Equal("first\nBAD\nthird\nfou", File.ReadAllText(Path));
    }

    [Fact]
    public void A_full_disk_leaves_none_of_the_lines_behind()
    {
        FullDisk? disk = null;
        Assert.True(LineFile.Open(Path, Keep, reported.Add, () => disk = new FullDisk(Path, room: 10)).TryGet(out var file, out _));
        using (file)
        {
            Assert.Null(file.Append("first\n"u8));
            Assert.Equal(FileCodes.DiskFull, file.Append("second\nthird\n"u8)?.Code);
            Assert.Equal("first\n", File.ReadAllText(Path));

            disk!.Room = 100;
            Assert.Null(file.Append("fourth\n"u8));
        }

        Assert.Equal("first\nfourth\n", File.ReadAllText(Path));
    }

    [Fact]
    public void A_folder_in_its_place_is_a_diagnostic()
    {
        Directory.CreateDirectory(Path);

        Assert.Equal(FileCodes.Unreadable, LineFile.Read(Path, Keep)?.Code);
    }

    public void Dispose() => folder.Dispose();

    private string? Keep(ReadOnlySpan<byte> line)
    {
        lines.Add(Encoding.UTF8.GetString(line));
        return null;
    }

    private LineFile Open()
    {
        Assert.True(LineFile.Open(Path, Keep, reported.Add).TryGet(out var file, out var problem), problem?.Detail);
        return file;
    }
}
