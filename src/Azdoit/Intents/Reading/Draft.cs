using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>A clause while it is being read.</summary>
internal sealed class Draft(Segment segment)
{
    public Segment Segment { get; } = segment;

    /// <summary>A verb of the catalogue once settled; before, a word of the verbs in <c>Phrases.txt</c>.</summary>
    public string? Verb { get; set; } = segment.Verb is { Part: Part.Verb } verb ? verb.Value : null;

    public Subject? Subject { get; set; }

    public ResourceKind? Kind => Subject as ResourceKind;

    /// <summary>The noun was not said but follows from the verb or the value (a power verb means machines).</summary>
    public bool SubjectInferred { get; set; }

    /// <summary>A person said what kind is meant, so it is not asked about again.</summary>
    public bool KindAnswered { get; set; }

    public Item? Noun { get; set; }

    public ParameterSet Said { get; set; } = ParameterSet.Empty;

    public Dictionary<string, Evidence> Evidence { get; } = new(StringComparer.Ordinal);

    public List<string> Names { get; } = [];

    public Item? FirstName { get; set; }

    public Item? LastName { get; set; }

    public Filter Filter { get; set; } = new();

    public Item? FirstFilter { get; set; }

    public Item? LastFilter { get; set; }

    public bool All { get; set; }

    public bool Additional { get; set; }

    public bool Details { get; set; }

    /// <summary>"Stop everything": said of all that is there, and done to machines only.</summary>
    public Item? Everything { get; set; }

    public bool Fresh { get; set; }

    public Item? Reference { get; set; }

    /// <summary>"In it": the resource that this clause's ones go into.</summary>
    public Item? Container { get; set; }

    public int? RefersTo { get; set; }

    /// <summary>Adjectives before the noun that say something about which ones are meant ("test VMs").</summary>
    public List<Item> Adjectives { get; } = [];

    public List<Question> Questions { get; } = [];

    /// <summary>The clause says what was expressly not wanted, so it is not part of the answer.</summary>
    public bool Withheld { get; set; }

    public double Confidence { get; set; } = 0.97;

    public bool Creates => Verb is "create" or "give" or "open";

    public bool Reads => Verb is "list" or "show" or "get" or "count" or "cost" or "compare" or "report" or null;

    public bool Hurts => Verbs.Hurt(Verb);

    /// <summary>Items that say something and were not understood.</summary>
    public IEnumerable<Item> Leftovers => Segment.Items.Where(item => !item.Used
        && item != Segment.Verb
        && item.Part is not (Part.Polite or Part.Filler or Part.Determiner or Part.And or Part.Comma or Part.Stop or Part.Preposition or Part.With or Part.Cue or Part.Detail
            or Part.More or Part.Purpose));

    public void Say(string parameter, ParameterValue value, params ReadOnlySpan<Item> items)
    {
        if ((Creates || Verb is "change" or "update")
            && (parameter is "direction"
                || (parameter is "address_prefix" or "source" && value is not ParameterValue.Words)
                || (parameter is "runtime" or "image" or "size" or "sku" or "tier" or "version" or "redundancy" or "access_tier"
                    && Segment.Items.Exists(item => item is { Part: Part.And, Word: "or" })))
            && Evidence.ContainsKey(parameter)
            && Said.Values.TryGetValue(parameter, out var first)
            && !first.Equals(value))
        {
            Ask(parameter, $"Both {first} and {value} are said, and one is taken. Which {parameter.Replace('_', ' ')} should it be?");
        }

        if (Hurts
            && Evidence.ContainsKey(parameter)
            && parameter is not ("tags" or "port" or "zones" or "region" or "resource_group")
            && Said.Values.TryGetValue(parameter, out var before)
            && !before.Equals(value))
        {
            Withheld = true;
            Ask(parameter, $"Both {before} and {value} are said. Which {parameter.Replace('_', ' ')} should it be?");
        }

        Said = Said.With(parameter, value);
        foreach (var item in items)
        {
            Cite(parameter, item);
        }
    }

    /// <summary>What another clause says of the same thing, with what is to be asked of it.</summary>
    public void Take(Draft other)
    {
        foreach (var (parameter, evidence) in other.Evidence)
        {
            if (other.Said.Values.TryGetValue(parameter, out var value))
            {
                Say(parameter, value);
                Evidence.TryAdd(parameter, evidence);
            }
        }

        Questions.AddRange(other.Questions);
    }

    public void Say(string parameter, string value, params ReadOnlySpan<Item> items) => Say(parameter, new ParameterValue.Text(value), items);

    public void Say(string parameter, decimal value, params ReadOnlySpan<Item> items) => Say(parameter, new ParameterValue.Number(value), items);

    /// <summary>Extends the evidence of a parameter over an item and marks the item as understood.</summary>
    public void Cite(string parameter, Item item)
    {
        item.Used = true;
        Confidence *= item.Corrected ? 0.93 : 1;
        Evidence.TryAdd(parameter, new(item.Text, item.Start));
    }

    public void Narrow(Filter filter, Item item)
    {
        item.Used = true;
        Confidence *= item.Corrected ? 0.93 : 1;
        if (Differ(Filter.State, filter.State)
            || Differ(Filter.NamePattern, filter.NamePattern)
            || Differ(Filter.Size, filter.Size)
            || (Filter.OlderThan is { } age && age != filter.OlderThan)
            || Filter.Tags.Any(tag => Differ(tag.Value, filter.Tags.GetValueOrDefault(tag.Key))))
        {
            // "Stopped and failed", "tagged env=a or env=b": one of the two would be dropped.
            Withheld |= Hurts;
            Ask("filter", $"'{item.Text}' is said beside another of its sort, and only one can select. Ask for each on its own.");
        }

        Filter = filter;
        FirstFilter ??= item;
        LastFilter = item;
    }

    private static bool Differ(string? before, string? now) => before is not null && before != now;

    public void Name(IEnumerable<string> names, Item item)
    {
        item.Used = true;
        Names.AddRange(names.Where(name => !Names.Contains(name)));
        FirstName ??= item;
        LastName = item;
    }

    public void Ask(string parameter, string text, IEnumerable<string>? choices = null, string? assumed = null)
    {
        if (!Questions.Exists(question => question.Parameter == parameter))
        {
            Questions.Add(new(0, parameter, text) { Choices = [.. choices ?? []], Default = assumed });
        }
    }

    public bool Has(string parameter) => Subject?.FindParameter(parameter) is not null;
}
