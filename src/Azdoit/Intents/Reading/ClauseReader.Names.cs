using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Names, with and without a word that announces them.</summary>
internal sealed partial class ClauseReader
{
    private void Named(Item item)
    {
        if (awaiting is { } parameter && !NamesSubject(parameter))
        {
            Fill(parameter, item.Values, item);
        }
        else if (EndsInChoice(item.Values) is { } choice)
        {
            draft.Name(item.Values[..^1], item);
            draft.Say(choice.Name, Find(choice, Plain(item.Values[^1]))!, item);
        }
        else if (EndsInGroup(item.Values))
        {
            draft.Name(item.Values[..^1], item);
            Group(item.Values[^1], item);
        }
        else
        {
            draft.Name(item.Values, item);
        }

        preposition = null;
    }

    /// <summary>"An app on plan S1 called web": the plan was told by what it is like, and the name is the app's.</summary>
    private bool NamesSubject(string parameter) =>
        parameter == "appservice_plan"
            && draft is { Creates: true, Names.Count: 0 }
            && draft.Evidence.TryGetValue("sku", out var sku)
            && Previous() is { Used: true } told
            && told.Start <= sku.Start + sku.Text.Length
            && told.End >= sku.Start;

    /// <summary>"An account named st1, StorageV2": what it is like, and no second one.</summary>
    private Parameter? EndsInChoice(ImmutableArray<string> names) =>
        draft is { Creates: true, Noun: { Plural: false }, Subject: { } subject } && names.Length > 1
            ? subject.Parameters.FirstOrDefault(known => known.Form == ParameterForm.Choice && !draft.Said.Has(known.Name) && Find(known, Plain(names[^1])) is not null)
            : null;

    /// <summary>"A VM named web-1, rg-web": where it should be, and no second one.</summary>
    private bool EndsInGroup(ImmutableArray<string> names) =>
        draft is { Creates: true, Kind.Id: not "group" }
            && names is [.. { Length: > 0 } things, var last]
            && last.ToLowerInvariant() is ['r', 'g', '-', ..] or [.., '-', 'r', 'g']
            && !things.Any(LooksLikeGroup)
            && draft.Said.Number("count") != names.Length
            && draft.Has("resource_group")
            && !draft.Said.Has("resource_group");

    private void Fill(string parameter, ImmutableArray<string> values, Item item)
    {
        item.Used = true;
        if (parameter == "resource_group")
        {
            Group(values[0], item);
        }
        else if (parameter == "names")
        {
            draft.Name(values, item);
        }
        else
        {
            draft.Say(parameter, values[0], item);
        }

        awaiting = null;
        preposition = null;
    }

    private void Group(string name, Item item)
    {
        draft.Say("resource_group", name, item);
        group = item;
        preposition = null;
    }

    /// <summary>A name without "called": right behind its noun, behind another name, or as the verb's object where there is no noun.</summary>
    private bool IsNamePlace(Item item)
    {
        if (item.Part == Part.Unknown && draft.Reads && (Unit.Known(item.Word) || Compounds.Judges(item.Word)))
        {
            // "How many cores", "is redis expensive".
            return false;
        }

        if (item.Part == Part.Unknown
            && (Compounds.IsParticiple(item.Word)
                || (item.Word.EndsWith("ed", StringComparison.Ordinal) || item.Word.EndsWith("ing", StringComparison.Ordinal))
                    && !item.LooksLikeName
                    && !Partly()
                    && Next() is { Part: Part.Preposition or Part.Purpose or Part.Unknown or Part.ForeignNoun }))
        {
            // "The VM used for testing" describes, and does not name.
            return false;
        }

        if (item is { Part: Part.Unknown, LooksLikeName: false } && !draft.Creates && Previous() is { Part: Part.Filler or Part.Determiner, Word: "that" or "which" or "who" })
        {
            // "The VM that crashed".
            return false;
        }

        if (item.Part == Part.Unknown && draft is { Creates: true, Names.Count: > 0 } && Compounds.Describe(item.Word, false))
        {
            // "A registry called acr1 geo-replicated to westus".
            return false;
        }

        if (item is { Part: Part.Unknown, LooksLikeName: false }
            && draft is { Reads: true, Noun.Plural: true }
            && Previous() is { Part: Part.Filler, Word: "that are" or "which are" or "who are" or "that were" or "which were" or "that r" or "which r" or "are" or "r" })
        {
            // "All groups that are empty": a state, known or not.
            return false;
        }

        if (item.Part == Part.Unknown
            && draft is { Hurts: true, Noun: not null, Names.Count: 0 }
            && (draft.Noun.Plural || char.IsUpper(item.Text[0]))
            && draft.Subject!.Parameters.Any(parameter => parameter.Form == ParameterForm.Choice
                && parameter.Name is "sku" or "tier" or "size"
                && Find(parameter, Plain(item.Word)) is not null))
        {
            // "Redis caches C1": what they are like.
            return false;
        }

        var before = Previous();
        while ((before is { Part: Part.Filler or Part.Comma or Part.Determiner }
            || (before is { Part: Part.Number, Used: true }
                && draft.Creates
                && item.LooksLikeName
                && draft.Evidence.TryGetValue("version", out var version)
                && version.Start == before.Start))
            && before != items[0]
            && items.IndexOf(before) > 0)
        {
            before = items[items.IndexOf(before) - 1];
        }

        while (draft.Creates
            && (item.LooksLikeName || Previous() is { Part: Part.Cue, Word: "account" })
            && !LooksLikeGroup(item.Word)
            && preposition is null
            && Previous()?.Part != Part.Comma
            && before is { Used: true, Part: Part.Unknown or Part.Size or Part.SizeWord } or
            {
                Part: Part.Cue,
                Word: "account" or "tier" or "sku" or "size"
            } or { Part: Part.Preposition, Word: "for" }
            && items.IndexOf(before) is > 0 and var index
            && index > head
            && head >= 0)
        {
            // "Cosmos mongo account c1", "registry premium acr01".
            before = items[index - 1];
        }

        if (draft.Names.Count == 0 && before is not null && before == draft.Noun)
        {
            // "A storage account, https only", "list the VMs, prod only": behind a comma comes what it is like.
            return item.LooksLikeName || item.Part == Part.Quoted || !items.GetRange(items.IndexOf(before), at - items.IndexOf(before)).Exists(between => between.Part == Part.Comma);
        }

        if (before is { Part: Part.Noun, Used: true } && (before.Value == draft.Noun?.Value || Classifies(before)))
        {
            return true;
        }

        if (item.Part is Part.Unknown && preposition is { Word: "of" or "for" or "about" } && !draft.Reads && draft.Noun is not null)
        {
            // "Delete the disk of web-01" names the machine, not the disk.
            return false;
        }

        if (draft.Noun is null
            && (draft.Hurts || draft.Verb is "start" or "tag")
            && item is { LooksLikeName: false, Part: not Part.Quoted }
            && !(draft.Verb == "resize" && items.Exists(other => other.Part == Part.Size)))
        {
            // "Stop billing": a plain word without its noun may be anything.
            return false;
        }

        if (draft.Noun is null && head < 0 && (item.LooksLikeName || draft.Names.Count == 0) && preposition is null or { Word: "of" or "for" or "about" or "on" or "to" })
        {
            return item.LooksLikeName || !items.Skip(at + 1).Any(rest => rest.Part is Part.Unknown && !rest.Used) || draft.Verb is "tag";
        }

        return before?.Part is Part.And or Part.Comma or Part.Names && draft.Names.Count > 0 && item.LooksLikeName && preposition is null
            || (item.LooksLikeName && draft.Names.Count == 0 && !draft.Creates && preposition is null or { Word: "of" or "for" or "about" })
            || (item.LooksLikeName && draft.Verb == "tag" && draft.Names.Count == 0 && preposition is { Word: "to" or "on" or "for" });
    }

    /// <summary>"Flexible server instance pg-1": the word right behind the noun that only says "one of these".</summary>
    private bool Classifies(Item noun) => draft.Names.Count == 0 && Relations.IsClassifier(noun) && items.Take(items.IndexOf(noun)).LastOrDefault(item => item is not { Part: Part.Number, Used: true }) is { } before && before == draft.Noun;

    /// <summary>"Make SQL db reporting on sql-eu-01 bigger": a part right behind its noun and before its whole. In a deletion it is asked about.</summary>
    private bool Partly() =>
        draft.Verb is "create" or "resize" or "change" or "show"
            && draft is { Noun.Plural: false, Kind.ParentKind: not null, Names.Count: 0 }
            && Previous() == draft.Noun
            && items[at].Word is not ("running" or "living" or "residing" or "sitting")
        && Next() is { Part: Part.Preposition, Word: "on" } && Next(2) is { LooksLikeName: true };

    private void BareNames()
    {
        while (true)
        {
            var item = items[at];
            if (Next() is { Word: "to" or "through" or "thru" or "until" or "till" or "bis" or "-" or "–" or "up to" }
                && Next(2) is { Part: Part.Unknown } last
                && NameList.Range($"{item.Value}..{last.Value}") is { } spoken)
            {
                draft.Name(spoken, item);
                draft.Name([], last);
                Next()!.Used = true;
                at += 2;
            }
            else
            {
                draft.Name(NameList.Range(item.Value) ?? [item.Part is Part.Unknown or Part.Quoted ? item.Value : item.Text], item);
            }

            var gap = 1;
            while (Next(gap) is { Part: Part.And or Part.Comma } glue && !(draft.Creates && glue.Word == "("))
            {
                gap++;
            }

            if (gap > 1
                && draft.Creates
                && Next(gap) is { Used: false, Plural: false } plain
                && IsPlainName(plain)
                && Next(gap + 1) is null or { Part: Part.Preposition or Part.With or Part.Stop or Part.And or Part.Comma })
            {
                // "Subnets web, app and db".
                at += gap;
                continue;
            }

            if (gap == 1 && draft.Noun is { Plural: true } && Next() is { Used: false, Part: Part.Unknown, LooksLikeName: true } && item.LooksLikeName)
            {
                // "Vms web-01 web-02".
                at++;
                continue;
            }

            if (gap > 1 && draft.Creates && Next(gap) is { } quality && Qualifies(item, quality, gap))
            {
                return;
            }

            if (gap == 1
                || Next(gap) is not { Used: false, Part: Part.Unknown or Part.Quoted } next
                || (draft.Creates && draft.Has("version") && next.Word is ['v', >= '0' and <= '9', ..] && !next.Word.AsSpan(1).ContainsAnyExcept("0123456789."))
                || !(next.LooksLikeName || Next(gap + 1) is null or { Part: Part.Preposition or Part.Stop or Part.And or Part.Comma or Part.Polite or Part.With }))
            {
                return;
            }

            at += gap;
        }
    }

    /// <summary>"A VM x1, spot, rg-a": behind the comma of the only one comes what it is like and where.</summary>
    private bool Qualifies(Item name, Item next, int gap) =>
        draft.Noun is { Plural: true } ? name.LooksLikeName && !next.LooksLikeName && gap == 2 && Next() is { Part: Part.Comma } && IsChoice(next)
        : draft.Noun is { Plural: false } && Next() is { Part: Part.Comma } && next.Part == Part.Unknown
        && (IsChoice(next)
            || (next.LooksLikeName && LooksLikeGroup(next.Word) && !LooksLikeGroup(name.Word) && draft.Has("resource_group") && !draft.Said.Has("resource_group"))
            || (name.LooksLikeName && !next.LooksLikeName && !items.Skip(at + gap).Any(item => item.Part == Part.And)));

    private bool IsChoice(Item item) => draft.Subject!.Parameters.Any(known => known.Form == ParameterForm.Choice && Find(known, Plain(item.Word)) is not null);

    /// <summary>A size in the form of the known ones, which none of them is: "C9" where C0 to C6 exist.</summary>
    private Parameter? NoSuchSize(Item item) =>
        draft is { Creates: true, Subject: { } subject }
            && item is { Part: Part.Unknown or Part.Size, Text: [var letter, .. var digits] }
            && digits.Length is 1 or 2
            && digits.All(char.IsAsciiDigit)
            && (char.IsAsciiLetterUpper(letter) || (draft.Evidence.ContainsKey("sku") && draft.Names.Count > 0))
            ? subject.Parameters.FirstOrDefault(known => known is { Form: ParameterForm.Choice, Name: "size" or "sku" }
                && !draft.Said.Has(known.Name)
                && known.Choices.Any(choice => choice.Length == 2 && char.ToUpperInvariant(letter) == choice[0] && char.IsAsciiDigit(choice[1])))
            : null;

    /// <summary>Of several things that are made, words of the language may be names too.</summary>
    private bool IsPlainName(Item item) =>
        draft.Noun is { Plural: true } && item.Part is Part.Noun or Part.ForeignNoun or Part.Filler or Part.Detail or Part.Image or Part.Cue && item.Text.All(char.IsAsciiLetter);

    private static bool IsGroupName(string name) => name.StartsWith("rg-", StringComparison.Ordinal) || name.EndsWith("-rg", StringComparison.Ordinal);

    private static bool LooksLikeGroup(string name) => name.StartsWith("rg", StringComparison.Ordinal)
        || name.EndsWith("-rg", StringComparison.Ordinal)
        || name.Contains("group", StringComparison.Ordinal);
}
