using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>"Stop the VM vm-1 and release its compute resources", "stop it so that you're no longer billed": a machine that costs nothing is deallocated.</summary>
internal static class Billing
{
    public static void Read(Page page)
    {
        var stop = page.Words.FindIndex(word => word.Word is "stop" or "shut" or "turn" or "power" or "switch");
        var verb = stop < 0 ? null : page.Find(stop);
        if (verb is not { Part: Part.Verb, Value: "stop" } || !Machines(page, stop))
        {
            return;
        }

        for (var at = stop + 1; at < page.Words.Count; at++)
        {
            if (page.Phrase("staying allocated", at) is > 0 and var stays && page.IsSign(at + stays))
            {
                // What "stop" does anyway.
                page.Drop(page.IsSign(at - 1) ? at - 1 : at, at + stays);
                return;
            }

            if (Length(page, at) is > 0 and var length)
            {
                var end = page.IsSign(at + length) ? at + length : page.End(at + length);
                if (!page.IsPlain(at, end))
                {
                    return;
                }

                page.Drop(page.At(at - 1) == "," ? at - 1 : at, end);
                page.Replace(stop, stop + verb.Words.Length, "deallocate");
                Read(page, stop);
                return;
            }
        }
    }

    /// <summary>A second one: "... and release it so that you aren't charged".</summary>
    private static void Read(Page page, int stop)
    {
        for (var at = stop + 1; at < page.Words.Count; at++)
        {
            if (Length(page, at) is > 0 and var length && page.End(at + length) is var end && page.IsPlain(at, end))
            {
                page.Drop(at, end);
            }
        }
    }

    private static int Length(Page page, int at)
    {
        var releases = page.Phrase("releasing", at);
        if (releases > 0)
        {
            return releases;
        }

        // "So that they no longer incur ...", "to stop being charged": words of money within a purpose.
        var purpose = page.Phrase("in order", at);
        var money = purpose == 0 ? -1 : Enumerable.Range(at + purpose, 9).FirstOrDefault(from => page.Phrase("billing", from) > 0, -1);
        return money > 0 && !Enumerable.Range(at, money - at).Any(page.IsSign) ? money + page.Phrase("billing", money) - at : 0;
    }

    /// <summary>Only machines are stopped with or without being paid for.</summary>
    private static bool Machines(Page page, int stop) =>
        Enumerable.Range(stop, page.Words.Count - stop).Select(page.Find).FirstOrDefault(phrase => phrase is { Part: Part.Noun }) is { Value: "vm" or "vmss" };
}
