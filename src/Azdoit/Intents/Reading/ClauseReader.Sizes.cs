using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Sizes and images of machines.</summary>
internal sealed partial class ClauseReader
{
    private void Size(Item item)
    {
        if (item.Part == Part.SizeWord && Next() is { Part: Part.Cue, Value: "region" } where && draft.Creates)
        {
            item.Used = where.Used = true;
            at++;
            draft.Ask("region", $"Which region is the '{item.Text}' one depends on what is made. In which region should it be?");
            return;
        }

        var parameter = draft.Subject?.FindParameter("size") is { Form: ParameterForm.VmSize } ? "size" : null;
        if (draft.Subject is null && draft.Verb is "create" or "give" or "resize" or "scale" or "change" or null)
        {
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
            parameter = "size";
        }

        if (parameter is null)
        {
            if (item.Part == Part.Size)
            {
                // A kind without machine sizes: then it is a name that happens to look like one.
                var named = item with { Part = Part.Unknown, Value = item.Text };
                Word(named);
                item.Used |= (draft.Kind?.Id == "disk" && named.Used) || draft.Names.Contains(item.Text);
            }

            return;
        }

        var aim = draft.Verb is "resize" or "scale"
            || (draft.Verb is "change" or "update" or "create" && draft.Has("to_size") && (preposition?.Word is "to" || cue?.Value == "to_size" || draft.Verb == "change"));
        if (draft.Verb is "resize" or "scale" or "change" && draft.Has("to_size") && (preposition?.Word is "from" || Selects(item)))
        {
            // "The D2s_v3 VMs", "from D2s_v3": which ones, not what they become.
            if (item.Part == Part.Size)
            {
                draft.Narrow(draft.Filter with { Size = item.Value }, item);
            }

            return;
        }

        if (draft.Subject!.Id == "cost" && draft.Said.Has("size") && draft.Has("to_size"))
        {
            parameter = "to_size";
        }
        else if (aim && draft.Has("to_size"))
        {
            parameter = "to_size";
        }
        else if (!draft.Creates && draft.Verb is not ("resize" or "change" or "update" or null) && draft.Subject.Id != "cost")
        {
            if (item.Part == Part.Size)
            {
                draft.Narrow(draft.Filter with { Size = item.Value }, item);
            }

            return;
        }

        if (item.Value[0] == Sizes.Doubtful)
        {
            item.Used = true;
            var name = item.Value[1..];
            draft.Ask(parameter, $"Which version of {name} is meant?", Sizes.Versions(name));
        }
        else
        {
            draft.Say(parameter, item.Value, item);
            if (item.Part == Part.Size && VmSizes.Find(item.Value) is null)
            {
                draft.Confidence *= 0.8;
            }
        }

        if (Next() is { Word: "node" or "nodes" } node && (draft.Has("node_count") || draft.Subject.Id == "cost"))
        {
            node.Used = true;
        }

        cue = null;
        preposition = null;
    }

    /// <summary>Whether a size describes the machines that are there already, right before their noun.</summary>
    private bool Selects(Item item) =>
        preposition?.Word is not "to"
            && cue is null
            && draft.Noun is { Value: "vm" or "vmss" } noun
            && items.IndexOf(noun) is var place
            && place > at
            && place - at < 4
            && items.IndexOf(item) >= 0;

    /// <summary>"CentOS 7", "Windows 10": a version that there is no image of.</summary>
    private bool Outdated(Item item)
    {
        if (item.Part != Part.Image || !draft.Creates || !draft.Has("image") || item.Word is "linux" || char.IsAsciiDigit(item.Word[^1])
            || Next() is not { Part: Part.Number, Number: > 2 and < 30 or > 2000 } version || Next(2) is { Part: Part.Unit } or { Part: Part.Noun, Plural: true })
        {
            return false;
        }

        version.Used = item.Used = true;
        draft.Ask("image", $"There is no image '{item.Text} {version.Text}'. Which one should it be?", Catalog.Images.All.Select(image => image.Alias));
        return true;
    }

    private void Image(Item item)
    {
        var word = item.Value;
        if (draft.Subject is null && draft.Verb is "create" or "give")
        {
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
        }

        if (!draft.Creates && draft.Verb is not null)
        {
            if (word is "linux" or "windows" && draft.Reads && draft.Has("os"))
            {
                draft.Say("os", word, item);
            }
            else if (draft.Subject?.Id == "cost")
            {
                draft.Say("os", word.StartsWith("win", StringComparison.OrdinalIgnoreCase) ? "windows" : "linux", item);
            }
            else if (draft.Reads)
            {
                item.Used = true;
                draft.Ask("filter", $"What runs on a machine is not in the inventory, so '{item.Text}' cannot select. Name the ones that are meant, or say a tag, group or size.");
            }

            draft.Confidence *= 0.8;
            return;
        }

        if (word is "linux" or "windows")
        {
            if (draft.Has("os"))
            {
                draft.Say("os", word, item);
            }
        }
        else if (draft.Has("image"))
        {
            draft.Say("image", word, item);
            if (Next() is { Part: Part.Number or Part.Unknown } version && version.Word.Contains('.') && char.IsAsciiDigit(version.Word[0]))
            {
                version.Used = true;
                draft.Said = draft.Said.Without("image");
                draft.Ask("image", $"There is no image '{item.Text} {version.Text}'. Which one should it be?", Catalog.Images.All.Select(image => image.Alias));
            }
        }
        else if (draft.Has("os"))
        {
            draft.Say("os", word.StartsWith("Win", StringComparison.Ordinal) ? "windows" : "linux", item);
        }

        cue = null;
        preposition = preposition?.Part == Part.With ? preposition : null;
    }
}
