using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>Verbs and turns of documentation that say what plainer ones say: "reserve an address", "spread a set across zones", "the app site-1 in App Service".</summary>
internal static class Wordings
{
    public static void Read(Page page)
    {
        for (var at = 0; at < page.Words.Count; at++)
        {
            if (page.Begins(at) || page.At(at - 1) is "and" or "then" or "you" or "please" or "to")
            {
                Deed(page, at);
            }

            Within(page, at);
            Apart(page, at);
            Named(page, at);
            Sized(page, at);
            Whose(page, at);
            Describing(page, at);
        }
    }

    private static void Deed(Page page, int at)
    {
        var made = page.At(at + 1) is "a" or "an" or "another" || Numbers.Read(page.At(at + 1)) is not null;
        made &= Enumerable.Range(at + 1, Math.Min(7, page.Words.Count - at - 1)).Any(next => page.Find(next) is { Part: Part.Noun });
        var deed = (page.At(at), made) switch
        {
            (_, true) when Forms.Makes(page.At(at)) => "create",
            ("limit" or "restrict" or "narrow" or "tighten", _) when page.At(at + 1) == "the" && page.At(at + 2) is "source" or "sources" => "set",
            ("verify" or "confirm" or "validate", _) when page.At(at + 1) == "the" && page.Find(at + 2) is { Part: Part.Detail } or { Part: Part.Filler } => "show",
            ("review" or "identify" or "return" or "output", _) when Sees(page, at) => page.Words.Skip(at).Any(Contents.IsNamed) ? "show" : "list",
            ("determine" or "identify" or "discover" or "establish", _) when page.At(at + 1) is "which" or "what" or "how" => "",
            ("accept", _) when page.Words.Skip(at + 1).Take(3).Any(word => Values.Port(word.Word) is not null || word.Word is "port" or "traffic" or "inbound" or "connections") => "allow",
            _ => null,
        };
        if (page.At(at) == "place" && deed is not null && page.Words.FindIndex(at, word => word.Word == "behind") is > 0 and var behind && page.At(behind + 1) is "a" or "an")
        {
            // "Place two VMs behind a load balancer": both are made.
            page.Replace(behind, behind + 1, "and");
        }

        if (deed is "")
        {
            page.Drop(at, at + 1);
        }
        else if (deed is not null)
        {
            page.Replace(at, at + 1, deed);
        }
    }

    /// <summary>It is of resources, and no value of something.</summary>
    private static bool Sees(Page page, int at) => Enumerable.Range(at + 1, Math.Min(6, page.Words.Count - at - 1)).Any(next => page.Find(next) is { Part: Part.Noun });

    /// <summary>"The app site-1 in App Service" is a web app.</summary>
    private static void Within(Page page, int at)
    {
        var product = page.At(at) is "in" or "on" ? page.Phrase("app product", at + 1) : 0;
        var app = product == 0 ? -1 : page.Words.FindLastIndex(at, word => word.Word is "app" or "apps");
        if (app < 0 || !page.IsSign(at + 1 + product) && page.At(at + 1 + product) is not ("so" or "and" or "to" or "by"))
        {
            return;
        }

        var function = page.Words[at..(at + 1 + product)].Exists(word => word.Word == "functions");
        page.Drop(at, at + 1 + product);
        if (page.At(app - 1) is not ("web" or "function"))
        {
            page.Put(app, function ? "function" : "web");
        }
    }

    /// <summary>"... and, in it, a subnet": what is made within what was named before is so anyway.</summary>
    private static void Apart(Page page, int at)
    {
        var within = page.At(at) == "," && page.At(at + 1) is "in" or "inside" or "within" && page.At(at + 2) is "it" && page.At(at + 3) == ",";
        if (within)
        {
            page.Drop(at, at + 4);
        }
    }

    /// <summary>"A serverless Azure SQL database, devdb, on server sql-1": between two commas, behind the noun, stands the name.</summary>
    private static void Named(Page page, int at)
    {
        if (page.At(at) == "," && page.At(at + 2) == "," && page.At(at + 3) is "in" or "on" or "with" or "using" or "from" && Creates(page, at)
            && page.Find(at + 1) is null && Numbers.Read(page.At(at + 1)) is null && page.At(at + 1).All(char.IsAsciiLetterOrDigit) && IsNoun(page, at))
        {
            page.Drop(at + 2, at + 3);
            page.Replace(at, at + 1, "named");
        }
    }

    /// <summary>"With a capacity of 1024 GiB", "a public frontend", "a rule named r-1 in myNsg".</summary>
    private static void Sized(Page page, int at)
    {
        if (page.At(at) == "capacity" && page.At(at + 1) == "of" && Unit.Of(page.At(at + 3)) is { } unit && unit != Unit.Nodes && unit != Unit.Instances)
        {
            page.Replace(at, at + 1, "size");
        }
        else if (page.At(at) == "public" && page.At(at + 1) == "frontend")
        {
            page.Replace(at + 1, at + 2, "ip", "address");
        }
        else if (page.At(at) is "in" or "to" && page.Find(at + 1) is null && Creates(page, at) && Rules(page) && at + 1 < page.Words.Count)
        {
            page.Put(at + 1, "nsg");
        }
    }

    /// <summary>A rule is made, and nothing says in what.</summary>
    private static bool Rules(Page page) =>
        page.Slice(0, page.Words.Count).Items is var items
            && items.Find(item => item.Part == Part.Noun) is { Value: "nsg_rule" }
            && !items.Exists(item => item.Is(Part.Noun, "nsg"));

    /// <summary>"Whose names begin with lab-" says "starting with lab-".</summary>
    private static void Whose(Page page, int at)
    {
        if (page.At(at) is "whose" && page.At(at + 1) is "name" or "names" && page.At(at + 2) is "begin" or "begins" or "start" or "starts" && page.At(at + 3) == "with")
        {
            page.Replace(at, at + 4, "starting", "with");
        }
    }

    /// <summary>"In the frontend subnet mySubnetFE": what kind of subnet it is, beside its name.</summary>
    private static void Describing(Page page, int at)
    {
        if (page.At(at) == "the" && page.Find(at + 1) is null && page.At(at + 1).All(char.IsAsciiLetter) && Creates(page, at)
            && page.Find(at + 2) is { Part: Part.Noun, Plural: false } noun && at + 2 + noun.Words.Length is var name && name < page.Words.Count && page.Find(name) is null && !page.IsSign(name)
            && page.At(name + 1) is "of" or "in" or "on")
        {
            page.Drop(at + 1, at + 2);
        }
    }

    private static bool Creates(Page page, int until) => Enumerable.Range(0, until).Any(at => page.Find(at) is { Part: Part.Verb, Value: "create" });

    private static bool IsNoun(Page page, int end) => Enumerable.Range(Math.Max(0, end - 4), Math.Min(4, end)).Any(at => page.Find(at) is { Part: Part.Noun } noun && at + noun.Words.Length == end);
}
