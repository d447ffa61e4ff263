using System.Collections.Immutable;
using System.Text.Json;

namespace Azdoit.Diagnostics;

/// <summary>
/// A JSON object that a person wrote: each member is taken once, by name and form, and everything that does not fit is
/// a problem with its line. <see cref="Problems"/> is complete after <see cref="End"/>.
/// </summary>
public sealed class WrittenObject
{
    private readonly List<WrittenMember> members = [];
    private readonly List<string> known = [];
    private readonly List<WrittenProblem> problems = [];

    private WrittenObject()
    {
    }

    public ImmutableArray<WrittenProblem> Problems => [.. problems.OrderBy(problem => problem.Line)];

    /// <summary>Does not throw: text that is no JSON object becomes a problem.</summary>
    public static WrittenObject Read(ReadOnlySpan<byte> text)
    {
        var written = new WrittenObject();
        if (Utf8Text.FirstWrongLine(text) is { } wrongLine)
        {
            written.problems.Add(new(wrongLine, "not valid JSON (bytes that are no UTF-8 text)"));
            return written;
        }

        var reader = new Utf8JsonReader(text);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                written.members.AddRange(Members(ref reader, text));
                reader.Read();
            }
            else
            {
                written.problems.Add(new(1, "a JSON object is expected"));
            }
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            written.members.Clear();
            written.problems.Add(new(line, $"not valid JSON ({wrong.Message.Split(" LineNumber:")[0].TrimEnd('.')})"));
        }

        foreach (var twice in written.members.GroupBy(member => member.Name).Where(same => same.Count() > 1))
        {
            written.problems.Add(new(twice.Last().Line, $"'{twice.Key}' is there twice"));
        }

        return written;
    }

    /// <summary>An amount that is not negative.</summary>
    public decimal? Amount(string name) => Take(name) is { } member ? Amount(member) : null;

    public ImmutableArray<decimal>? Amounts(string name) =>
        Take(name) is { } member ? [.. Items(member).Select(item => Amount(member with { Value = item })).OfType<decimal>()] : null;

    public ImmutableSortedDictionary<string, decimal>? AmountsByName(string name)
    {
        if (Take(name) is not { } member)
        {
            return null;
        }

        if (member.Value.ValueKind != JsonValueKind.Object)
        {
            Report(member, "an object of amounts by name");
        }

        var amounts = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var below in member.Below)
        {
            if (amounts.ContainsKey(below.Name))
            {
                problems.Add(new(below.Line, $"'{below.Name}' is there twice"));
            }

            amounts[below.Name] = Amount(below) ?? 0;
        }

        return amounts.ToImmutable();
    }

    public string? Text(string name) =>
        Take(name) is not { } member ? null
        : member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()
        : Report<string>(member, "a text");

    public ImmutableArray<string>? Texts(string name) =>
        Take(name) is { } member
            ? [.. Items(member).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : Report<string>(member, "a list of texts")).OfType<string>()]
            : null;

    /// <summary>One of a few words.</summary>
    public string? Choice(string name, params ImmutableArray<string> words) =>
        Take(name) is not { } member ? null
        : member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { } word && words.Contains(word) ? word
        : Report<string>(member, string.Join(" or ", words));

    /// <summary>Something about a member that only the caller can judge.</summary>
    public void Object(string name, string why)
    {
        var member = members.First(member => member.Name == name);
        problems.Add(new(member.Line, $"'{name}': {why}"));
    }

    /// <summary>Whatever nobody took is unknown.</summary>
    public void End()
    {
        foreach (var member in members.Where(member => !known.Contains(member.Name)))
        {
            problems.Add(new(member.Line, $"unknown key '{member.Name}'; the keys are {string.Join(", ", known)}"));
        }
    }

    private static List<WrittenMember> Members(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        List<WrittenMember> found = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var line = text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            reader.Read();
            var ahead = reader;
            var value = JsonElement.ParseValue(ref ahead);
            List<WrittenMember> below = [];
            if (value.ValueKind == JsonValueKind.Object)
            {
                below = Members(ref reader, text);
            }

            reader = ahead;
            found.Add(new(name, line, value, below));
        }

        return found;
    }

    private WrittenMember? Take(string name)
    {
        known.Add(name);
        return members.LastOrDefault(member => member.Name == name);
    }

    private decimal? Amount(WrittenMember member) =>
        member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetDecimal(out var amount) && amount is >= 0 and <= Money.Most
            ? amount
            : Report(member, "a number that is not negative and at most a trillion");

    private List<JsonElement> Items(WrittenMember member)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
        {
            return [.. member.Value.EnumerateArray()];
        }

        Report(member, "a list");
        return [];
    }

    private decimal? Report(WrittenMember member, string expected)
    {
        problems.Add(new(member.Line, $"'{member.Name}' is {Shown(member.Value)}; expected: {expected}"));
        return null;
    }

    private T? Report<T>(WrittenMember member, string expected)
        where T : class
    {
        Report(member, expected);
        return null;
    }

    private static string Shown(JsonElement value)
    {
        const int Enough = 40;
        var text = value.GetRawText();
        return text.Length <= Enough ? text : text[..Enough] + "...";
    }

    private sealed record WrittenMember(string Name, int Line, JsonElement Value, List<WrittenMember> Below);
}

/// <param name="Line">From 1.</param>
public sealed record WrittenProblem(int Line, string Text);
