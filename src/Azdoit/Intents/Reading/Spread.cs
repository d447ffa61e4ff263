using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Zone redundant", "across availability zones", "zonal": over all zones where a kind can be, in one where it is asked which, and otherwise a question.</summary>
internal static class Spread
{
    /// <summary>What a cue says that speaks of all zones and is no parameter's name.</summary>
    public const string Everywhere = "spread";

    public static void Read(Draft draft)
    {
        if (!draft.Creates || draft.Subject is not { } subject)
        {
            return;
        }

        var one = draft.Segment.Items.Exists(item => item is { Word: "zonal" } or { Part: Part.Cue, Value: "zone" });
        if (one && !draft.Said.Has("zones") && draft.Has("zone") && !draft.Said.Has("zone") && !draft.Questions.Exists(question => question.Parameter == "zone"))
        {
            draft.Ask("zone", "In which zone?", ["1", "2", "3"]);
        }

        if (draft.Segment.Items.Find(item => Wished(draft, item)) is not { } wish)
        {
            return;
        }

        wish.Used = true;
        if (draft.Has("zones"))
        {
            draft.Say("zones", new ParameterValue.Words(["1", "2", "3"]), wish);
        }
        else if (subject.Id == "disk" && draft.Said.Text("sku")?.EndsWith("_ZRS", StringComparison.Ordinal) != true)
        {
            draft.Ask("sku", "Which of the zone-redundant SKUs should it be?", ["StandardSSD_ZRS", "Premium_ZRS"]);
        }
        else if (subject.Id == "disk")
        {
            return;
        }
        else if (subject.Id == "vm")
        {
            draft.Ask("zone", "A virtual machine stands in one zone. In which one?", ["1", "2", "3"]);
        }
        else if (subject.Id == "sql_db")
        {
            // It is asked whether the backups are meant.
            draft.Say("redundancy", "Zone", wish);
        }
        else
        {
            draft.Ask("rest", $"azdoit does not make {subject.Title}s zone redundant. Answer 'ignore' to make one without.", ["ignore"]);
        }
    }

    /// <summary>Said, and not the value of anything: "zone-redundant storage" is a redundancy.</summary>
    private static bool Wished(Draft draft, Item item) =>
        item.Part == Part.Cue
            && item.Value is Everywhere or "zones"
            && !(item.Value == "zones" && (draft.Said.Has("zones") || draft.Questions.Exists(question => question.Parameter == "zone")))
        && !draft.Evidence.Values.Any(said => said.Start <= item.Start && said.Start + said.Text.Length >= item.End);
}
