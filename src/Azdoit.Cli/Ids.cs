using System.Security.Cryptography;

namespace Azdoit.Cli;

/// <summary>Where a process's chance comes from.</summary>
internal static class Ids
{
    public static Guid New() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Version 7: sorts by the time it was made.</summary>
    public static Guid NewObjective(TimeProvider time)
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, (time.GetUtcNow().ToUnixTimeMilliseconds() << 16) | (uint)((bytes[6] << 8) | bytes[7]));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>For jitter; safe for concurrent use.</summary>
#pragma warning disable RS0030 // This is the constructor through which randomness comes in.
    public static Random Chance() => Random.Shared;
#pragma warning restore RS0030
}
