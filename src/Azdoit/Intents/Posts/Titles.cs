using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"Azure Functions: create a function app ...", "az vm create: how can I get a VM ...": the name of the product or the command as a title.</summary>
internal static class Titles
{
    public static Rewritten? Leave(string request)
    {
        var passages = Passages.AtSigns(request);
        if (passages.Count < 2 || passages[0].Closing is not (":" or "-" or "|"))
        {
            return null;
        }

        var rewritten = new Rewritten(request);
        var tokens = passages[1].Tokens;
        var gets = Sayings.Shared.At("asking for one", tokens, 0);
        if (passages[0].Tokens[0].Word == "az" && gets > 0 && gets < tokens.Count && passages[0].Items.Find(item => item.Part == Part.Verb) is { Value: "create" })
        {
            rewritten.Keep(passages[0].Tokens[1].Start, passages[0].End);
            rewritten.Say(": ", passages[0].End);
            rewritten.Keep(tokens[gets].Start, request.Length);
            return rewritten;
        }

        var kinds = passages.Skip(1).SelectMany(passage => passage.Items).Where(item => item.Part == Part.Noun).Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        var title = passages[0].Items;
        if (!title.Exists(item => item.Part == Part.Noun) || !title.TrueForAll(item => item.Part is Part.Filler || (item.Part == Part.Noun && kinds.Contains(item.Value) && KnownKinds.Find(item.Value) is not null))
            || !passages[1].Items.Exists(item => item.Part == Part.Verb))
        {
            return null;
        }

        rewritten.Leave(passages[0].Start, passages[0].End);
        rewritten.Keep(passages[1].Start, request.Length);
        return rewritten;
    }
}
