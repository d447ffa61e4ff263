// A deliberate offender: the folder is part of what the law must reject, so the namespace is not the folder's.
#pragma warning disable IDE0130
namespace Azdoit.Tests.Architecture.BadExamples.Low;

internal static class Offender
{
    public static int Uses() => High.Used.Value().Length;
}
