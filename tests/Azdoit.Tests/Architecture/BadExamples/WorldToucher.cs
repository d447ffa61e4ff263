namespace Azdoit.Tests.Architecture.BadExamples;

internal static class WorldToucher
{
    public static string Touch() => File.ReadAllText("/etc/hostname");
}
