using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.State;

/// <summary>Small JSON files that only the owner may read, replaced as a whole.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Restrict(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    public static FileStream Create(string path) => Open(path, FileMode.Create, FileShare.Read);

    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    public static void Write(string path, JsonObject content) => Write(path, JsonText.Write(content).Span);

    public static void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        var fresh = path + ".new";
        using (var stream = Create(fresh))
        {
            stream.Write(content);
            stream.WriteByte((byte)'\n');
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Null when there is no such file or it is not a JSON object.</summary>
    public static JsonObject? Read(string path)
    {
        try
        {
            return JsonText.Parse(File.ReadAllBytes(path)) as JsonObject;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
