using Azdoit.Intents.Words;

namespace Azdoit.Intents.Questions;

/// <summary>What a question that is understood says besides: "how many VMs per region" counts them by region, "what do my VMs cost" is about VMs.</summary>
internal static class Grouping
{
    private static readonly string[] Joints = ["grouped by ", "group by ", "broken down by ", "split by ", "in each ", "for each ", "per ", "by "];

    private static readonly (string Word, string By)[] Dimensions =
    [
        ("resource group", "resource_group"), ("resource groups", "resource_group"), ("group", "resource_group"), ("region", "region"), ("location", "region"), ("kind", "kind"),
            ("type", "kind"), ("resource type", "kind"), ("size", "size"), ("sku", "size"), ("vm size", "size"),
        ("state", "state"), ("status", "state"), ("power state", "state"), ("tag", "tag"),
    ];

    public static Understanding Complete(Understanding understanding)
    {
        if (understanding is not { Outcome: UnderstandingOutcome.Understood, Clauses: [var clause] })
        {
            return understanding;
        }

        return clause switch
        {
            { Verb: "count" or "list" } when By(understanding.Request) is var (dimension, said) => understanding with
            {
                Clauses = [clause with { Parameters = clause.Parameters.With("group_by", dimension), Evidence = clause.Evidence.SetItem("group_by", said) }],
            },
            { Kind: "cost", Verb: "report", About: null } when !clause.Parameters.Has("names")
                && !clause.Parameters.Has("size")
                && About(understanding.Request) is { } kind => understanding with { Clauses = [clause with { About = kind }] },
            _ => understanding,
        };
    }

    private static (string By, Evidence Said)? By(string request)
    {
        var text = request.TrimEnd('?', '.', '!', ' ');
        foreach (var (word, by) in Dimensions)
        {
            foreach (var joint in Joints)
            {
                if (text.EndsWith(" " + joint + word, StringComparison.OrdinalIgnoreCase)
                    && !text.Contains("sorted by", StringComparison.OrdinalIgnoreCase)
                    && !text.Contains("order by", StringComparison.OrdinalIgnoreCase)
                    && !text.Contains("ordered by", StringComparison.OrdinalIgnoreCase))
                {
                    var start = text.Length - joint.Length - word.Length;
                    return (by, new(text[start..], start));
                }
            }
        }

        return null;
    }

    /// <summary>"Five VMs" would be bought; "my VMs" are there.</summary>
    private static string? About(string request)
    {
        var items = Lexer.Read(request);
        var nouns = items.Where(item => item is { Part: Part.Noun, Plural: true, Value: not "cost" and not "resource" and not "group" }).ToList();
        return nouns is [var noun] && !items.Exists(item => item.Part is Part.Number or Part.Size) ? noun.Value : null;
    }
}
