namespace Azdoit.Connectors.Files;

/// <summary>Folders of the home: readable by their owner only, and there after a power cut.</summary>
internal static class Folder
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="IOException">Something else is in its place, or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The parent cannot be written.</exception>
    public static void Ensure(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(Path.GetFullPath(path));
        if (parent is not null)
        {
            Ensure(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }

        if (parent is not null)
        {
            Posix.SyncFolder(parent);
        }
    }
}
