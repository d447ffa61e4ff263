using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Cuts a request at its signs, and before a word that begins a reason or a request of its own.</summary>
internal static class Passages
{
    public static List<Passage> Cut(string request) => [.. AtSigns(request).SelectMany(Parts)];

    public static List<Passage> AtSigns(string request)
    {
        var passages = new List<Passage>();
        var tokens = new List<Token>();
        var opening = "";
        var all = Tokenizer.Raw(request).FindAll(token => token.Word.Length > 0 && token.Text.Length > 0);
        for (var i = 0; i < all.Count; i++)
        {
            var token = all[i];
            if (!IsSign(token) || (tokens.Count > 0 && Groups(all, i)))
            {
                tokens.Add(token);
                if (token.Colon)
                {
                    Close(":");
                }

                continue;
            }

            Close(token.Word);
        }

        Close("");
        return passages;

        void Close(string sign)
        {
            if (tokens.Count > 0)
            {
                passages.Add(new(request, tokens, opening, sign));
                tokens = [];
                opening = sign;
            }
            else if (sign is not (")" or "]" or "}"))
            {
                opening = sign;
            }
        }
    }

    /// <summary>"(rg-web)" behind a name belongs to it.</summary>
    private static bool Groups(List<Token> tokens, int at) =>
        tokens[at].Word switch
        {
            "(" => tokens.ElementAtOrDefault(at + 1)?.Word.StartsWith("rg-", StringComparison.Ordinal) == true && tokens.ElementAtOrDefault(at + 2)?.Word == ")",
            ")" => at > 1 && tokens[at - 2].Word == "(" && tokens[at - 1].Word.StartsWith("rg-", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsSign(Token token) =>
        token.Form == TokenForm.Punctuation || (token.Form == TokenForm.Word && token.Word is "." or "-" or "--" or "–" or "—" or "|" or ":" or "->" or "=>" or "..." or "…" or ">" or "/" or "+++" or "***" or "===" or "###" or ">>" or ">>>");

    /// <summary>"Vm-1 hangs please restart it", "stop vm-1 so we stop paying for it": parted by words alone.</summary>
    public static IEnumerable<Passage> Parts(Passage passage)
    {
        var rest = passage;
        while (!Leads.Introduces(rest) && Seam(rest) is { } at)
        {
            yield return rest.Until(at);
            rest = rest.From(at);
        }

        yield return rest;
    }

    private static int? Seam(Passage passage)
    {
        for (var at = 1; at < passage.Tokens.Count; at++)
        {
            if ((at == 1 && passage.Tokens.Count > 2 && Leads.Numbered(passage.Until(at)))
                || Asks(passage, at)
                || Explains(passage, at)
                || (Aims.Begins(passage, at) && Statement.Read(passage.Until(at)) is null)
                || Leads.Reports(passage, at)
                || Sayings.Shared.At("posting", passage.Tokens, at) == passage.Tokens.Count - at)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Behind a statement or a lead-in an order begins with "please" or "can you".</summary>
    private static bool Asks(Passage passage, int at) =>
        (Sayings.Shared.At("asking", passage.Tokens, at) > 0 || passage.Tokens[at - 1].Word is "reasons" or "purposes")
            && !Subordinates(passage.Tokens[at - 1])
            && passage.Until(at) is var before
            && (Statement.Read(before) is not null || Leads.Introduces(before) || Leads.Greets(before));

    /// <summary>"We will tell you when you can start it".</summary>
    public static bool Subordinates(Token token) => token.Word is "when" or "if" or "whether" or "how" or "what" or "where" or "once" or "until" or "unless" or "before" or "that" or "who" or "which";

    /// <summary>"... because", "... so we", "... as it", "... it is hanging".</summary>
    private static bool Explains(Passage passage, int at)
    {
        var because = Sayings.Shared.At("because", passage.Tokens, at);
        if (because > 0)
        {
            return at + because < passage.Tokens.Count;
        }

        if (passage.Tokens[at].Word is "as" && passage.Tokens[at - 1].Word is "soon" or "long" or "far" or "well" or "much")
        {
            return false;
        }

        var joins = passage.Tokens[at].Word is "as" or "since" or "so" or "and" or "while" ? 1 : 0;
        return Statement.Read(passage.From(at + joins)) is { } statement && (statement.Sure || passage.Tokens[at].Word is "as" or "since") && (joins == 1 || Closes(passage.Tokens[at - 1]));
    }

    /// <summary>Behind a name or "please" nothing can be meant to go on with "it is".</summary>
    private static bool Closes(Token token) =>
        token.Form == TokenForm.Quoted || token.Word.AsSpan().IndexOfAny("-_0123456789") >= 0 || token.Word is "please" or "pls" or "plz" or "asap" or "now" or "again";
}
