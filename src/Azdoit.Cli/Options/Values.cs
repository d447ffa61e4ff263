using System.CommandLine.Parsing;
using System.Globalization;

namespace Azdoit.Cli.Options;

/// <summary>Readers of option values that say in our words what is wrong.</summary>
internal static class Values
{
    public static Func<ArgumentResult, decimal?> Amount { get; } = result =>
        decimal.TryParse(result.Tokens[0].Value.TrimStart('$'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= Money.Most
            ? amount
            : Refuse<decimal?>(result, "an amount in USD that is not negative and at most a trillion, such as 250 or 9.50");

    public static Func<ArgumentResult, int> Whole(int least, int most) => result =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Refuse<int>(result, $"a whole number from {least} to {most}");

    public static Func<ArgumentResult, string?> OneOf(params string[] words) => result =>
        words.Contains(result.Tokens[0].Value) ? result.Tokens[0].Value : Refuse<string?>(result, $"one of {string.Join(", ", words)}");

    /// <summary>Separated by commas.</summary>
    public static Func<ArgumentResult, string[]?> Several(params string[] words) => result =>
        result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries) is var given && given.All(words.Contains) && given.Distinct().Count() == given.Length
            ? given
            : Refuse<string[]?>(result, $"one or several of {string.Join(", ", words)}, separated by commas");

    /// <summary><c>90s</c>, <c>30m</c>, <c>24h</c>, <c>7d</c>.</summary>
    public static Func<ArgumentResult, TimeSpan> Duration { get; } = result =>
    {
        var text = result.Tokens[0].Value;
        return text.Length is > 1 and < 6 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? text[^1] switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                'd' => TimeSpan.FromDays(number),
                _ => Refuse<TimeSpan>(result, "a time such as 30m, 24h or 7d"),
            }
            : Refuse<TimeSpan>(result, "a time such as 30m, 24h or 7d");
    };

    /// <summary>Says what was expected; nothing runs then.</summary>
    public static T? Refuse<T>(SymbolResult result, string expected)
    {
        var name = result.Parent is OptionResult option ? option.Option.Name : (result as ArgumentResult)?.Argument.Name;
        result.AddError($"{name} takes {expected}, not '{result.Tokens[0].Value}'.");
        return default;
    }
}
