using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class FolderSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Every_key_is_read_whatever_its_quotes()
    {
        File.WriteAllText(folder["azdoit.yml"], "# ours\ncloud: azure\ntenant: 'a'\nsubscription: \"b c\"\nenv: no\nregion: West Europe # near\nresource_group: rg\n");

        Assert.True(FolderSettings.Read(Somewhere.In(folder)).TryGet(out var here, out var problem), problem?.Detail);
        Assert.Equal(("azure", "a", "b c", "no", "West Europe", "rg"), (here.Cloud, here.Tenant, here.Subscription, here.Env, here.Region, here.ResourceGroup));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("{}")]
    [InlineData("cloud:\n")]
    public void Nothing_in_it_is_nothing_said(string text)
    {
        File.WriteAllText(folder["azdoit.yml"], text);

        Assert.True(FolderSettings.Read(Somewhere.In(folder)).TryGet(out var here, out var problem), problem?.Detail);
        Assert.Equal(FolderSettings.None, here);
    }

    [Fact]
    public void Without_a_file_nothing_is_said()
    {
        Assert.True(FolderSettings.Read(Somewhere.In(folder)).TryGet(out var here, out _));
        Assert.Same(FolderSettings.None, here);
    }

    [Theory]
    [InlineData("cloud: azure\nsubscripton: x", "config-unknown-key", ":2: subscripton is not a setting; did you mean subscription?")]
    [InlineData("cloud: azure\ncloud: sandbox", "config-duplicate-key", ":2: cloud")]
    [InlineData("\ncloud: [a]", "config-syntax", ":2: every key has one text")]
    [InlineData("- a", "config-syntax", ":1: it must hold keys and values")]
    [InlineData("azure", "config-syntax", ":1: it must hold keys and values")]
    [InlineData("cloud: a\n---\ncloud: b", "config-syntax", ":2: it must be one document")]
    [InlineData("cloud: *x", "config-syntax", ":1: ")]
    [InlineData("cloud: \"a", "config-syntax", ":")]
    [InlineData("a: b: c", "config-syntax", ":1: ")]
    [InlineData("\u0000\u0001", "config-syntax", ":1: ")]
    public void What_is_wrong_is_named_with_its_line(string text, string code, string says)
    {
        File.WriteAllText(folder["azdoit.yml"], text);

        Assert.False(FolderSettings.Read(Somewhere.In(folder)).TryGet(out var got, out var problem), got?.ToString());
        Assert.Equal(code, problem.Code.Id);
        Assert.Contains(folder["azdoit.yml"] + says, problem.Detail);
    }

    [Fact]
    public void A_huge_file_is_not_read()
    {
        File.WriteAllText(folder["azdoit.yml"], new string('#', 100_000));

        Assert.False(FolderSettings.Read(Somewhere.In(folder)).TryGet(out _, out var problem));
        Assert.Equal(HomeCodes.SettingsUnreadable, problem.Code);
    }

    public void Dispose() => folder.Dispose();
}
