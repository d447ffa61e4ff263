using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Values that are no names: sizes, images, places, tags, choices.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>Verbs that say what a resource should be like, so that "Premium" or "zone redundant" are values.</summary>
    private bool Describes => draft.Verb is "create" or "give" or "open" or "change" or "update" or "resize" or "scale" or "get" or null;

    /// <summary>The longest run of items that is one of the values of a parameter with choices.</summary>
    private bool Choice()
    {
        if (!Describes || draft.Subject is not { } subject || items[at].Part is not (Part.Unknown or Part.Quoted or Part.Cue or Part.SizeWord or Part.Image or Part.ForeignNoun or Part.ForeignVerb or Part.Size or Part.Number or Part.Noun) || items[at] == draft.Noun)
        {
            return false;
        }

        if (items[at].Part is Part.Number && cue is null)
        {
            return false;
        }

        for (var count = Math.Min(4, items.Count - at); count > 0; count--)
        {
            var run = items.GetRange(at, count);
            if (run.Exists(item => item.Used || item.Part is Part.Comma or Part.And or Part.Stop or Part.Names or Part.Preposition))
            {
                continue;
            }

            var said = Plain(string.Concat(run.Select(item => item.Word)));
            foreach (var parameter in subject.Parameters.OrderBy(parameter => parameter.Name == cue?.Value ? 0 : 1))
            {
                if (parameter.Form != ParameterForm.Choice || (items[at].Part == Part.Number && cue?.Value != parameter.Name) || Find(parameter, said) is not { } value)
                {
                    continue;
                }

                // "Basic tier" is the tier, even where a SKU is called so too.
                if (Next(count) is { Part: Part.Cue } announced && announced.Value != parameter.Name && subject.FindParameter(announced.Value) is { Form: ParameterForm.Choice } better && Find(better, said) is not null)
                {
                    continue;
                }

                draft.Say(parameter.Name, value, run.ToArray());
                Extend(parameter.Name, run);
                at += count - 1;
                cue = null;
                preposition = null;
                return true;
            }
        }

        return false;
    }

    private static string? Find(Parameter parameter, string said)
    {
        foreach (var choice in parameter.Choices)
        {
            if (Plain(choice) == said)
            {
                return choice;
            }
        }

        foreach (var (synonym, choice) in parameter.Synonyms)
        {
            if (Plain(synonym) == said)
            {
                return choice;
            }
        }

        return said.Length > 4 && said.StartsWith("ra", StringComparison.Ordinal) && said[2] == '-' ? Find(parameter, said.Remove(2, 1)) : null;
    }

    private static string Plain(string text) =>
        text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()
            .Replace("redundancy", "redundant", StringComparison.Ordinal).Replace("replication", "redundant", StringComparison.Ordinal).Replace("replicated", "redundant", StringComparison.Ordinal);

    private void Extend(string parameter, List<Item> run) =>
        draft.Evidence[parameter] = new(string.Join(' ', run.Select(item => item.Text)), run[0].Start);

    private void Size(Item item)
    {
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
                Word(item with { Part = Part.Unknown, Value = item.Text });
                item.Used |= draft.Names.Contains(item.Text);
            }

            return;
        }

        var aim = draft.Verb is "resize" or "scale" || (draft.Verb is "change" or "update" or "create" && draft.Has("to_size") && (preposition?.Word is "to" || cue?.Value == "to_size" || draft.Verb == "change"));
        if (draft.Verb is "resize" or "scale" && preposition?.Word is "from")
        {
            item.Used = true;
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

        cue = null;
        preposition = null;
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
            // Inventory cannot tell images apart; for a list that is a small loss, for a deletion a question.
            item.Used = draft.Reads;
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

    private void State(Item item)
    {
        if (item.Value is "idle")
        {
            draft.Narrow(draft.Filter with { Idle = true }, item);
        }
        else if (item.Value is "untagged")
        {
            draft.Narrow(draft.Filter with { Untagged = true }, item);
        }
        else if (draft.Creates)
        {
            item.Used = true;
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
        else if (!draft.Creates)
        {
            draft.Narrow(draft.Filter with { NamePattern = item.Value }, item);
        }

        preposition = null;
    }

    private void Tag(Item item)
    {
        item.Used = true;
        var (key, value) = (item.Values[0], item.Values[1]);
        if (draft.Creates || draft.Verb is "tag" or "change")
        {
            draft.Say("tags", new ParameterValue.Tags(draft.Said.Tags().SetItem(key, value)), item);
        }
        else
        {
            draft.Narrow(draft.Filter with { Tags = draft.Filter.Tags.SetItem(key, value) }, item);
        }
    }

    /// <summary>"Tagged environment production", "tag owner with value me", "environment tag set to prod".</summary>
    private bool TagWords(Item item)
    {
        var offset = 1;
        while (Next(offset) is { } glue && (glue.Part is Part.With or Part.Preposition && glue.Word is "to" or "with" or "as" or "set to" || glue.Word is "value" or "set" or "is" or "equal" or "equals" or ":" or "="))
        {
            offset++;
        }

        if (Next(offset) is not { Part: Part.Unknown or Part.Quoted or Part.Filler or Part.Number or Part.Vague or Part.ForeignNoun } value || (offset == 1 && (value.LooksLikeName || Next(2) is { Part: Part.Unknown }) && draft.Noun is null))
        {
            return false;
        }

        for (var i = 0; i < offset; i++)
        {
            items[at + i].Used = true;
        }

        var pair = item with { Values = [item.Text, value.Text], Text = $"{item.Text} {value.Text}" };
        value.Used = true;
        at += offset;
        Tag(pair);
        cue = null;
        return true;
    }

    private void Address(Item item)
    {
        var prefix = draft.Has("address_prefix") && (cue?.Value == "address_prefix" || (draft.Verb is "create" or "give" && cue?.Value != "source"));
        var parameter = prefix ? "address_prefix" : draft.Has("source") ? "source" : null;
        if (parameter is null || item.Value == "*" && parameter == "address_prefix")
        {
            return;
        }

        draft.Say(parameter, item.Value, item);
        cue = null;
        preposition = null;
    }
}
