using System.Collections.Immutable;
using System.Net;

namespace Azdoit.Catalog;

/// <summary>Whether a value fits the form of its parameter.</summary>
internal static class ValueCheck
{
    public static IEnumerable<Objection> Objections(Parameter parameter, ParameterValue value) => parameter.Form switch
    {
        ParameterForm.Choice => Words(value).Where(word => !parameter.Choices.Contains(word)).Select(word => Choice(parameter, word)),
        ParameterForm.Names when !parameter.Choices.IsEmpty => Words(value).Where(word => !parameter.Choices.Contains(word)).Select(word => Choice(parameter, word)),
        ParameterForm.Integer or ParameterForm.Decimal => Number(parameter, value),
        ParameterForm.Flag when value is not ParameterValue.Flag => [new(parameter.Name, $"{Said(parameter)} is yes or no, not '{value}'")],
        ParameterForm.Port => Words(value).Where(word => !IsPort(word)).Select(word => new Objection(parameter.Name, $"'{word}' is no port; ports are 1 to 65535, ranges like 8000-8010, or *")),
        ParameterForm.AddressPrefix => Words(value).Where(word => !IsPrefix(parameter, word)).Select(word => new Objection(parameter.Name, $"'{word}' is no address range like 10.0.0.0/16")),
        ParameterForm.RegionName => Words(value).Where(word => Regions.Find(new Region(word)) is null).Select(Region),
        ParameterForm.VmSize => Words(value).Where(word => VmSizes.Find(word) is null).Select(word => Size(parameter, word)),
        ParameterForm.Tags => Tags(value),
        _ => [],
    };

    private static Objection Choice(Parameter parameter, string word) => new(
        parameter.Name,
        $"'{word}' is no {Said(parameter)}; {(parameter.Choices.Length > 12 ? $"{string.Join(", ", parameter.Choices[..11])}, ..." : string.Join(", ", parameter.Choices))} are",
        Spelling.Nearest(word, parameter.Choices));

    private static IEnumerable<Objection> Number(Parameter parameter, ParameterValue value)
    {
        var whole = parameter.Form == ParameterForm.Integer;
        if (value is not ParameterValue.Number { Value: var number } || (whole && number != decimal.Truncate(number)))
        {
            yield return new(parameter.Name, $"{Said(parameter)} is a {(whole ? "whole " : "")}number, not '{value}'");
        }
        else if (number < parameter.Minimum || number > parameter.Maximum)
        {
            var allowed = parameter.Maximum == decimal.MaxValue ? $"at least {parameter.Minimum}" : $"{parameter.Minimum} to {parameter.Maximum}";
            yield return new(parameter.Name, $"{Said(parameter)} is {allowed}, not {value}", $"{Math.Clamp(number, parameter.Minimum, parameter.Maximum)}");
        }
    }

    private static Objection Region(string word) => new(
        "region", $"'{word}' is no Azure region that azdoit knows",
        Spelling.Nearest(new Region(word).Name, Regions.All.Select(facts => facts.Region.Name)));

    /// <summary>A well-formed size that our facts lack may be newer than they are: pricing will call it unknown, and that asks.</summary>
    private static Objection Size(Parameter parameter, string word)
    {
        var nearest = Spelling.Nearest(word, VmSizes.All.Select(size => size.Sku));
        var plausible = word.StartsWith("Standard_", StringComparison.OrdinalIgnoreCase) && word.Length > 10 && char.IsAsciiLetter(word[9]) && word.Any(char.IsAsciiDigit)
            && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        return new(parameter.Name, $"azdoit knows no size '{word}'", nearest) { IsDoubt = plausible };
    }

    private static IEnumerable<Objection> Tags(ParameterValue value)
    {
        if (value is not ParameterValue.Tags { Values: var tags })
        {
            yield return new("tags", $"tags are key=value pairs, not '{value}'");
            yield break;
        }

        // Limits of ARM: 50 tags, names of 512 and values of 256 characters, none of these characters in a name.
        foreach (var (key, text) in tags)
        {
            if (key.Length is 0 or > 512 || key.AsSpan().ContainsAny("<>%&\\?/"))
            {
                yield return new("tags", $"'{key}' is no tag name: 1 to 512 characters, none of < > % & \\ ? /");
            }

            if (text.Length > 256)
            {
                yield return new("tags", $"the value of tag '{key}' has {text.Length} characters; 256 are allowed");
            }
        }

        if (tags.Count > 50)
        {
            yield return new("tags", $"{tags.Count} tags; a resource may have 50");
        }
    }

    private static bool IsPort(string word)
    {
        if (word == "*")
        {
            return true;
        }

        var ends = word.Split('-');
        return ends.Length is 1 or 2 && ends.All(end => int.TryParse(end, out var port) && port is >= 1 and <= 65535)
            && int.Parse(ends[0]) <= int.Parse(ends[^1]);
    }

    /// <summary>A network's own range is CIDR; a rule's source may also be an address, everything, or a service tag (<c>Internet</c>, <c>VirtualNetwork</c>).</summary>
    private static bool IsPrefix(Parameter parameter, string word) =>
        (IsWholeAddress(word) && IPNetwork.TryParse(word, out _))
        || (parameter.Name == "source" && (word == "*" || (IsWholeAddress(word) && IPAddress.TryParse(word, out _)) || IsServiceTag(word)));

    /// <summary>.NET reads 1.2.3 as 1.2.0.3, as C libraries always did; nobody means that.</summary>
    private static bool IsWholeAddress(string word) => word.Contains(':', StringComparison.Ordinal) || word.Count(c => c == '.') == 3;

    private static bool IsServiceTag(string word) => word.Length > 2 && char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '.');

    private static ImmutableArray<string> Words(ParameterValue value) => value switch
    {
        ParameterValue.Words words => words.Values,
        _ => [value.ToString()!],
    };

    private static string Said(Parameter parameter) => parameter.Name.Replace('_', ' ');
}
