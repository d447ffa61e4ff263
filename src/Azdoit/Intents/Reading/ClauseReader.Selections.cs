using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Places, states and patterns: they narrow a selection, or place what is new.</summary>
internal sealed partial class ClauseReader
{
    private void Region(Item item)
    {
        item.Used = true;
        cue = null;
        preposition = null;
        draft.Confidence *= item.Corrected ? 0.93 : 1;
        if (item.Corrected && draft.Hurts)
        {
            draft.Ask("region", $"Does '{item.Text}' mean {item.Value}?", [item.Value]);
        }
        else if (draft.Said.Text("region") is { } other && other != item.Value && draft.Subject?.Id != "cost")
        {
            draft.Withheld |= draft.Hurts;
            draft.Ask("region", $"Both {other} and {item.Value} are named. Which region is meant?", [other, item.Value]);
        }
        else if (draft.Said.Words("region") is { Length: > 0 } regions)
        {
            draft.Say("region", new ParameterValue.Words([.. regions.Append(item.Value).Distinct()]), item);
        }
        else
        {
            draft.Say("region", item.Value, item);
        }
    }

    /// <summary>A region in quotation marks where a place is expected.</summary>
    private bool QuotedRegion(Item item)
    {
        if (item.Part != Part.Quoted || Regions.Find(new Region(item.Value)) is not { } facts)
        {
            return false;
        }

        Region(item with { Part = Part.Region, Value = facts.Region.Name });
        item.Used = true;
        return true;
    }

    private void Place(Item item)
    {
        if (!InPlace && cue?.Value != "region")
        {
            return;
        }

        item.Used = true;
        draft.Ask("region", $"Which Azure region is meant by '{item.Text}'?", item.Value.Split(','));
        preposition = null;
        cue = null;
    }

    /// <summary>"Which clusters run Kubernetes 1.29": the word only leads to what it is about.</summary>
    private bool Runs(Item item)
    {
        var leads = draft.Reads && item.Word is "run" or "runs" && Next() is { Part: Part.Noun or Part.Number or Part.Cue or Part.Image };
        item.Used |= leads;
        return leads;
    }

    private bool ListsRules => draft is { Reads: true, Subject.Id: "nsg_rule", Noun.Plural: true };

    /// <summary>"The rules that allow inbound traffic", "outbound rules": which way, where rules are listed.</summary>
    private bool Direction(Item item)
    {
        if (!ListsRules || item.Part is not (Part.Unknown or Part.Filler or Part.Cue or Part.Noun))
        {
            return false;
        }

        var direction = item.Word.Split(' ')[0] switch
        {
            "inbound" or "incoming" or "ingress" => "Inbound",
            "outbound" or "outgoing" or "egress" => "Outbound",
            _ => null,
        };
        if (direction is not null)
        {
            draft.Say("direction", direction, item);
        }

        // "With access Deny".
        item.Used |= item.Word == "access";
        return item != draft.Noun && (direction is not null || item.Word == "access");
    }

    private void State(Item item)
    {
        if (item.Word == "running" && draft.Reads && (draft.Noun is null or { Value: "cost" } || draft.Noun.Start < item.Start) && Next() is { Part: Part.Image } or { Part: Part.Cue, Value: "version" or "runtime" } or { Part: Part.Number })
        {
            // "Running version 15" says what, not whether.
            item.Used = true;
        }
        else if (item.Word is "unattached" && draft.Subject?.Id is not ("disk" or "nic" or "public_ip"))
        {
            return;
        }
        else if (item.Value is "idle")
        {
            draft.Narrow(draft.Filter with { Idle = true }, item);
        }
        else if (item.Value is "untagged" && items.Skip(at + 1).Any(later => later.Part == Part.Pair))
        {
            // "Not tagged keep=yes" is the opposite of what a tag filter selects.
            item.Used = true;
            draft.Withheld = true;
            draft.Ask("filter", $"'{item.Text} ...' selects by what is missing, which cannot be said. Name the ones that are meant, or a tag that they have.");
        }
        else if (item.Value is "untagged")
        {
            draft.Narrow(draft.Filter with { Untagged = true }, item);
        }
        else if (draft.Creates)
        {
            item.Used = true;
        }
        else if (draft.Hurts && (item.Word.Contains("n't ", StringComparison.Ordinal) || item.Word.Contains("not ", StringComparison.Ordinal)))
        {
            // What does not run may be stopped, deallocated or failed.
            item.Used = true;
            draft.Withheld = true;
            draft.Ask("filter", $"'{item.Text}' may mean stopped, deallocated or both. Say which.");
        }
        else if (negation is not null)
        {
            // "Not running" has its own entry; any other negated state is not sayable.
            return;
        }
        else
        {
            draft.Narrow(draft.Filter with { State = item.Value }, item);
        }
    }

    private void Pattern(Item item)
    {
        if (item.Value.Length == 0)
        {
            item.Used = true;
        }
        else if (item.Value.All(c => c is '*'))
        {
            draft.All = true;
            item.Used = true;
        }
        else if (!draft.Creates)
        {
            draft.Narrow(draft.Filter with { NamePattern = item.Value }, item);
        }

        preposition = null;
    }
}
