using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Values out of a closed list: SKUs, tiers, redundancy.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>Verbs that say what a resource should be like, so that "Premium" or "zone redundant" are values.</summary>
    private bool Describes => draft.Verb is "create" or "give" or "open" or "change" or "update" or "resize" or "scale" or "get" or null;

    /// <summary>The longest run of items that is one of the values of a parameter with choices.</summary>
    private bool Choice()
    {
        if (!Describes
            || draft.Subject is not { } subject
            || items[at].Part is not (Part.Unknown or Part.Quoted or Part.Cue or Part.SizeWord or Part.Image or Part.ForeignNoun or Part.ForeignVerb or Part.Size or Part.Number
                or Part.Noun or Part.Filler)
            || items[at] == draft.Noun)
        {
            return false;
        }

        if (draft.Kind?.Id is "functionapp" or "webapp"
            && cue is null
            && Previous() == draft.Noun
            && items[at] is { Part: Part.Unknown or Part.Size, LooksLikeName: true }
            && char.IsAsciiLetterLower(items[at].Text[0]))
        {
            // "Function app f1": a name, though a plan may be called so.
            return false;
        }

        if (items[at].Part is Part.Number && cue is null)
        {
            return false;
        }

        if (awaiting is not null && awaiting == draft.Kind?.ParentParameter && Previous() is { Part: Part.Noun or Part.Cue } && items[at].LooksLikeName)
        {
            // "On server s1" names the server, even where S1 is a SKU as well.
            return false;
        }

        for (var count = Math.Min(4, items.Count - at); count > 0; count--)
        {
            var run = items.GetRange(at, count);
            if (run.Exists(item => item.Used || item.Part is Part.Comma or Part.And or Part.Stop or Part.Names or Part.Preposition))
            {
                continue;
            }

            if (Declined(count))
            {
                return false;
            }

            var said = Plain(string.Concat(run.Select(item => item.Word)));
            if (count == 1
                && subject.Parameters.FirstOrDefault(parameter => parameter.Form == ParameterForm.Choice
                    && parameter.Name != cue?.Value
                    && draft.Evidence.TryGetValue(parameter.Name, out var begun)
                    && Find(parameter, said) is null
                    && Find(parameter, Plain(begun.Text) + said) is not null) is { } continued)
            {
                // ".NET 8 isolated": the version stands in between.
                draft.Say(continued.Name, Find(continued, Plain(draft.Evidence[continued.Name].Text) + said)!, run[0]);
                return true;
            }

            var cued = cue is null ? null : subject.FindParameter(cue.Value);
            for (var i = cued is null ? 0 : -1; i < subject.Parameters.Length; i++)
            {
                var parameter = i < 0 ? cued! : subject.Parameters[i];
                if (parameter.Form != ParameterForm.Choice
                    || (items[at].Part == Part.Filler && parameter.Name != "tier")
                    || (items[at].Part == Part.Number && cue?.Value != parameter.Name)
                    || Find(parameter, said) is not { } value)
                {
                    continue;
                }

                // "Basic tier" is the tier, even where a SKU is called so too.
                if (Next(count) is { Part: Part.Cue } announced
                    && announced.Value != parameter.Name
                    && subject.FindParameter(announced.Value) is { Form: ParameterForm.Choice } better
                    && Find(better, said) is not null)
                {
                    continue;
                }

                if (preposition is { Word: "from" } && !draft.Creates && items.Skip(at + count).FirstOrDefault() is { Part: Part.Preposition, Word: "to" })
                {
                    // "From Basic to Standard": what it is now.
                    run.ForEach(item => item.Used = true);
                    at += count - 1;
                    preposition = null;
                    return true;
                }

                draft.Say(parameter.Name, Together(parameter, said) ?? value, run.ToArray());
                Extend(parameter.Name, run);
                at += count - 1;
                cue = null;
                preposition = null;
                return true;
            }
        }

        return false;
    }

    /// <summary>"Premium is not needed": a value that is not wanted.</summary>
    private bool Declined(int count) =>
        Next(count) is { Word: "isn't" or "not" or "is not" } || (Next(count) is { Word: "is" } && Next(count + 1)?.Word.StartsWith("not", StringComparison.Ordinal) == true);

    /// <summary>"A serverless database in the General Purpose tier": two words, in whatever order, for one value.</summary>
    private string? Together(Parameter parameter, string said) =>
        draft.Evidence.TryGetValue(parameter.Name, out var earlier) && Plain(earlier.Text) is var before
            ? Find(parameter, before + said) ?? Find(parameter, said + before)
            : null;

    internal static string? Find(Parameter parameter, string said)
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

    internal static string Plain(string text) =>
        text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(".", "",
            StringComparison.Ordinal).ToLowerInvariant()
            .Replace("redundancy", "redundant", StringComparison.Ordinal).Replace("replication", "redundant", StringComparison.Ordinal).Replace("replicated", "redundant",
                StringComparison.Ordinal);

    private void Extend(string parameter, List<Item> run) =>
        draft.Evidence[parameter] = new(string.Join(' ', run.Select(item => item.Text)), run[0].Start);
}
