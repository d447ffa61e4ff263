using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"... and attach the network security group nsg-1", "... and associate it with nsg-1": what is made gets something that is there.</summary>
internal static class Additions
{
    public static void Read(Page page)
    {
        if (!Enumerable.Range(0, page.Words.Count).Any(at => page.Find(at) is { Part: Part.Verb, Value: "create" }))
        {
            return;
        }

        for (var at = 1; at < page.Words.Count; at++)
        {
            var joint = page.At(at) == "," && page.At(at + 1) == "and" ? 2 : page.At(at) is "and" or "," ? 1 : 0;
            joint += joint > 0 && page.At(at + joint) is "then" or "also" ? 1 : 0;
            var attach = joint == 0 ? 0 : page.Phrase("attaching", at + joint);
            if (attach == 0 || Enumerable.Range(0, at).All(before => page.Find(before) is not { Part: Part.Verb, Value: "create" }))
            {
                continue;
            }

            var thing = at + joint + attach;
            var behind = page.At(thing) is "it" or "them" ? 1 : 0;
            behind += behind > 0 && page.At(thing + 1) is "with" or "to" or "in" or "into" or "on" ? 1 : 0;
            var article = page.At(thing + behind) is "the" or "our" or "my" ? 1 : 0;
            if (page.Find(thing + behind + article) is { Part: Part.Noun, Value: "nsg" or "public_ip" or "nic" or "vnet" or "subnet" or "appservice_plan" or "storage" } noun)
            {
                var relation = noun.Value is "vnet" or "subnet" or "appservice_plan" ? "in" : "with";
                page.Replace(at, thing + behind, relation);
                Back(page, at);
            }
        }
    }

    /// <summary>"... nsg-1 to it".</summary>
    private static void Back(Page page, int at)
    {
        var it = page.Words.FindIndex(at, word => word.Word is "it" or "them");
        if (it > at && page.At(it - 1) is "to" or "with" && page.IsSign(it + 1) && page.EndOfSentence(at) >= it)
        {
            page.Drop(it - 1, it + 1);
        }
    }
}
