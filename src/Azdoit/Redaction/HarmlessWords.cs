using System.Runtime.InteropServices;

namespace Azdoit.Redaction;

/// <summary>Words that were looked at lately and are no secrets: the members and names that every line of a journal or item of a list repeats. Not safe for several threads.</summary>
/// <typeparam name="T"><see cref="char"/>, or <see cref="byte"/> for words as they stand in JSON, with its escapes.</typeparam>
internal sealed class HarmlessWords<T>
    where T : unmanaged, IEquatable<T>
{
    private const int Places = 1024;

    private readonly T[]?[] words = new T[]?[Places];

    /// <summary>Whether it was told so. A word that shares its place with a later one is forgotten.</summary>
    public bool Contain(ReadOnlySpan<T> word) => words[Place(word)] is { } known && word.SequenceEqual(known);

    public void Add(ReadOnlySpan<T> word) => words[Place(word)] = word.ToArray();

    private static int Place(ReadOnlySpan<T> word)
    {
        HashCode all = default;
        all.AddBytes(MemoryMarshal.AsBytes(word));
        return (int)((uint)all.ToHashCode() % Places);
    }
}
