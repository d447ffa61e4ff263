namespace Azdoit.Connectors.Tests.Files;

/// <summary>A file on a disk with room for so many bytes: a write takes what fits and then fails, as the kernel does it.</summary>
internal sealed class FullDisk(string path, int room) : FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)
{
    private const int NoSpaceLeft = 28;

    public int Room { get; set; } = room;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var fits = Math.Min(buffer.Length, Room - (int)Position);
        base.Write(buffer[..Math.Max(0, fits)]);
        if (fits < buffer.Length)
        {
            throw new IOException("No space left on device", NoSpaceLeft);
        }
    }
}
