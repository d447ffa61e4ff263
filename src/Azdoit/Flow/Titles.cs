using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>What things are called in answers.</summary>
internal static class Titles
{
    public static string Count(string subject, int count)
    {
        var title = Subjects.Find(subject)!.Title;
        return $"{count} {(count == 1 ? title : Plural(title))}";
    }

    public static string Plural(string title) => title.EndsWith('y') ? title[..^1] + "ies" : title.EndsWith('s') ? title + "es" : title + "s";

    public static Diagnostic Missing(string subject, IEnumerable<string> names) => Diagnostic.Error(
        PlanningCodes.NotFound, $"There is no such {Subjects.Find(subject)!.Title} here", $"{string.Join(", ", names.Select(name => $"'{name}'"))} does not exist.");
}
