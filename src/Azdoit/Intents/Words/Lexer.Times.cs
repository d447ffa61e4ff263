namespace Azdoit.Intents.Words;

/// <summary>Ages, which select, and dates and delays, which nothing waits for.</summary>
internal sealed partial class Lexer
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>"In 10 minutes", "after 3 days": when, which azdoit does not wait for.</summary>
    private bool Delay()
    {
        if (at + 2 >= tokens.Count || tokens[at].Word is not ("in" or "after" or "within") || Numbers.Read(tokens[at + 1].Word is "a" or "an" ? "one" : tokens[at + 1].Word) is null
            || !(tokens[at + 2].Word is "minute" or "minutes" or "mins" or "second" or "seconds" or "secs" || Unit.DaysIn(tokens[at + 2].Word) is not null))
        {
            return false;
        }

        Emit(Part.Condition, "delay", 3);
        return true;
    }

    /// <summary>"At 7pm", "by 19:00", "at 7 pm".</summary>
    private bool Clock()
    {
        if (at + 1 >= tokens.Count || tokens[at].Word is not ("at" or "by" or "until" or "till" or "around" or "before" or "after") || tokens[at + 1].Word is not [>= '0' and <= '9', ..])
        {
            return false;
        }

        var time = tokens[at + 1].Word;
        var parted = at + 2 < tokens.Count && tokens[at + 2].Word is "am" or "pm" or "a.m" or "p.m" or "o'clock";
        var hours = time.TrimEnd('a', 'p', 'm', 'h', '.');
        if (!parted && (hours.Length is 0 or > 5 || hours.AsSpan().IndexOfAnyExcept("0123456789:") >= 0 || (hours.Length == time.Length && !hours.Contains(':'))))
        {
            return false;
        }

        Emit(Part.Condition, "time", parted ? 3 : 2);
        return true;
    }

    /// <summary>"Since march", "before 1 May": a date, which no filter takes.</summary>
    private bool Date()
    {
        if (at + 1 >= tokens.Count || tokens[at].Word is not ("since" or "before" or "after"))
        {
            return false;
        }

        var day = tokens[at + 1].Word;
        var dated = char.IsAsciiDigit(day[0])
            || day is "last" or "yesterday" or "today" or "monday" or "friday"
            || Array.Exists(Months, month => day.StartsWith(month, StringComparison.Ordinal) && day.Length is 3 or > 3 and < 10);
        if (dated)
        {
            Emit(Part.Condition, "date", 2);
        }

        return dated;
    }

    /// <summary>"older than 30 days", "more than two weeks old", "created over 3 months ago".</summary>
    private bool Age()
    {
        var from = at;
        var lead = 0;
        while (from < tokens.Count
            && lead < 5
            && tokens[from].Word is "older" or "than" or "more" or "over" or "created" or "at" or "least" or "aged" or "from" or "that" or "were" or "are" or "with" or "an" or "age")
        {
            from++;
            lead++;
        }

        if (lead == 0
            || from + 1 >= tokens.Count
            || Numbers.Read(tokens[from].Word is "a" or "one" ? "one" : tokens[from].Word) is not { } number
            || Unit.DaysIn(tokens[from + 1].Word) is not { } days)
        {
            return false;
        }

        var end = from + 2;
        var closes = end < tokens.Count && tokens[end].Word is "old" or "ago" or "of";
        if (closes)
        {
            end += tokens[end].Word == "of" ? 2 : 1;
        }

        if (!closes && !tokens.Skip(at).Take(lead).Any(token => token.Word == "older"))
        {
            return false;
        }

        Emit(Part.Age, "older_than", Math.Min(end, tokens.Count) - at);
        items[^1] = items[^1] with { Number = number * (decimal)days };
        return true;
    }
}
