using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"With contosoadmin as the admin user name": the value stands before what it is the value of, and is put behind it.</summary>
internal static class Announced
{
    public static void Read(List<Item> items)
    {
        for (var i = 1; i + 2 < items.Count; i++)
        {
            if (items[i] is not { Part: Part.Unknown or Part.Quoted or Part.Address or Part.Region } value
                || items[i - 1] is not { Part: Part.With or Part.And or Part.Comma or Part.Preposition or Part.Verb or Part.Filler }
                || items[i + 1] is not { Part: Part.Preposition, Word: "as" or "for" } link)
            {
                continue;
            }

            var cue = items.FindIndex(i + 2, item => item.Part is not (Part.Determiner or Part.Filler or Part.Noun));
            if (cue > 0 && items[cue] is { Part: Part.Cue, Value: "admin_username" or "address_prefix" or "region" } announced && (link.Word == "as" || announced.Value == "admin_username"))
            {
                items.RemoveRange(i, cue - i + 1);
                items.InsertRange(i, [announced, value]);
            }
        }
    }
}
