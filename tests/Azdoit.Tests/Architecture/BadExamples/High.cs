#pragma warning disable IDE0130
namespace Azdoit.Tests.Architecture.BadExamples.High;

internal static class Used
{
    public static string Value() => "";
}
