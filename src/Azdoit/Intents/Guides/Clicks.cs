using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>A value that is chosen or typed in, and the box it goes into; empty where only the page says it.</summary>
internal sealed record Choice(string Box, List<Token> Value);

/// <summary>What is done on a page of the portal, up to the last button.</summary>
internal sealed class Clicks
{
    public List<Choice> Choices { get; } = [];

    /// <summary>A page that was gone to on the way.</summary>
    public string? Title { get; private set; }

    /// <summary>The deed on the last button; null where it only saves.</summary>
    public string? Button { get; private set; }

    /// <summary>What is added on a page of such: "+ Add node pool".</summary>
    public string? Added { get; private set; }

    /// <summary>What is chosen on a page that lists several: "the pool np2".</summary>
    public List<Token> Inner { get; private set; } = [];

    /// <summary>"Add" was pressed before anything was typed: what the page lists is added.</summary>
    public bool Adds { get; private set; }

    /// <summary>Null when something else stands among the steps.</summary>
    public static Clicks? Read(Page page, Visit visit, int end)
    {
        var clicks = new Clicks();
        for (var at = visit.Next; at < end;)
        {
            while (at < end && page.At(at) is "," or ";" or "and" or "then" or "finally" or "next")
            {
                at++;
            }

            var next = at < end ? clicks.Step(page, at, end, page.At(at - 1) is "and" or ",") : end;
            if (next <= at && at < end)
            {
                return null;
            }

            at = next;
        }

        return clicks;
    }

    /// <returns>Where the next step begins; not behind this one when it is none.</returns>
    private int Step(Page page, int at, int end, bool joined)
    {
        if (page.Phrase("saving", at) is > 0 and var saves)
        {
            return at + saves;
        }

        if (page.Phrase("looking", at) > 0)
        {
            // "To see which subnets it has".
            return end;
        }

        if (page.At(at) is "add" or "create" && Tag(page, at + 1, end) is > 0 and var tagged)
        {
            return tagged;
        }

        if (page.Phrase("turning", at) is > 0 and var turn)
        {
            return Turn(page, at + turn, end);
        }

        var click = page.Phrase("clicking", at);
        var type = click > 0 ? 0 : page.Phrase("typing", at);
        if (click + type == 0)
        {
            return joined && Choices.Count > 0 ? Value(page, at, end) : at;
        }

        return click > 0 && Press(page, at + click, end) is > 0 and var pressed ? pressed : Value(page, at + click + type, end);
    }

    /// <summary>"Add the tag owner with the value ops".</summary>
    private int Tag(Page page, int at, int end)
    {
        at += page.At(at) is "the" or "a" ? 1 : 0;
        var key = page.At(at) is "tag" or "label" ? at + 1 : -1;
        key += key > 0 && page.At(key) is "named" or "called" ? 1 : 0;
        var value = page.Words.FindIndex(Math.Max(0, key), word => word.Word == "value");
        var said = value + (page.At(value + 1) == "of" ? 2 : 1);
        if (key < 0 || value <= key || value - key > 4 || said >= end || page.IsSign(key))
        {
            return 0;
        }

        Choices.Add(new("key", page.Words[key..(key + 1)]));
        Choices.Add(new("value", page.Words[said..(said + 1)]));
        return said + 1;
    }

    /// <summary>"Set the instance count to 0", "change the storage type from HDD to SSD".</summary>
    private int Turn(Page page, int at, int end)
    {
        at += page.At(at) is "the" or "its" ? 1 : 0;
        var stop = Stop(page, at, end);
        var to = page.Words.FindIndex(at, word => word.Word is "to");
        if (to <= at || to + 1 >= stop)
        {
            return at - 1;
        }

        var from = page.Words.FindIndex(at, to - at, word => word.Word is "from");
        var cue = stop - to < 3 ? -1 : Enumerable.Range(to + 2, stop - to - 2).FirstOrDefault(place => page.Find(place) is { Part: Part.Cue } last && place + last.Words.Length == stop, -1);
        if (page.At(at) == "it" && cue > 0)
        {
            // "Move it to the Premium SKU".
            Choices.Add(new(Text(page, cue, stop), page.Words[(page.At(to + 1) is "the" or "a" ? to + 2 : to + 1)..cue]));
            return stop;
        }

        if (page.At(at) is "slider" or "it" or "value" && Numbers.Read(page.At(to + 1)) is not null)
        {
            // "Drag the slider to 5 instances".
            Choices.Add(new("", page.Words[(to + 1)..(to + 2)]));
            return stop;
        }

        Choices.Add(new(Text(page, at, from > at ? from : to), page.Words[(to + 1)..stop]));
        return stop;
    }

    /// <summary>A button or another page: "Resize", "Save", "Tags".</summary>
    private int Press(Page page, int at, int end)
    {
        at += page.At(at) is "the" or "+" ? 1 : 0;
        if (page.At(at) is "add" or "new" or "create" && page.Find(at + 1) is { Part: Part.Noun } noun && Ends(page, at + 1 + noun.Words.Length, end))
        {
            Added = string.Join(' ', noun.Words);
            return at + 1 + noun.Words.Length;
        }

        if (page.Phrase("button", at) is > 0 and var button && Ends(page, at + button, end))
        {
            var deed = page.At(at);
            Adds |= deed is "add" or "create" && Choices.Count == 0;
            Button = Sayings.Shared.Has("button deed", deed) ? deed : Button;
            return Behind(page, at + button);
        }

        if (page.Find(at) is { Part: Part.Noun, Plural: false } kind && at + kind.Words.Length is var name && !page.IsSign(name) && page.Find(name) is null && Ends(page, name + 1, end) && KnownKinds.Find(kind.Value)?.ParentKind is not null)
        {
            Inner = page.Words[at..(name + 1)];
            return name + 1;
        }

        var stop = Stop(page, at, end);
        var behind = Behind(page, stop - (page.Phrase("portal place", stop - 1) > 0 ? 1 : 0));
        if (page.Phrase("portal mode", at) is > 0 and var mode && Ends(page, at + mode, end))
        {
            return at + mode;
        }

        var title = Text(page, at, stop);
        if (Sayings.Shared.At("portal page", page.Words, at) is > 0 and var length && Ends(page, at + length, end))
        {
            Title = Text(page, at, at + length);
            return Behind(page, at + length);
        }

        return title.Length > 0 && behind < 0 ? stop : 0;
    }

    private static int Behind(Page page, int at) => page.Phrase("portal place", at) is > 0 and var place ? at + place : at;

    private static bool Ends(Page page, int at, int end) => at >= end || page.IsSign(at) || page.At(at) is "and" or "then" or "to" or "button" || page.Phrase("portal place", at) > 0;

    /// <summary>"Standard_E4s_v5", "winvm01 as the virtual machine name", "Windows Server 2022 for the image".</summary>
    private int Value(Page page, int at, int end)
    {
        var stop = Stop(page, at, end);
        var box = Enumerable.Range(at, stop - at).FirstOrDefault(place => page.At(place) is "as" or "for" or "in" or "under" or "into", -1);
        if (stop == at || box == at || box + 1 == stop)
        {
            return at - 1;
        }

        if (box > at && page.Phrase("portal field", at) > 0)
        {
            return at - 1;
        }

        var name = box < 0 ? "" : Text(page, page.At(box + 1) is "the" ? box + 2 : box + 1, stop);
        var place = name.Split(' ')[^1] is "field" or "box" or "list" or "dropdown" or "menu" ? name[..name.LastIndexOf(' ')] : name;
        var value = page.Words[at..(box < 0 ? stop : box)];
        Choices.Add(new(place, value.Count > 1 && value[0].Word is "the" or "a" ? value[1..] : value));
        return stop;
    }

    /// <summary>The end of a step: a comma, "then", or an "and" behind which another step or another value begins.</summary>
    private static int Stop(Page page, int at, int end)
    {
        while (at < end && !(page.At(at) is "," or ";" or "then" || (page.At(at) == "and" && at + 1 < end)))
        {
            // "(GRS)" belongs to the value before it.
            at++;
        }

        return at;
    }

    private static string Text(Page page, int from, int to) => from >= to ? "" : string.Join(' ', page.Words[from..to].Where(word => word.Word is not ("the" or "your" or "its")).Select(word => word.Word));
}
