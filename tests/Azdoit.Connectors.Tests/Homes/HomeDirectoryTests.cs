using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Tests.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class HomeDirectoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_first_use_makes_a_home_for_its_owner_only()
    {
        var home = Opened();

        Assert.Equal(folder[".azdoit"], home.Path);
        Assert.Equal("0700", AtomicFileTests.Mode(home.Path));
        Assert.Equal([folder[".azdoit/home.json"]], Directory.GetFileSystemEntries(home.Path));
        Assert.Equal("0600", AtomicFileTests.Mode(folder[".azdoit/home.json"]));
        Assert.Contains("azdoit 1.2.3", File.ReadAllText(folder[".azdoit/home.json"]));
    }

    [Theory]
    [InlineData("elsewhere", "elsewhere")]
    [InlineData("", ".azdoit")]
    public void A_variable_names_another_home(string variable, string expected) =>
        Assert.Equal(folder[expected], Opened((HomeDirectory.Variable, variable)).Path);

    [Theory]
    [InlineData("0777", true)]
    [InlineData("0755", false)]
    public void A_home_that_is_open_to_others_is_closed_and_who_could_write_is_told(string mode, bool told)
    {
        var path = Opened().Path;
        Mode(path, mode);

        var home = Opened();

        Assert.Equal("0700", AtomicFileTests.Mode(path));
        Assert.Equal(told ? HomeCodes.Tightened : null, home.Tightened?.Code);
    }

    [Fact]
    public void An_empty_folder_becomes_a_closed_home()
    {
        Directory.CreateDirectory(folder[".azdoit"]);
        Mode(folder[".azdoit"], "0777");

        Assert.Null(Opened().Tightened);
        Assert.Equal("0700", AtomicFileTests.Mode(folder[".azdoit"]));
    }

    [Fact]
    public void A_folder_of_other_things_where_others_write_is_no_home()
    {
        Directory.CreateDirectory(folder[".azdoit/photos"]);
        Mode(folder[".azdoit"], "0777");

        Assert.Equal(HomeCodes.Unusable, Refused().Code);
        Assert.Equal("0777", AtomicFileTests.Mode(folder[".azdoit"]));
    }

    [Fact]
    public void The_next_azdoit_uses_what_is_there()
    {
        Opened();
        var written = File.ReadAllText(folder[".azdoit/home.json"]);

        Assert.True(HomeDirectory.Open(Somewhere.In(folder), "9.9.9").TryGet(out _, out _));
        Assert.Equal(written, File.ReadAllText(folder[".azdoit/home.json"]));
    }

    [Fact]
    public void A_newer_home_is_refused_by_name()
    {
        Write("""{ "format": 2, "writer": "azdoit 9.0.0", "more": [] }""");

        var problem = Refused();

        Assert.Equal(HomeCodes.Newer, problem.Code);
        Assert.Contains("azdoit 9.0.0", problem.Detail);
        Assert.StartsWith(folder[".azdoit/home.json"], problem.Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "format": "1" }""")]
    [InlineData("""{ "format": 1e99 }""")]
    public void A_damaged_mark_is_named_and_left_alone(string text)
    {
        Write(text);

        var problem = Refused();

        Assert.Equal(HomeCodes.Damaged, problem.Code);
        Assert.Contains(folder[".azdoit/home.json"] + ":1", problem.Detail);
        Assert.Equal(text, File.ReadAllText(folder[".azdoit/home.json"]));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("/proc/azdoit")]
    [InlineData("/dev/full")]
    public void A_place_that_cannot_be_a_home_is_a_diagnostic_and_nothing_is_left(string place)
    {
        File.WriteAllText(folder["file"], "");

        var problem = Refused((HomeDirectory.Variable, place));

        Assert.Equal(HomeCodes.Unusable, problem.Code);
        Assert.Equal([folder["file"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_home_whose_mark_cannot_be_written_is_not_left_half_made()
    {
        Directory.CreateDirectory(folder[".azdoit/home.json"]);

        Assert.Equal(HomeCodes.Unusable, Refused().Code);
    }

    [Fact]
    public void The_records_can_lie_elsewhere()
    {
        var home = Opened();

        Assert.Equal(folder[".azdoit/journal"], home.JournalFolder);
        Assert.Equal(folder[".azdoit/s/journal"], home.WithStateIn("s").JournalFolder);
        Assert.Equal("/s/ledger.ndjson", home.WithStateIn("/s").LedgerFile);
        Assert.Equal(folder[".azdoit/config.json"], home.WithStateIn("/s").ConfigFile);
    }

    public void Dispose() => folder.Dispose();

    private HomeDirectory Opened(params (string, string)[] variables)
    {
        Assert.True(HomeDirectory.Open(Somewhere.In(folder, variables), "1.2.3").TryGet(out var home, out var problem), problem?.Detail);
        return home;
    }

    private Diagnostic Refused(params (string, string)[] variables)
    {
        Assert.False(HomeDirectory.Open(Somewhere.In(folder, variables), "1.2.3").TryGet(out _, out var problem));
        return problem;
    }

    private void Write(string mark)
    {
        Directory.CreateDirectory(folder[".azdoit"]);
        File.WriteAllText(folder[".azdoit/home.json"], mark);
    }

    private static void Mode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        }
    }
}
