using Azdoit.Connectors.Files;

namespace Azdoit.Connectors.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_file_is_replaced_and_nothing_else_stays()
    {
        Assert.Null(AtomicFile.Replace(folder["a/b.json"], "one"u8));
        Assert.Null(AtomicFile.Replace(folder["a/b.json"], "two"u8));

        Assert.Equal("two", File.ReadAllText(folder["a/b.json"]));
        Assert.Equal([folder["a/b.json"]], Directory.GetFiles(folder["a"]));
    }

    [Fact]
    public void Files_and_folders_belong_to_their_owner_only()
    {
        AtomicFile.Replace(folder["a/b.json"], "one"u8);

        Assert.Equal("0600", Mode(folder["a/b.json"]));
        Assert.Equal("0700", Mode(folder["a"]));
    }

    [Fact]
    public void A_linked_file_stays_linked()
    {
        File.WriteAllText(folder["real"], "one");
        File.CreateSymbolicLink(folder["link"], folder["real"]);

        Assert.Null(AtomicFile.Replace(folder["link"], "two"u8));

        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
        Assert.Equal("two", File.ReadAllText(folder["real"]));
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_a_diagnostic()
    {
        File.WriteAllText(folder["a"], "");

        var problem = AtomicFile.Replace(folder["a/b.json"], "one"u8);

        Assert.Equal(FileCodes.Unwritable, problem?.Code);
        Assert.Contains(folder["a/b.json"], problem!.Detail);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_a_diagnostic_and_leaves_no_temporary_file()
    {
        Directory.CreateDirectory(folder["b.json"]);

        Assert.Equal(FileCodes.Unwritable, AtomicFile.Replace(folder["b.json"], "one"u8)?.Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    internal static string Mode(string path) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : "0" + Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
