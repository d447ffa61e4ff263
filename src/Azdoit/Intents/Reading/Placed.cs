using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"..., rg is rg-perf", "resource group should be rg-x": where it goes, said as a sentence of its own.</summary>
internal static class Placed
{
    public static void Read(List<Item> items)
    {
        if (items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value) || item.Part == Part.VagueVerb))
        {
            // Said of what is struck it may as well be another's.
            return;
        }

        for (var i = 1; i + 1 < items.Count; i++)
        {
            if (items[i] is { Part: Part.Preposition, Word: "for" } whole
                && items[i + 1] is { LooksLikeName: true } holder
                && items[i - 1].Part == Part.Noun
                && Catalog.KnownKinds.Find(items[i - 1].Value)?.ParentKind is { } parent
                && VerbChoice.ByAbbreviation(holder.Value, false)?.Id == parent)
            {
                // "A node pool for aks-1".
                items[i] = whole with { Word = "on" };
            }
        }

        for (var i = 2; i + 1 < items.Count; i++)
        {
            var noun = items[i].Is(Part.Noun, "group") && !items[i].Plural ? i : -1;
            var begin = noun > 0 && items[noun - 1].Part == Part.Determiner ? noun - 1 : noun;
            if (noun < 2 || items[begin - 1].Part is not (Part.Comma or Part.Stop or Part.And))
            {
                continue;
            }

            var name = items.FindIndex(noun + 1, item => !Is(item));
            if (name > noun + 1 && items[name].Part is Part.Unknown or Part.Quoted)
            {
                items.RemoveRange(noun + 1, name - noun - 1);
                items[begin - 1] = items[begin - 1] with { Part = Part.Preposition, Value = "in", Word = "in", Text = "in" };
            }
        }
    }

    private static bool Is(Item item) =>
        item.Word is "is" or "be" or "should" or "should be" or "must be" or "will be" or "would be" or "will" or "is called" or "called" or "=" or ":" or "as" or "has to be" or "to be";
}
