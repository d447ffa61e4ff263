namespace Azdoit.Inventory;

/// <summary>Names as people sort them: vm-2 before vm-10.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var (a, b) = (Digits(left, ref i), Digits(right, ref j));
                var order = a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
                if (order != 0)
                {
                    return order;
                }
            }
            else
            {
                var order = char.ToLowerInvariant(left[i++]).CompareTo(char.ToLowerInvariant(right[j++]));
                if (order != 0)
                {
                    return order;
                }
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at].TrimStart('0');
    }
}
