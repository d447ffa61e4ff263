namespace Azdoit.Intents.Words;

/// <summary>Whether two words are one typing mistake apart: a letter too many, missing, wrong, or two swapped.</summary>
internal static class Typo
{
    public static bool OneEdit(string left, string right)
    {
        if (left.Length > right.Length)
        {
            (left, right) = (right, left);
        }

        if (right.Length - left.Length > 1 || left == right)
        {
            return false;
        }

        var same = 0;
        while (same < left.Length && left[same] == right[same])
        {
            same++;
        }

        var rest = left.AsSpan(same);
        var other = right.AsSpan(same);
        return left.Length < right.Length
            ? rest.SequenceEqual(other[1..])
            : rest[1..].SequenceEqual(other[1..])
                || (rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0] && rest[2..].SequenceEqual(other[2..]));
    }
}
