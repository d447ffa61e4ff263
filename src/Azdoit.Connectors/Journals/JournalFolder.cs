using System.Globalization;

namespace Azdoit.Connectors.Journals;

/// <summary>Where the journals of a folder lie: <c>yyyy/mm/objective-id.ndjson</c>, by the time in the id, so that the newest are found without opening any.</summary>
internal sealed class JournalFolder(string root)
{
    private const string Extension = ".ndjson";

    /// <summary>Null for what is no version 7 UUID in its canonical text: such an id has no place, and no path can be smuggled in.</summary>
    public string? PathOf(ObjectiveId objective)
    {
        if (!Guid.TryParseExact(objective.Value, "D", out var id) || id.Version != 7 || id.ToString("D") != objective.Value)
        {
            return null;
        }

        var milliseconds = long.Parse(objective.Value.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) << 16
            | long.Parse(objective.Value.AsSpan(9, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var time = DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds);
        return Path.Combine(root, time.ToString("yyyy", CultureInfo.InvariantCulture), time.ToString("MM", CultureInfo.InvariantCulture), objective.Value + Extension);
    }

    /// <summary>Files that look like journals and lie where none belongs: nobody reads them.</summary>
    public IEnumerable<string> Strays() =>
        Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*" + Extension, SearchOption.AllDirectories).Where(path => PathOf(new(Path.GetFileNameWithoutExtension(path))) != path).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Newest first: the ids sort by time.</summary>
    public IEnumerable<ObjectiveId> List() =>
        Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*" + Extension, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
                .Select(path => new ObjectiveId(Path.GetFileNameWithoutExtension(path)))
                .Where(id => PathOf(id) is not null)
                .OrderByDescending(id => id.Value, StringComparer.Ordinal)
            : [];
}
