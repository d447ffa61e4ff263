using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Files;

/// <summary>Whether a folder takes files; asked by writing one, because rights and mounts tell only half of it.</summary>
public static class WriteProbe
{
    /// <returns>Why it takes none; null where it does, or does not exist yet.</returns>
    public static Diagnostic? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            using var probe = new FileStream(Path.Combine(folder, "write.probe"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1, FileOptions.DeleteOnClose);
            probe.WriteByte(0);
            probe.Flush();
            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Writing(folder, wrong);
        }
    }
}
