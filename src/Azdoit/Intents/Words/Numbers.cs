using System.Globalization;

namespace Azdoit.Intents.Words;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numbers
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>What some say for a number. Exact ones only: "a few" and "several" are questions.</summary>
    public static decimal? Read(string word)
    {
        if (word.Length > 1 && word[0] == '-' && char.IsAsciiDigit(word[1]))
        {
            return -Read(word[1..]);
        }

        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000
                ? number
                : null;
        }

        return word switch
        {
            "couple" or "pair" or "both" => 2,
            "dozen" => 12,
            "single" => 1,
            "dual" => 2,
            "quad" => 4,
            "octa" => 8,
            "hundred" => 100,
            _ => InWords(word),
        };
    }

    private static decimal? InWords(string word)
    {
        if (Array.IndexOf(Ones, word) is >= 0 and var one)
        {
            return one;
        }

        var parts = word.Split('-');
        if (Array.IndexOf(Tens, parts[0]) is >= 0 and var ten)
        {
            return ((ten + 2) * 10) + (parts.Length > 1 ? Math.Max(0, Array.IndexOf(Ones, parts[1])) : 0);
        }

        return null;
    }
}
