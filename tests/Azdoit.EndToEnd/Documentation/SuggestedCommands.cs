using System.Text.RegularExpressions;
using Azdoit.Cli;

namespace Azdoit.EndToEnd.Documentation;

/// <summary>The commands of ours in a text that people read: in lines of their own, within quotes, and in sentences.</summary>
internal static partial class SuggestedCommands
{
    /// <summary>What a person puts in themselves.</summary>
    private static readonly Dictionary<string, string> Placeholders = new() { ["AMOUNT"] = "100" };

    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in Command().Matches(text.Replace("\r", "", StringComparison.Ordinal).Replace("\\\n", " ", StringComparison.Ordinal)))
        {
            var line = match.Value;
            var before = match.Index == 0 ? ' ' : text[match.Index - 1];
            var isQuoted = before is '\'' or '`' && line.Contains(before, StringComparison.Ordinal);
            var command = isQuoted ? line[..line.IndexOf(before, StringComparison.Ordinal)] : line;

            // A name alone within quotes says which command is meant, not how to type it.
            if (!isQuoted || command.Count(letter => letter == ' ') > 1 || Objection(command) is null)
            {
                yield return command;
            }
        }
    }

    /// <summary>Null when azdoit takes it; a sentence may go on behind it, but not with an option.</summary>
    public static string? Objection(string line)
    {
        var words = Pages.Words(SentenceEnd().Replace(line, "")).Skip(1).Select(word => Placeholders.GetValueOrDefault(word, word)).ToList();
        while (true)
        {
            var parsed = CommandLine.Tree().Parse(words);
            if (words.Count > 0 && BadUsage.In(parsed, [.. words]) is not { } wrong)
            {
                return null;
            }

            if (words.Count < 2 || words[^1].StartsWith('-'))
            {
                return $"{line}: {BadUsage.In(parsed, [.. words])?.Detail ?? "no command"}";
            }

            words.RemoveAt(words.Count - 1);
        }
    }

    // A name of a command follows, which tells a command from a sentence about azdoit.
    [GeneratedRegex(@"(?<![\w/-])azdoit (?:do|plan|apply|rehearse|understand|cost|approve|approvals|freeze|unfreeze|objectives|budget|audit|explain|prices|config|doctor|home|sandbox)\b[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"[;,)](?:\s.*)?$|\.(?:\s.*)?$", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
