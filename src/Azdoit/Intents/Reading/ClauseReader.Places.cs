using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Words that sound like a region and are none.</summary>
internal sealed partial class ClauseReader
{
    private static readonly string[] Directions = ["north", "south", "east", "west", "central", "northeast", "southeast", "northwest", "southwest"];

    private static readonly string[] Compass = ["north", "south", "east", "west", "central", "us", "uk", "europe", "asia", "india", "america", "africa", "australia", "japan",
        "korea", "france", "germany", "canada", "brazil"];

    /// <summary>"Atlantis West", "eastus9", "westmars": said like a region, and none.</summary>
    private bool NoRegion(Item item)
    {
        var pair = Next() is { Part: Part.Unknown, Used: false } other && (Directions.Contains(item.Word) || Directions.Contains(other.Word)) ? other : null;
        if (pair is null && !SoundsLikeRegion(item.Word) && !(item.Word.Length > 5 && Regions.All.Any(facts => Typo.OneEdit(facts.Region.Name, item.Word))))
        {
            return false;
        }

        item.Used = true;
        pair?.Used = true;
        var text = pair is null ? item.Text : $"{item.Text} {pair.Text}";
        draft.Ask("region", $"No Azure region is called '{text}'. In which region?", Regions.All.Select(facts => facts.Region.Name).Where(region => Typo.OneEdit(region, item.Word)));
        preposition = null;
        return true;
    }

    /// <summary>Points of the compass with a part of the world, or with anything else that is all letters.</summary>
    private static bool SoundsLikeRegion(string word)
    {
        var stem = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var rest = stem;
        while (Array.Find(Compass, part => rest.StartsWith(part, StringComparison.Ordinal)) is { } part)
        {
            rest = rest[part.Length..];
        }

        return stem.Length > 3
            && (rest.Length == 0
                || (rest.Length < stem.Length && stem.All(char.IsAsciiLetter) && Array.Exists(Directions, direction => stem.StartsWith(direction, StringComparison.Ordinal))));
    }
}
