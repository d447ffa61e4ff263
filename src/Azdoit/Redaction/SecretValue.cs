using System.Text;

namespace Azdoit.Redaction;

/// <summary>Whether what stands in the place of a secret is one.</summary>
internal static class SecretValue
{
    private const int LongestLogin = 1024;

    private static readonly string[] Words = ["null", "none", "nil", "true", "false", "yes", "no", "undefined", "empty", "required", "optional", "redacted", "[redacted]", "hidden", "masked", "string", "generate", "env", "file", "keyvault"];

    private static readonly string[] References = ["env:", "file:", "keyvault:", "generate:", "${", "$(", "{{", "<", "@", "*secret:"];

    /// <summary>A reference, a variable, a stand-in or a word for nothing: nobody is harmed by reading it.</summary>
    public static bool IsNone(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value.Trim('*').IsEmpty || (value[0] == '$' && IsVariable(value[1..])) || (value.Length > 2 && value[0] == '%' && value[^1] == '%'))
        {
            return true;
        }

        foreach (var word in Words)
        {
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var reference in References)
        {
            if (value.StartsWith(reference, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No word of a sentence: figures among letters, or many kinds of characters.</summary>
    public static bool LooksRandom(ReadOnlySpan<char> value)
    {
        Count(value, out var lower, out var upper, out var digits, out var marks);
        return value.Length >= 6 && ((digits > 0 && lower + upper > 0) || Kinds(lower, upper, digits, marks) >= 3 || (value.Length >= 24 && lower > 0 && upper > 0));
    }

    /// <summary>As <see cref="LooksRandom"/>, but nothing that could name a resource (<c>vm-01</c>).</summary>
    public static bool LooksChosen(ReadOnlySpan<char> value)
    {
        Count(value, out var lower, out var upper, out var digits, out var marks);
        return value.Length >= 6 && Kinds(lower, upper, digits, marks) >= 3;
    }

    /// <summary>User and password in base64.</summary>
    public static bool IsLogin(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[LongestLogin];
        return value.Length is >= 6 and <= LongestLogin && Convert.TryFromBase64Chars(value, bytes, out var length)
            && bytes[..length].IndexOf((byte)':') > 0 && Ascii.IsValid(bytes[..length]) && bytes[..length].IndexOfAnyInRange((byte)0, (byte)31) < 0;
    }

    private static bool IsVariable(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }

    private static int Kinds(int lower, int upper, int digits, int marks) => Math.Sign(lower) + Math.Sign(upper) + Math.Sign(digits) + Math.Sign(marks);

    private static void Count(ReadOnlySpan<char> value, out int lower, out int upper, out int digits, out int marks)
    {
        (lower, upper, digits, marks) = (0, 0, 0, 0);
        foreach (var c in value)
        {
            _ = char.IsAsciiLetterLower(c) ? lower++ : char.IsAsciiLetterUpper(c) ? upper++ : char.IsAsciiDigit(c) ? digits++ : c is '-' or '_' or '.' or '/' or ':' ? 0 : marks++;
        }
    }
}
