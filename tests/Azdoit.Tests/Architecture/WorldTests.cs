using System.Reflection;
using Azdoit.Gates;

namespace Azdoit.Tests.Architecture;

/// <summary>The core decides and does not touch the world; only the gates approve.</summary>
public sealed class WorldTests
{
    private static readonly string[] World =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Console", "System.Diagnostics.Process",
        "System.Net.Http.HttpClient", "System.Net.Sockets.Socket",
    ];

    [Fact]
    public void The_core_touches_nothing_outside() => Assert.Empty(Touches(typeof(Money).Assembly));

    [Fact]
    public void The_law_rejects_a_file_that_is_read() => Assert.Contains(Touches(typeof(WorldTests).Assembly), use => use.Contains("WorldToucher", StringComparison.Ordinal));

    [Fact]
    public void The_core_references_the_base_class_library_alone() =>
        Assert.DoesNotContain(typeof(Money).Assembly.GetReferencedAssemblies().Select(name => name.Name!), name => !name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_sandbox_references_nothing_of_ours() =>
        Assert.DoesNotContain("../Azdoit", File.ReadAllText(Path.Combine(Repository.Root, "src", "Azdoit.Sandbox", "Azdoit.Sandbox.csproj")), StringComparison.Ordinal);

    [Fact]
    public void Only_the_gates_build_an_approved_plan() => Assert.Empty(Approvers(typeof(Money).Assembly));

    [Fact]
    public void The_law_rejects_a_plan_that_approves_itself() => Assert.Contains(Approvers(typeof(WorldTests).Assembly), name => name.EndsWith("SelfApproved", StringComparison.Ordinal));

    private static IEnumerable<string> Touches(Assembly assembly) =>
        from type in assembly.GetTypes()
        from used in TypeUse.Of(type)
        where World.Contains(used.FullName) || (used == typeof(Environment) && ReadsEnvironment(type))
        select $"{type.FullName} uses {used.FullName}";

    /// <summary>Iterators ask for their thread, which is no look outside.</summary>
    private static bool ReadsEnvironment(Type type) =>
        TypeUse.Members(type).Any(member => member.DeclaringType == typeof(Environment) && member.Name is not ("get_CurrentManagedThreadId" or "get_NewLine"));

    private static IEnumerable<string> Approvers(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Azdoit.Gates", StringComparison.Ordinal) != true && type != typeof(ApprovedPlan))
            .Where(type => TypeUse.Members(type).OfType<ConstructorInfo>().Any(made => made.DeclaringType == typeof(ApprovedPlan)))
            .Select(type => type.FullName!);
}
