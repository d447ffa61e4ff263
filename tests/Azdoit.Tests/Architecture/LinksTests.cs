namespace Azdoit.Tests.Architecture;

public sealed class LinksTests
{
    [Fact]
    public void Every_link_in_the_documentation_leads_somewhere() =>
        Assert.Empty(Pages().SelectMany(page => Broken(page, File.ReadAllText(page)).Select(link => $"{Repository.Relative(page)}: {link}")));

    [Fact]
    public void The_law_rejects_a_link_into_nothing() =>
        Assert.Equal(["no/such/page.md"], Broken(Path.Combine(Repository.Root, "README.md"), "see [it](no/such/page.md) and [that](LICENSE)"));

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.Root, "*.md"));

    private static IEnumerable<string> Broken(string page, string text)
    {
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', at);
            var link = end < 0 ? "" : text[(at + 2)..end].Split('#')[0];
            if (link.Length > 0 && !link.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)))
            {
                yield return link;
            }
        }
    }
}
