using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Vm-1 as well as vm-2", "web-1 along with web-2": between two names it means "and".</summary>
internal static class Joined
{
    public static void Read(List<Item> items)
    {
        for (var at = 1; at + 1 < items.Count; at++)
        {
            if (items[at] is { Part: Part.With, Word: "as well as" or "along with" or "together with" or "plus" } && items[at - 1].LooksLikeName && items[at + 1].LooksLikeName)
            {
                items[at] = items[at] with { Part = Part.And, Value = "and", Word = "and" };
            }
        }
    }
}
