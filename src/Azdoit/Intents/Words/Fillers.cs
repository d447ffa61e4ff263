namespace Azdoit.Intents.Words;

/// <summary>The small words of English: they steer grammar or carry nothing.</summary>
internal static class Fillers
{
    /// <summary>What is wrong with a thing that a request is about; it says why, and not what.</summary>
    public static readonly string[] Complaints =
        ["hanging", "hung", "stuck", "slow", "too slow", "down", "unresponsive", "not responding", "frozen", "broken", "unhealthy", "overloaded", "oversized", "undersized",
            "too small", "too big", "too large", "too expensive", "out of memory", "out of space", "running out of space", "full", "almost full", "acting up", "misbehaving",
            "crawling", "lagging", "struggling", "maxed out", "swapping", "sluggish"];

    /// <summary>Those who may need something.</summary>
    public static readonly string[] Wishers =
    [
        "the team", "our team", "my team", "the developers", "our developers", "developers", "the devs", "our devs", "the business", "the customer", "our customer",
            "our customers", "the client", "our client", "marketing", "finance", "qa", "the qa team", "the dev team", "the data team",
        "the ops team", "the data science team", "data science", "the project", "our project", "our department", "my manager", "the app team", "the platform team",
    ];

    public static readonly string[] Needs = ["needs", "need", "requires", "require", "wants", "want", "would like", "asked for", "asks for", "is asking for", "has requested", "requested"];

    /// <summary>Whether somebody is said to need something: then it is a wish wherever it stands.</summary>
    public static bool Wishes(string phrase) =>
        phrase.IndexOf(' ') is > 0 and var space
            && phrase[..space] is "i" or "we" or "our" or "my" or "the" or "they" or "he" or "she" or "i'd" or "we'd" or "i'll" or "we'll"
            && !phrase.StartsWith("i have", StringComparison.Ordinal);

    /// <summary>Ways to work with Azure: azdoit has its own.</summary>
    public static readonly string[] Tools =
        ["azure cli", "the azure cli", "the cli", "az cli", "the az cli", "azure powershell", "the azure portal", "azure portal", "the portal", "cloud shell", "azure cloud shell",
            "the azure cloud shell", "the command line", "the rest api", "azure resource manager", "cli", "command line", "commandline", "a command line", "the commandline", "the terminal", "a terminal", "az",
            "one line", "a single line", "one command", "a single command", "a one-liner", "one go", "a single go", "one shot", "one step", "a single step", "one click"];

    /// <summary>"Dont" and "whats", as chat writes them, with their apostrophe.</summary>
    public static string Apostrophe(string word) => word switch
    {
        "dont" => "don't",
        "doesnt" => "doesn't",
        "didnt" => "didn't",
        "isnt" => "isn't",
        "arent" => "aren't",
        "wasnt" => "wasn't",
        "havent" => "haven't",
        "hasnt" => "hasn't",
        "cant" => "can't",
        "wont" => "won't",
        "shouldnt" => "shouldn't",
        "whats" => "what's",
        "wheres" => "where's",
        "hows" => "how's",
        "im" => "i'm",
        "ive" => "i've",
        _ => word,
    };

    /// <summary>Words in 's that are no possessive.</summary>
    public static bool IsContraction(string word) =>
        word is "what's" or "how's" or "that's" or "let's" or "where's" or "who's" or "it's" or "here's" or "there's" or "which's";
}
