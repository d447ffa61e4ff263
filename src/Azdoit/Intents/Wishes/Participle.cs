namespace Azdoit.Intents.Wishes;

/// <summary>"Restarted", "brought down", "switched to ZRS": what is done to a thing, behind it.</summary>
/// <param name="Deed">The verb it comes from.</param>
internal sealed record Participle(string Deed)
{
    private static readonly Dictionary<string, string> Deeds = Read();

    private static readonly string[] Followers = ["to", "up", "down", "back", "off", "on", "in", "from", "by", "with", "as", "for", "at", "again", "please", "pls", "plz", "asap", "today",
        "now", "and", ",", "over", "out", "online", "into", "immediately", "urgently", "soon", "thanks", "quickly", "onto", "because", "so", "instead"];

    /// <summary>It takes something away or interrupts it.</summary>
    public bool Interrupts => Deed is "stop" or "shut" or "halt" or "turn" or "switch" or "power" or "deallocate" or "restart" or "reboot" or "bounce" || Deletes;

    /// <summary>It only begins again.</summary>
    public bool Restarts => Deed is "restart" or "reboot" or "bounce";

    public bool Deletes => Deed is "delete" or "remove" or "destroy" or "decommission" or "drop" or "terminate" or "scrap" or "retire" or "purge" or "erase" or "tear";

    public bool Makes => Deed is "create" or "provision" or "deploy" or "add" or "open" or "build" or "block" or "allow";

    public static Participle? At(Sentence sentence, int at)
    {
        if (!Deeds.TryGetValue(sentence.At(at), out var deed))
        {
            return null;
        }

        return at + 1 >= sentence.Words.Count || Array.IndexOf(Followers, sentence.At(at + 1)) >= 0 ? new(deed) : null;
    }

    /// <summary>Any word of the sort stands there.</summary>
    public static bool Is(string word) => Deeds.ContainsKey(word);

    /// <summary>"Restarted" comes from "restart": regular ones are listed by their verbs, the others in pairs.</summary>
    private static Dictionary<string, string> Read()
    {
        var deeds = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["stopped"] = "stop", ["shut"] = "shut", ["grown"] = "grow", ["shrunk"] = "shrink", ["set"] = "set", ["brought"] = "bring",
            ["labelled"] = "label", ["dropped"] = "drop", ["scrapped"] = "scrap", ["torn"] = "tear", ["put"] = "put",
        };
        foreach (var deed in (string[])["halt", "turn", "switch", "power", "deallocate", "start", "restart", "reboot", "bounce", "resize", "upgrade", "downgrade", "bump", "expand", "extend",
            "enlarge", "increase", "decrease", "reduce", "lower", "raise", "change", "update", "modify", "convert", "move", "scale", "double", "halve", "tag", "label", "delete", "remove",
            "destroy", "decommission", "terminate", "retire", "purge", "erase", "create", "provision", "deploy", "add", "open", "block", "allow"])
        {
            var doubled = deed is "tag" ? "tagged" : deed[^1] == 'e' ? deed + "d" : deed + "ed";
            deeds.TryAdd(doubled, deed);
        }

        return deeds;
    }
}
