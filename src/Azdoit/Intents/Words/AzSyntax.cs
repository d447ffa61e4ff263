namespace Azdoit.Intents.Words;

/// <summary>
/// A command of the Azure CLI, pasted: its flags are put into the words of a sentence (section <c>az</c> of <c>Phrases.txt</c>).
/// What deletes is left as it is, so that it is not taken for a wish, and a flag without words is asked about.
/// </summary>
internal sealed class AzSyntax(string request, List<Token> tokens, string group)
{
    /// <summary>A flag that says nothing of its own.</summary>
    private const string Silent = "-";

    /// <summary>A flag that goes with its value.</summary>
    private const string Dropped = "- ...";

    /// <summary>Command group, and the noun that it is about.</summary>
    private static readonly string[] Groups =
    [
        "group:resource group", "vm:vm", "vmss:vmss", "disk:disk", "storage account:storage account", "storage container:blob container", "network vnet:vnet",
            "network vnet subnet:subnet", "network nsg:nsg", "network nsg rule:nsg rule",
        "network public-ip:public ip", "network nic:nic", "network lb:load balancer", "aks:aks cluster", "aks nodepool:node pool", "keyvault:key vault", "acr:container registry",
            "appservice plan:app service plan", "webapp:web app",
        "functionapp:function app", "sql server:sql server", "sql db:sql database", "postgres flexible-server:postgres server", "redis:redis cache", "cosmosdb:cosmos db account",
            "monitor log-analytics workspace:log analytics workspace",
    ];

    private readonly List<Token> sentence = [];

    /// <summary>What is said of a part, and so behind all that is said of the whole.</summary>
    private readonly List<Token> tail = [];

    public static void Translate(string request, List<Token> tokens)
    {
        if (tokens.Count < 3 || tokens[0].Word != "az")
        {
            return;
        }

        var flags = tokens.FindIndex(1, token => request[token.Start] == '-');
        flags = flags < 0 ? tokens.Count : flags;
        var group = flags < 3 ? "" : string.Join(' ', tokens.Take(flags - 1).Skip(1).Select(token => token.Word));
        if (flags < 3 || tokens[flags - 1].Word is "delete" or "purge" || Array.Find(Groups, known => known.StartsWith(group + ":", StringComparison.Ordinal)) is not { } found)
        {
            return;
        }

        var syntax = new AzSyntax(request, tokens, group);
        syntax.Read(flags, found[(group.Length + 1)..]);
        tokens.Clear();
        tokens.AddRange([.. syntax.sentence, .. syntax.tail]);
    }

    private void Read(int flags, string noun)
    {
        var verb = tokens[flags - 1];
        sentence.Add(verb.Word == "add" ? verb with { Word = "create" } : verb);
        Say(sentence, noun, tokens[1].Start, tokens[flags - 2].End);
        for (var at = flags; at < tokens.Count;)
        {
            at = IsFlag(at) ? Flag(at, verb.Word) : Keep(at);
        }
    }

    private int Keep(int at)
    {
        sentence.Add(tokens[at]);
        return at + 1;
    }

    private bool IsFlag(int at) => request[tokens[at].Start] == '-' && char.IsAsciiLetter(request[tokens[at].Start..tokens[at].End].TrimStart('-').FirstOrDefault());

    /// <summary>Says a flag and its values; where the next flag begins.</summary>
    private int Flag(int at, string verb)
    {
        var (start, end) = (tokens[at].Start, tokens[at].End);
        var (name, value) = request[start..end].Split('=', 2) is [var before, var behind] ? (before, behind) : (request[start..end], null);
        while (at < tokens.Count && tokens[at].Start == start)
        {
            at++;
        }

        var values = new List<Token>();
        if (value is not null)
        {
            values.Add(new(TokenForm.Word, value, value.ToLowerInvariant(), end - value.Length, end));
        }

        while (at < tokens.Count && !IsFlag(at))
        {
            values.Add(tokens[at++]);
        }

        Say(name, values, verb, start, end);
        return at;
    }

    private void Say(string flag, List<Token> values, string verb, int start, int end)
    {
        var said = string.Join(' ', values.Select(value => value.Word));
        var form = Form($"{group} {flag} {said}") ?? Form($"{flag} {said}") ?? Form($"{group} {verb} {flag}") ?? Form($"{verb} {flag}") ?? Form($"{group} {flag}") ?? Form(flag);
        if (form is null)
        {
            Unknown(values, start, end);
            return;
        }

        if (form == Dropped)
        {
            return;
        }

        if (form[0] == '=')
        {
            Say(sentence, form[1..], start, end);
            return;
        }

        var into = form[0] == '&' ? tail : sentence;
        var words = form.TrimStart('&', ' ').Split("...");
        Say(into, words[0] == Silent ? "" : words[0], start, end);
        into.AddRange(flag == "--runtime" ? values.SelectMany(Runtime) : values);
        Say(into, words.ElementAtOrDefault(1) ?? "", start, end);
    }

    /// <summary>A flag that azdoit has no words for: asked about, and no name.</summary>
    private void Unknown(List<Token> values, int start, int end)
    {
        var text = request[start..(values.Count > 0 ? values[^1].End : end)];
        Say(sentence, ",", start, start);
        sentence.Add(new(TokenForm.Word, text, text.ToLowerInvariant(), start, start + text.Length));
    }

    /// <summary><c>NODE:20-lts</c>, <c>python|3.11</c>.</summary>
    private IEnumerable<Token> Runtime(Token value)
    {
        var from = value.Start;
        foreach (var word in value.Text.Split(':', '|').Select(part => part.EndsWith("-lts", StringComparison.OrdinalIgnoreCase) ? part[..^4] : part))
        {
            from = request.IndexOf(word, from, StringComparison.Ordinal);
            yield return new(TokenForm.Word, word, word.ToLowerInvariant(), from, from + word.Length);
        }
    }

    private static void Say(List<Token> into, string words, int start, int end) =>
        into.AddRange(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Token(word == "," ? TokenForm.Punctuation : TokenForm.Word, word, word, start, end)));

    private static string? Form(string flag) => Lexicon.Shared.Flags.GetValueOrDefault(flag);
}
