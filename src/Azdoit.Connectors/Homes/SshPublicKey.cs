using System.Buffers.Binary;
using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>An SSH public key that Azure takes for a machine.</summary>
/// <param name="Text">The line itself, without its newline.</param>
public sealed record SshPublicKey(string Path, string Text)
{
    private const int Longest = 16 * 1024;
    private const int ShortestRsa = 2048;

    /// <summary>The first usable key of <c>~/.ssh</c>, Ed25519 before RSA, then by name; null when there is none.</summary>
    public static SshPublicKey? Find(Surroundings surroundings)
    {
        var folder = System.IO.Path.Combine(surroundings.UserFolder, ".ssh");
        if (!Directory.Exists(folder))
        {
            return null;
        }

        return Directory.EnumerateFiles(folder, "*.pub", new EnumerationOptions())
            .Select(path => Read(path).TryGet(out var key, out _) ? key : null)
            .OfType<SshPublicKey>()
            .OrderBy(key => key.Text.StartsWith("ssh-ed25519", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(key => key.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public static Outcome<SshPublicKey, Diagnostic> Read(string path)
    {
        try
        {
            // Bounded before it is read: a mistaken name may be anything, a device included.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var buffer = new byte[Longest];
            var text = Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, Longest, throwOnEndOfStream: false)).Trim();
            return IsUsable(text)
                ? new SshPublicKey(path, text)
                : Diagnostic.Error(HomeCodes.SshKeyUnusable, "Not an SSH public key that Azure takes", path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }
    }

    private static bool IsUsable(string text)
    {
        var words = text.Split(' ', 3);
        var blob = new byte[text.Length];
        if (words.Length < 2 || text.Any(char.IsControl) || !Convert.TryFromBase64String(words[1], blob, out var length))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = blob.AsSpan(0, length);
        if (Field(ref rest) is not { } type || Encoding.ASCII.GetString(type) != words[0])
        {
            return false;
        }

        return words[0] switch
        {
            "ssh-ed25519" => Field(ref rest) is { Length: 32 } && rest.IsEmpty,
            "ssh-rsa" => Field(ref rest) is { Length: > 0 } && Field(ref rest) is { } modulus && Bits(modulus) >= ShortestRsa && rest.IsEmpty,
            _ => false,
        };
    }

    /// <summary>A length of four bytes and so many bytes; null when there are not as many.</summary>
    private static byte[]? Field(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4 || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - 4)
        {
            return null;
        }

        var field = rest.Slice(4, (int)length).ToArray();
        rest = rest[(4 + (int)length)..];
        return field;
    }

    private static int Bits(ReadOnlySpan<byte> number)
    {
        var significant = number.TrimStart((byte)0);
        return significant.IsEmpty ? 0 : (significant.Length * 8) - byte.LeadingZeroCount(significant[0]);
    }
}
