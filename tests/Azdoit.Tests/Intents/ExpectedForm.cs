using Azdoit.Catalog;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

/// <summary>
/// The one-line form in which the request files state what is expected: operations with what was said (assumptions are left
/// out), then <c>?</c> and the parameters asked for; or <c>unsupported</c>.
/// </summary>
internal static class ExpectedForm
{
    public static string Of(Understanding understanding)
    {
        if (understanding.Outcome == UnderstandingOutcome.Unsupported)
        {
            return "unsupported";
        }

        var clauses = string.Join(" ; ", understanding.Clauses.Select(Of));
        var questions = string.Join(',', understanding.Questions.Select(question => question.Parameter).Distinct());
        return (questions.Length > 0 ? $"{clauses} ? {questions}" : clauses).Trim();
    }

    private static string Of(Clause clause)
    {
        List<string> words = [clause.Operation];
        words.AddRange(clause.Parameters.Values.Where(said => clause.Evidence.ContainsKey(said.Key)).Select(said => $"{said.Key}={Quoted(said.Value.ToString()!.Replace(", ", ",", StringComparison.Ordinal))}"));
        if (clause.Filter is { } filter)
        {
            words.AddRange(Of(filter));
        }

        if (clause.Additional)
        {
            words.Add("+more");
        }

        if (clause.RefersTo is { } earlier)
        {
            words.Add($"@{earlier + 1}");
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> Of(Filter filter)
    {
        (bool Said, string Text)[] parts =
        [
            (filter.All, "all"),
            (filter.State is not null, $"filter.state={filter.State}"),
            (!filter.Tags.IsEmpty, string.Join(' ', filter.Tags.Select(tag => $"filter.tag={Quoted($"{tag.Key}:{tag.Value}")}"))),
            (filter.NamePattern is not null, $"filter.name_pattern={filter.NamePattern}"),
            (filter.Size is not null, $"filter.size={filter.Size}"),
            (filter.Region is not null, $"filter.region={filter.Region}"),
            (filter.ResourceGroup is not null, $"filter.resource_group={filter.ResourceGroup}"),
            (filter.OlderThan is not null, $"filter.older_than={filter.OlderThan?.TotalDays}"),
            (filter.Idle, "filter.idle"),
            (filter.Untagged, "filter.untagged"),
            (!filter.MissingTags.IsEmpty, $"filter.missing_tags={string.Join(',', filter.MissingTags)}"),
        ];
        return parts.Where(part => part.Said).Select(part => part.Text);
    }

    private static string Quoted(string value) => value.Contains(' ', StringComparison.Ordinal) ? $"'{value}'" : value;
}
