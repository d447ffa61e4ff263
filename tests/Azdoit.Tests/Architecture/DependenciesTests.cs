using System.Xml.Linq;

namespace Azdoit.Tests.Architecture;

public sealed class DependenciesTests
{
    private const string Page = "docs/dependencies.md";

    private static readonly XDocument Central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));

    [Fact]
    public void Every_package_has_its_reason_and_every_reason_its_package() =>
        Assert.Equal(Named(Central, "PackageVersion", "GlobalPackageReference").Order(StringComparer.OrdinalIgnoreCase), Explained(File.ReadAllText(Path.Combine(Repository.Root, Page))));

    [Fact]
    public void No_version_is_kept_that_no_project_uses() =>
        Assert.Empty(Named(Central, "PackageVersion").Except(Projects().SelectMany(project => Named(XDocument.Load(project), "PackageReference"))));

    [Fact]
    public void The_law_rejects_a_row_without_a_reason() => Assert.Empty(Explained("| Some.Package | MIT | tests | |"));

    private static IEnumerable<string> Named(XDocument file, params string[] elements) =>
        file.Descendants().Where(element => elements.Contains(element.Name.LocalName)).Select(element => element.Attribute("Include")!.Value);

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "tests", "Directory.Build.props"));

    /// <summary>The first cell of each row with a reason in its last, in the order of the page.</summary>
    private static IEnumerable<string> Explained(string page) =>
        page.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && cells[1].Length > 0 && cells[4].Length > 0 && cells[1] != "package" && !cells[1].StartsWith('-'))
            .Select(cells => cells[1]);
}
