using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents;

/// <summary>Reads the text of an answer as the value of a parameter.</summary>
internal static class AnswerValue
{
    public static ParameterValue? Read(Parameter parameter, string text) => parameter.Form switch
    {
        ParameterForm.Integer => decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new ParameterValue.Number(number) : null,
        ParameterForm.Flag => text is "true" or "yes" ? new ParameterValue.Flag(true) : text is "false" or "no" ? new ParameterValue.Flag(false) : null,
        ParameterForm.RegionName => Regions.Find(new Region(text)) is { } facts ? new ParameterValue.Text(facts.Region.Name) : null,
        ParameterForm.VmSize => Sizes.Sku(text.ToLowerInvariant()) is { } size && size[0] != Sizes.Doubtful ? new ParameterValue.Text(size) : null,
        ParameterForm.Choice => parameter.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } choice ? new ParameterValue.Text(choice) : null,
        ParameterForm.Tags => Tags(text),
        ParameterForm.Names or ParameterForm.Port or ParameterForm.AddressPrefix when text.Contains(',', StringComparison.Ordinal) || parameter.Form == ParameterForm.Names =>
            new ParameterValue.Words([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]),
        _ => text.Length == 0 ? null : new ParameterValue.Text(text),
    };

    /// <summary>What the parameter would have taken, in a sentence.</summary>
    public static string Expected(Parameter parameter) => parameter.Form switch
    {
        ParameterForm.Integer => $"It takes a whole number from {parameter.Minimum:0}.",
        ParameterForm.Flag => "It takes yes or no.",
        ParameterForm.RegionName => "It takes an Azure region such as westeurope.",
        ParameterForm.VmSize => "It takes a VM size such as Standard_D2s_v3.",
        ParameterForm.Choice => $"It takes {string.Join(", ", parameter.Choices)}.",
        ParameterForm.Tags => "It takes key=value, several with commas between.",
        _ => "It takes a value.",
    };

    private static ParameterValue.Tags? Tags(string text)
    {
        var tags = ImmutableSortedDictionary<string, string>.Empty;
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                return null;
            }

            tags = tags.SetItem(pair[..sign], pair[(sign + 1)..]);
        }

        return tags.IsEmpty ? null : new(tags);
    }
}
