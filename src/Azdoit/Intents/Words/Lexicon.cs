using Azdoit.Catalog;
using Azdoit.Intents.Asides;

namespace Azdoit.Intents.Words;

/// <summary>
/// Every phrase that means something, by its first word. The nouns, images and regions come from the catalogue, so a new
/// kind needs nothing here. Built once, on first use.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>The sections of small words, which steer the grammar or carry nothing.</summary>
    private static readonly (Part Part, string Section)[] Small =
    [
        (Part.Polite, "polite"), (Part.Filler, "filler"), (Part.Detail, "detail"), (Part.Purpose, "purpose"), (Part.Determiner, "determiner"),
        (Part.All, "all"), (Part.More, "more"), (Part.Pronoun, "pronoun"), (Part.Preposition, "preposition"), (Part.With, "with"), (Part.And, "and"),
        (Part.Not, "not"), (Part.Except, "except"), (Part.Condition, "condition"), (Part.Vague, "vague"),
    ];

    private readonly Dictionary<string, List<Phrase>> phrases = new(1500, StringComparer.Ordinal);
    private readonly HashSet<string> words = new(2500, StringComparer.Ordinal);
    private readonly List<string> correctable = [];

    public static Lexicon Shared => field ??= new();

    /// <summary>What is said beside an order.</summary>
    public Sayings Sayings { get; }

    /// <summary>The flags of the Azure CLI, and what each says in a sentence.</summary>
    public IReadOnlyDictionary<string, string> Flags { get; }

    private Lexicon()
    {
        var read = PhraseSection.Read();
        Sayings = new(read["saying"]);
        Flags = read["az"].SelectMany(section => section.All.Select(flag => (flag, section.Value!))).ToDictionary(pair => pair.flag, pair => pair.Item2, StringComparer.Ordinal);
        foreach (var subject in Subjects.All)
        {
            foreach (var noun in subject.Nouns)
            {
                Add(Part.Noun, subject.Id, noun, correct: true);
                foreach (var plural in Plurals(noun))
                {
                    Add(Part.Noun, subject.Id, plural, correct: true, plural: true);
                }
            }
        }

        // "Database" may be one of several kinds: it is read as SQL's and asked about unless SQL is mentioned.
        foreach (var (kind, word) in ((string, string)[])[("sql_db", "database"), ("sql_db", "db"), ("sql_db", "database server"), ("sql_db", "db server"), ("nsg_rule", "rule")])
        {
            Add(Part.Noun, kind, word, correct: true);
            Add(Part.Noun, kind, word + "s", correct: true, plural: true);
        }

        // Without a plural, which "apps" would be a typing mistake of.
        Add(Part.Noun, "appservice_plan", "asp");
        foreach (var facts in Regions.All)
        {
            AddRegion(facts);
        }

        foreach (var kind in KnownKinds.All)
        {
            if (kind.ParentParameter is { } parent && !phrases.ContainsKey(parent))
            {
                Add(Part.Cue, parent, parent);
            }
        }

        Table(Part.Verb, read["verb"], correct: true);
        foreach (var wisher in Fillers.Wishers)
        {
            foreach (var need in Fillers.Needs)
            {
                Add(Part.Verb, "give", $"{wisher} {need}");
            }
        }

        foreach (var autoscaling in Verbs.Autoscaling)
        {
            foreach (var deed in Verbs.AutoscaleDeeds)
            {
                Add(Part.Verb, "scale", $"{deed} {autoscaling}");
            }
        }

        foreach (var access in Verbs.Switches)
        {
            foreach (var deed in (string[])[.. Verbs.SwitchesOff, .. Verbs.SwitchesOn])
            {
                Add(Part.Verb, "change", $"{deed} {access}");
            }
        }

        Table(Part.Image, Values.Images, correct: false);
        foreach (var image in Catalog.Images.All)
        {
            Add(Part.Image, image.Alias, image.Alias.ToLowerInvariant());
        }

        foreach (var parameter in Subjects.All.SelectMany(subject => subject.Parameters).Where(parameter => parameter.Form is not ParameterForm.Tags and not ParameterForm.Names).DistinctBy(parameter => parameter.Name))
        {
            var phrase = parameter.Name.Replace('_', ' ');
            if (!words.Contains(phrase) && parameter.Name is not ("os" or "access" or "direction"))
            {
                Add(Part.Cue, parameter.Name, phrase);
            }
        }

        Table(Part.State, Values.States, correct: true);
        Table(Part.SizeWord, Values.Sizes, correct: false);
        Table(Part.Cue, Cues.All, correct: false);
        foreach (var cue in Cues.Names)
        {
            Add(Part.Names, cue, cue);
        }

        foreach (var (phrase, form) in Cues.Patterns)
        {
            Add(Part.Pattern, form, phrase);
        }

        foreach (var (part, section) in Small)
        {
            Table(part, read[section], correct: false);
        }

        foreach (var complaint in Fillers.Complaints)
        {
            Add(Part.Filler, "complaint", $"is {complaint}");
            Add(Part.Filler, "complaint", $"it's {complaint}");
            Add(Part.Filler, "complaint", $"it is {complaint}");
        }

        foreach (var tool in Fillers.Tools)
        {
            foreach (var means in (string[])["with", "using", "via", "through", "in", "from", "by", "on"])
            {
                Add(Part.Filler, tool, $"{means} {tool}");
            }
        }

        foreach (var ports in Values.AllPorts)
        {
            Add(Part.Unknown, ports, ports);
        }

        Table(Part.Period, Values.Periods, correct: false);
        Table(Part.ForeignVerb, read["foreign-verb"], correct: false);
        Table(Part.VagueVerb, read["vague-verb"], correct: false);
        Table(Part.ForeignNoun, read["foreign-noun"], correct: false, plurals: true);
        Table(Part.Place, read["place"], correct: false);
        Add(Part.Image, "linux", "linux");
        Add(Part.Image, "windows", "windows");
        Add(Part.Image, "linux", "linux apps");
        Add(Part.Image, "windows", "windows apps");
        foreach (var source in (string[])["anywhere", "internet", "the internet", "the world", "everywhere", "everyone", "any ip", "any source", "all ips", "any address",
            "any ip address", "the whole world", "the public internet", "all sources"])
        {
            Add(Part.Address, "*", source);
        }
    }

    /// <summary>The longest phrase that begins at a token, or null. Where two are equally long the one added first wins.</summary>
    public Phrase? Find(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Form != TokenForm.Word || !phrases.TryGetValue(tokens[at].Word, out var candidates))
        {
            return null;
        }

        Phrase? best = null;
        foreach (var candidate in candidates)
        {
            if ((best is null || candidate.Words.Length > best.Words.Length) && Fits(candidate.Words, tokens, at))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A noun of several words of which a later one is mistyped: "log anlytics workspace".</summary>
    public Phrase? FindMistyped(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Form == TokenForm.Word && phrases.TryGetValue(tokens[at].Word, out var candidates)
            ? candidates.Where(candidate => candidate is { Part: Part.Noun, Words.Length: > 1 } && NearlyFits(candidate.Words, tokens, at)).MaxBy(candidate => candidate.Words.Length)
            : null;

    private bool NearlyFits(string[] phrase, IReadOnlyList<Token> tokens, int at)
    {
        var mistyped = 0;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i] is not { Form: TokenForm.Word } token)
            {
                return false;
            }

            if (!token.Is(phrase[i]) && (++mistyped > 1 || phrase[i].Length < 5 || words.Contains(token.Word) || !Typo.OneEdit(token.Word, phrase[i])))
            {
                return false;
            }
        }

        return mistyped == 1;
    }

    public bool Knows(string word) => words.Contains(word);

    /// <summary>The one word of the vocabulary that is a typing mistake away; null when there is none or there are several.</summary>
    public string? Correct(string word)
    {
        if (word.Length < 4 || words.Contains(word) || Sayings.Has("spelled", word) || !word.All(c => char.IsAsciiLetter(c) || (c is '2' or '3' && word.Length > 5)))
        {
            return null;
        }

        string? found = null;
        foreach (var known in correctable)
        {
            // Short words are too close to one another ("slow", "show"): of them only swapped letters count.
            if (known.Length >= (known[0] == word[0] ? 4 : 6)
                && (known.Length > 4 || word.Length > 4 || (known.Length == word.Length && known.Order().SequenceEqual(word.Order())))
                && (char.IsAsciiDigit(known[^1]) ? known[^1] == word[^1] : !char.IsAsciiDigit(word[^1]))
                && known != found
                && Typo.OneEdit(word, known))
            {
                if (found is not null)
                {
                    return null;
                }

                found = known;
            }
        }

        // "Deleted" and "stops" are forms of a word, not misspellings of it.
        return found is not null && word.Length > found.Length && word.StartsWith(found, StringComparison.Ordinal) && word[^1] is 'd' or 's' or 'r' ? null : found;
    }

    private static bool Fits(string[] words, IReadOnlyList<Token> tokens, int at)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!tokens[at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void AddRegion(RegionFacts facts)
    {
        var name = facts.Region.Name;
        var display = facts.DisplayName.ToLowerInvariant();
        Add(Part.Region, name, name, correct: true);
        Add(Part.Region, name, display, correct: true);
        var parts = display.Split(' ');
        if (parts.Length == 2)
        {
            Add(Part.Region, name, $"{parts[1]} {parts[0]}");
            Add(Part.Region, name, $"{parts[1]}-{parts[0]}");
            Add(Part.Region, name, $"{parts[0]}-{parts[1]}");
        }
        else if (parts.Length == 3)
        {
            Add(Part.Region, name, $"{parts[0]} {parts[1]}{parts[2]}");
            Add(Part.Region, name, $"{parts[0]}{parts[1]} {parts[2]}");
            Add(Part.Region, name, $"{parts[0]}-{parts[1]}-{parts[2]}");
            if (char.IsAsciiDigit(parts[2][0]))
            {
                Add(Part.Region, name, $"{parts[1]} {parts[0]} {parts[2]}");
                Add(Part.Region, name, $"{parts[1]}{parts[0]}{parts[2]}");
            }
        }

        if (parts[0] is "southeast" or "northeast" or "southwest" or "northwest")
        {
            Add(Part.Region, name, $"{parts[0][..5]} {parts[0][5..]} {string.Join(' ', parts[1..])}");
            Add(Part.Region, name, $"{parts[0][..5]}-{parts[0][5..]} {string.Join(' ', parts[1..])}");
        }

        if (parts[^1] == "europe")
        {
            Add(Part.Region, name, $"eu {parts[0]}");
            Add(Part.Region, name, $"{parts[0]} eu");
        }
    }

    private void Table(Part part, List<PhraseSection> sections, bool correct, bool plurals = false)
    {
        foreach (var section in sections)
        {
            foreach (var phrase in section.All)
            {
                Add(part, section.Value ?? phrase, phrase, correct);
                if (plurals && phrase[^1] != 's')
                {
                    Add(part, section.Value ?? phrase, phrase + "s", correct);
                }
            }
        }
    }

    private void Table(Part part, string[] table, bool correct)
    {
        foreach (var line in table)
        {
            var colon = line.IndexOf(':');
            var value = line[..colon];
            foreach (var phrase in line[(colon + 1)..].Split('|'))
            {
                Add(part, value, phrase, correct);
            }
        }
    }

    private void Add(Part part, string value, string phrase, bool correct = false, bool plural = false)
    {
        var parts = phrase.Split(' ');
        if (!phrases.TryGetValue(parts[0], out var list))
        {
            phrases.Add(parts[0], list = []);
        }

        list.Add(new(part, value, parts, plural));
        foreach (var word in parts)
        {
            if (words.Add(word) && correct && word.Length > 3)
            {
                correctable.Add(word);
            }
        }
    }

    private static IEnumerable<string> Plurals(string noun)
    {
        if (noun[^1] == 'y')
        {
            yield return noun[..^1] + "ies";
        }
        else if (noun[^1] is 's' or 'x' || noun.EndsWith("ch", StringComparison.Ordinal))
        {
            yield return noun + "es";
        }

        yield return noun + "s";
        if (noun.EndsWith("vm", StringComparison.Ordinal))
        {
            yield return noun + "'s";
        }
    }

    /// <param name="Plural">A noun's plural.</param>
    internal sealed record Phrase(Part Part, string Value, string[] Words, bool Plural);
}
