using System.Reflection;

namespace Azdoit.Tests.Architecture;

public sealed class NamesTests
{
    private static readonly string[] Forbidden = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Service", "Impl"];

    /// <summary>Azure's own words.</summary>
    private static readonly string[] Allowed = ["AppService", "ContainerService"];

    [Fact]
    public void A_name_says_what_the_thing_is()
    {
        Assert.Empty(Offenders(typeof(Money).Assembly));
        Assert.DoesNotContain(Repository.Sources(), file => Path.GetDirectoryName(Repository.Relative(file))!.Split('/').Any(IsForbidden));
        Assert.DoesNotContain(Repository.Sources().Select(Path.GetFileNameWithoutExtension).OfType<string>(), IsForbidden);
    }

    [Fact]
    public void The_law_rejects_a_manager() => Assert.Contains(Offenders(typeof(NamesTests).Assembly), name => name.EndsWith("NameManager", StringComparison.Ordinal));

    private static IEnumerable<string> Offenders(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.Name.Contains('<') && IsForbidden(type.Name)).Select(type => type.FullName!);

    private static bool IsForbidden(string name) =>
        Forbidden.Any(end => name.EndsWith(end, StringComparison.Ordinal)) && !Allowed.Any(word => name.EndsWith(word, StringComparison.Ordinal));
}
