namespace Azdoit.Sandbox.State;

/// <summary>The exclusive lock that says that a sandbox runs on a home. The operating system releases it when the process dies.</summary>
internal static class HomeLock
{
    private const string FileName = "lock";

    /// <summary>Null when another process, or another sandbox in this one, holds it.</summary>
    public static FileStream? TryTake(string directory)
    {
        try
        {
            return PrivateFile.Open(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    public static bool IsHeld(string directory)
    {
        if (!File.Exists(Path.Combine(directory, FileName)))
        {
            return false;
        }

        using var taken = TryTake(directory);
        return taken is null;
    }
}
