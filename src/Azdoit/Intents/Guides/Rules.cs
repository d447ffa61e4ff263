using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"Allow inbound SSH by adding a rule", "open port 80: create a rule": what the rule is about is said before it.</summary>
internal static class Rules
{
    public static void Carry(Page page, int begin, int by, int end)
    {
        if (page.Slice(by, end).Items.Find(item => item.Is(Part.Noun, "nsg_rule")) is not { } rule)
        {
            return;
        }

        var port = page.Words.FindIndex(begin, by - begin, word => Values.Port(word.Word) is not null || Numbers.Read(word.Word) is not null);
        if (port >= 0 && !page.Words[by..end].Exists(word => word.Word is "port" or "ports" || Values.Port(word.Word) is not null))
        {
            page.Words.InsertRange(page.Words.FindIndex(word => word.End == rule.End) + 1, [Word("for", rule), .. page.At(port - 1) is "udp" or "tcp" ? [page.Words[port - 1]] : (Token[])[], Word("port", rule), page.Words[port]]);
        }

        var direction = page.Words[begin..by].Find(word => word.Word is "inbound" or "outbound");
        if (direction is not null && !page.Words[by..end].Exists(word => word.Word == direction.Word))
        {
            page.Words.Insert(page.Words.FindIndex(word => word.Start == rule.Start), direction);
        }
    }

    private static Token Word(string word, Item behind) => new(TokenForm.Word, word, word, behind.End, behind.End);
}
