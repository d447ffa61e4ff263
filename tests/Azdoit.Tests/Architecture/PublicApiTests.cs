using System.Reflection;
using Azdoit.Tests.Approval;

namespace Azdoit.Tests.Architecture;

/// <summary>What other assemblies may build on is reviewed text: a change of it shows in a diff.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_core_is_the_approved_one() =>
        Approved.Matches("tests/Azdoit.Tests/Architecture/PublicApi.approved.txt", string.Concat(typeof(Money).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Surface)));

    [Fact]
    public void A_member_more_is_a_difference() =>
        Assert.NotEqual(Surface(typeof(Narrow)), Surface(typeof(Wide)).Replace(nameof(Wide), nameof(Narrow), StringComparison.Ordinal));

    private static string Surface(Type type) => string.Concat(
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not (Type or MethodInfo { IsSpecialName: true }) && !IsMadeByTheCompiler(member))
            .Select(member => $"    {Text(member)}\n")
            .Order(StringComparer.Ordinal)
            .Prepend($"{Keyword(type)} {type.FullName}{(type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? $" : {Name(parent)}" : "")}\n"));

    private static string Keyword(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Text(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        PropertyInfo property => $"{Static(property.GetMethod ?? property.SetMethod!)}{Name(property.PropertyType)} {property.Name}{Writing(property)}",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Writing(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } set ? ""
        : set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init" : " set";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type) =>
        type.IsByRef ? $"ref {Name(type.GetElementType()!)}"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    /// <summary>What comes with every record says nothing about it.</summary>
    private static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct" or "value__" || member.Name.Contains('<', StringComparison.Ordinal);

    private sealed class Narrow
    {
        public int One { get; init; }
    }

    private sealed class Wide
    {
        public int One { get; init; }

        public int Two { get; init; }
    }
}
