namespace Azdoit.Intents.Words;

/// <summary>What stands before a request and says what sort of text it is: "Quickstart:", "Ticket INC-104:".</summary>
internal static class Labels
{
    private const int Longest = 40;

    /// <summary>Where the request itself begins.</summary>
    public static int Length(string request)
    {
        var colon = request.AsSpan(0, Math.Min(request.Length, Longest)).IndexOf(':');
        if (colon <= 0 || colon + 1 >= request.Length || request[colon + 1] is not (' ' or '\n'))
        {
            return 0;
        }

        var words = request[..colon].ToLowerInvariant().Split([' ', '#', '[', ']', '('], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and < 4
            && IsLabel(words[0])
            && words.Skip(1).All(word => word is "request" or "ticket" or "no" or "item" or "please" || word.Any(char.IsAsciiDigit)) ? colon + 1 : 0;
    }

    private static bool IsLabel(string word) =>
        word is "quickstart" or "tutorial" or "how-to" or "howto" or "task" or ['t', 'o', 'd',
            'o'] or "to-do" or "ticket" or "request" or "req" or "subject" or "title" or "re" or "fw" or "fwd" or "urgent" or "important" or "reminder" or "step" or "goal"
            or "objective" or "ask" or "prompt" or "scenario" or "example" or "exercise" or "story" or "issue" or "jira" or "change" or "action" or "high" or "low" or "infra"
                or "devops" or "fyi" or "p1" or "p2" or "p3" or "p4";
}
