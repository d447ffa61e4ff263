using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Gists;

/// <summary>What is to become of something, wherever a request says it: ordered, permitted, obliged or needed.</summary>
/// <param name="Verb">Of the catalogue.</param>
/// <param name="Leads">It is ordered as such, so that grammar has seen it.</param>
internal sealed record Deed(string Verb, Passage Where, bool Leads)
{
    private static readonly Dictionary<string, string> Participles = new(StringComparer.Ordinal)
    {
        ["created"] = "create", ["made"] = "create", ["built"] = "create", ["provisioned"] = "create", ["deployed"] = "create",
        ["deleted"] = "delete", ["removed"] = "delete",
        ["stopped"] = "stop", ["halted"] = "stop", ["deallocated"] = "deallocate",
        ["started"] = "start", ["restarted"] = "restart", ["rebooted"] = "restart", ["bounced"] = "restart",
        ["resized"] = "resize", ["upgraded"] = "resize", ["downgraded"] = "resize", ["moved"] = "resize", ["changed"] = "resize",
        ["scaled"] = "scale", ["tagged"] = "tag",
    };

    private static readonly Dictionary<string, string> Gerunds = new(StringComparer.Ordinal)
    {
        ["creating"] = "create", ["deploying"] = "create", ["provisioning"] = "create",
        ["resizing"] = "resize", ["upgrading"] = "resize", ["scaling"] = "scale", ["restarting"] = "restart", ["rebooting"] = "restart", ["starting"] = "start",
    };

    public bool Hurts => Verbs.Hurt(Verb);

    public static bool IsSaid(string word) => Participles.ContainsKey(word) || Gerunds.ContainsKey(word) || word is "set" or "changing";

    public static Deed? Of(Passage passage) =>
        Asks(passage) ? null
            : Ordered(passage) is { } ordered ? new(ordered, passage, true)
            : (Obliged(passage) ?? Headed(passage) ?? Counted(passage) ?? Raised(passage) ?? Needed(passage)) is { } verb ? new(verb, passage, false) : null;

    /// <summary>"Should vm-1 be deleted", "the one that needs to be stopped", "may need to be": whether, which, or perhaps.</summary>
    private static bool Asks(Passage passage) =>
        passage.Tokens[0].Word is "should" or "shall" or "can" or "may" or "does" or "do" or "did" or "is" or "are" or "was" or "must"
            || passage.Tokens.Any(token => token.Word is "that" or "which" or "or" or "might")
            || Enumerable.Range(1, passage.Tokens.Count - 1).Any(at => passage.Tokens[at - 1].Word is "may" && passage.Tokens[at].Word is "need" or "have");

    /// <summary>"Pls reboot it": the verb leads, behind nothing but courtesies.</summary>
    private static string? Ordered(Passage passage) =>
        passage.Items.Find(item => item.Part is not (Part.Polite or Part.Filler or Part.And)) is { Part: Part.Verb, Value: "create" or "delete" or "stop" or "deallocate" or "start" or "restart" or "resize" or "scale" or "tag", Word: not ("new" or "put" or "add" or "up") } verb
            ? verb.Value : null;

    /// <summary>"... can be deleted", "... is to be stopped", "could a group g1 be set up".</summary>
    private static string? Obliged(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var be = 1; be + 1 < tokens.Count; be++)
        {
            if (tokens[be].Word is not ("be" or "get") || !Modal(tokens, be))
            {
                continue;
            }

            for (var at = be + 1; at < Math.Min(be + 3, tokens.Count); at++)
            {
                if (tokens[at].Word is "set" && tokens.ElementAtOrDefault(at + 1)?.Word is "up")
                {
                    return "create";
                }

                if (Participles.TryGetValue(tokens[at].Word, out var verb))
                {
                    return tokens.ElementAtOrDefault(at + 1)?.Word is "by" ? null : verb;
                }
            }
        }

        return null;
    }

    private static bool Modal(IReadOnlyList<Token> tokens, int be) =>
        Enumerable.Range(0, be).Any(at => tokens[at].Word is "can" or "could" or "may" or "should" or "shall" or "must"
            || (tokens[at].Word is "to" && at > 0 && tokens[at - 1].Word is "has" or "have" or "needs" or "need"));

    /// <summary>"Scaling AKS cluster c1 ...": a title. A deletion is only spoken of so.</summary>
    private static string? Headed(Passage passage) =>
        Gerunds.GetValueOrDefault(passage.Tokens[0].Word) ?? (passage.Tokens[0].Word is "changing" && passage.Items.Exists(item => item.Part == Part.Size) ? "resize" : null);

    /// <summary>"... has to have 12 instances", "... and want 6 of them".</summary>
    private static string? Counted(Passage passage)
    {
        var items = passage.Items;
        var number = items.FindIndex(item => item.Part == Part.Number);
        return number > 0
            && Wishes(passage)
            && (items.ElementAtOrDefault(number + 1) is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } or { Word: "nodes" or "instances" })
            && items[number - 1].Word is "have" or "should have" or "must have" or "want" or "to" ? "scale" : null;
    }

    /// <summary>"It was decided to go to S4", "would like to have C1", "approved to bring it up to Standard_E8s_v5".</summary>
    private static string? Raised(Passage passage)
    {
        var level = passage.Tokens.ToList().FindLastIndex(token => token.Word.Length < 22 && token.Word.Any(char.IsAsciiDigit) && char.IsAsciiLetter(token.Word[0]));
        return level > 1
            && Wishes(passage)
            && passage.Tokens[level - 1].Word is "to" or "have"
            && passage.Tokens.Take(level).Any(token => token.Word is "go" or "move" or "moved" or "switch" or "switched" or "bring" or "brought" or "have" or "return" or "get") ? "resize" : null;
    }

    private static bool Wishes(Passage passage) => passage.Tokens.Any(token =>
        token.Word is "want" or "like" or "wish" or "should" or "shall" or "must" or "may" or "can" or "could" or "decided" or "approved" or "please" or "pls" or "need" or "needs" or "has" or "have");

    /// <summary>"A vault is needed", "we require two machines".</summary>
    private static string? Needed(Passage passage)
    {
        var items = passage.Items;
        var noun = items.FindIndex(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null);
        var need = passage.Tokens.FirstOrDefault(token => token.Word is "need" or "needs" or "require" or "requires");
        var needed = passage.Tokens.FirstOrDefault(token => token.Word is "needed" or "required" or "wanted");
        var fresh = noun >= 0 && !items[..noun].Exists(item => item is { Part: Part.Determiner, Word: not ("a" or "an") } or { Part: Part.All });
        return fresh && ((need is not null && need.Start < items[noun].Start) || (needed is not null && items[noun].Start < needed.Start && (noun == 0 || items[..noun].Exists(item => item.Part is Part.Determiner or Part.Number or Part.Image))))
            ? "create" : null;
    }
}
