using Azdoit.Catalog;

namespace Azdoit.Intents.Reading;

/// <summary>
/// What was said and cannot be: a name against the kind's rule, a port, range, size or region that does not exist. Each is
/// asked about by its own parameter, here and not at planning, because the words alone suffice to know.
/// </summary>
internal static class Impossible
{
    public static void Raise(Draft draft)
    {
        if (draft.Subject is not { } subject || subject.Find(draft.Verb ?? "") is not { } operation)
        {
            return;
        }

        // Names of what is there already need no check: they exist or they do not.
        var creates = draft.Verb == "create";
        var said = draft.Said.Values.Where(value => draft.Evidence.ContainsKey(value.Key) && (creates || operation.Needs.Contains(value.Key)))
            .Aggregate(ParameterSet.Empty, (all, value) => all.With(value.Key, value.Value));
        var objections = Validation.Validate(subject, said);
        if (objections.IsEmpty && creates && subject is ResourceKind kind)
        {
            objections = [.. kind.Conflicts(draft.Said)];
        }

        if (creates
            && subject.Id == "sql_db"
            && said.Text("redundancy") == "Zone"
            && draft.Evidence["redundancy"].Text.StartsWith("zone", StringComparison.OrdinalIgnoreCase)
            && !draft.Evidence["redundancy"].Text.Contains("backup", StringComparison.OrdinalIgnoreCase)
            && !draft.Segment.Items.Exists(item => item.Word.StartsWith("backup", StringComparison.Ordinal)))
        {
            draft.Ask("redundancy", "azdoit sets where the backups of a database are kept, not whether it spans zones itself. Should the backups be zone redundant?",
                ["Zone", "Geo", "Local"]);
        }

        if (creates && said.Text("image") is { } image && image.IndexOfAny([':', '/']) < 0 && !Images.All.Any(known => known.Alias.Equals(image, StringComparison.OrdinalIgnoreCase)))
        {
            draft.Ask("image", $"There is no image '{image}'. Which one should it be?", Images.All.Select(known => known.Alias));
        }

        if (said.Text("version") is { Length: > 0 } version && !char.IsAsciiDigit(version[0]))
        {
            draft.Ask("version", $"'{version}' is no version. Which one should it be?");
        }

        foreach (var objection in objections)
        {
            draft.Ask(objection.Parameter, $"{char.ToUpperInvariant(objection.Text[0])}{objection.Text[1..]}. Which {objection.Parameter.Replace('_', ' ')} should it be?",
                objection.Nearest is { } nearest ? [nearest] : null);
        }
    }
}
