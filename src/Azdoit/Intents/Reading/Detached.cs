using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"That aren't attached to anything", "not in use by any vm": the state of being unattached, said at length.</summary>
internal static class Detached
{
    public static void Read(List<Item> items)
    {
        if (items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value)))
        {
            // What is struck is said without a denial, or asked about.
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var denied = items[i] is { Part: Part.Not, Word: "not" or "isn't" or "aren't" or "no longer" };
            var state = denied ? items[i] : items[i] is { Part: Part.State, Value: "idle" } ? items[i] : null;
            var attached = denied ? Attached(items, i + 1) : i;
            if (state is null || attached < 0 || Whatever(items, attached + 1) is not { } behind || (!denied && behind == attached + 1))
            {
                continue;
            }

            items[i] = state with { Part = Part.State, Value = "idle", Word = "unattached", End = items[behind - 1].End };
            items.RemoveRange(i + 1, behind - i - 1);
        }
    }

    private static int Attached(List<Item> items, int from)
    {
        var at = items.FindIndex(from, item => item.Part is not Part.Filler || item.Word.Contains("attach", StringComparison.Ordinal));
        return at >= 0 && items[at].Word is "attached" or "attached to" or "connected" or "connected to" or "associated" or "associated with" or "bound" or "assigned" or "in use" or "being used" or "used"
            ? at
            : -1;
    }

    /// <summary>Behind "to anything", "by any vm", "to a virtual machine"; where a thing is named, that one is meant and the answer is null.</summary>
    private static int? Whatever(List<Item> items, int from)
    {
        var at = from;
        while (items.ElementAtOrDefault(at) is { Part: Part.Preposition, Word: "to" or "with" or "by" } or { Part: Part.With, Word: "with" } or { Part: Part.Cue, Word: "by" })
        {
            at++;
        }

        if (items.ElementAtOrDefault(at) is not ({ Word: "anything" or "something" or "anyone" or "anybody" or "any" } or { Part: Part.Determiner, Word: "a" or "an" }))
        {
            return at > from || items[from - 1].Word.EndsWith(" to", StringComparison.Ordinal) ? null : from;
        }

        at++;
        while (items.ElementAtOrDefault(at) is { Part: Part.Noun })
        {
            at++;
        }

        return items.ElementAtOrDefault(at) is { LooksLikeName: true } ? null : at;
    }
}
