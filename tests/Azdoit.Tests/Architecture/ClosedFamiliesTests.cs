using System.Reflection;

namespace Azdoit.Tests.Architecture;

public sealed class ClosedFamiliesTests
{
    [Fact]
    public void A_closed_family_has_no_members_outside_of_it() => Assert.Empty(Intruders(typeof(Money).Assembly));

    [Fact]
    public void The_law_rejects_a_record_that_comes_in_through_the_copy_constructor() =>
        Assert.Contains(Intruders(typeof(ClosedFamiliesTests).Assembly), name => name.EndsWith("Intruder", StringComparison.Ordinal));

    /// <summary>A family is closed when it is abstract and its own constructor is private.</summary>
    private static IEnumerable<string> Intruders(Assembly assembly) =>
        from family in assembly.GetTypes()
        where family is { IsAbstract: true, IsClass: true, IsSealed: false } && family.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [])?.IsPrivate == true
        from member in assembly.GetTypes()
        where member.BaseType == family && member.DeclaringType != family
        select member.FullName;
}
