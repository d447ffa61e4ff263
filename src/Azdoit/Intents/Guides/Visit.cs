using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>Where in the portal one is: "on the Size page of the VM vm-1", "under Settings of vnet-1", "go to the registry reg1", "on the Basics tab".</summary>
/// <param name="Title">The page's, in lower case; empty where none is said.</param>
/// <param name="Thing">The words that name what the page is of.</param>
/// <param name="Next">Where the steps begin.</param>
internal sealed record Visit(string Title, List<Token> Thing, int Next)
{
    private const int LongestTitle = 6;

    /// <summary>It is where something is made.</summary>
    public bool Creates { get; init; }

    public static Visit? Read(Page page, int begin, int end) => OfPage(page, begin, end) ?? OfMenu(page, begin, end) ?? OfBlade(page, begin, end);

    /// <summary>"On the Size page of the VM vm-1,": a page and what it is of.</summary>
    private static Visit? OfPage(Page page, int begin, int end)
    {
        if (page.At(begin) is not ("on" or "in" or "under" or "from" or "at"))
        {
            return null;
        }

        var title = page.At(begin + 1) is "the" or "its" ? begin + 2 : begin + 1;
        var place = Place(page, title, end);
        if (place < 0)
        {
            var parts = page.Find(title) is { Part: Part.Noun, Plural: true } noun ? title + noun.Words.Length : -1;
            return parts > 0 && page.At(begin) == "under" && page.At(parts) == "of" && Named(page, parts + 1, end) is { } whole
                ? new(Titled(page, title, parts), whole, page.At(parts + 1 + whole.Count) == "," ? parts + 2 + whole.Count : parts + 1 + whole.Count) : null;
        }

        var of = place + page.Phrase("portal place", place);
        var name = Titled(page, title, page.At(place) is "settings" or "setting" && place == title ? title : place);
        if (page.At(of) is "of" or "for" or "in" && Named(page, of + 1, end) is { } thing)
        {
            var next = of + 1 + thing.Count;
            return new(name, thing, page.At(next) == "," ? next + 1 : next);
        }

        return page.At(of) is "," && Sayings.Shared.Has("creation page", name) ? new(name, [], of + 1) { Creates = true } : null;
    }

    /// <summary>"Select Tags in the left menu of vm-1".</summary>
    private static Visit? OfMenu(Page page, int begin, int end)
    {
        var open = page.Phrase("clicking", begin);
        var within = open == 0 ? -1 : Enumerable.Range(begin + open, LongestTitle).FirstOrDefault(at => page.At(at) is "in" or "on" or "from" or "under", -1);
        var menu = within < 0 ? -1 : Place(page, within + 1, end);
        if (menu < 0 || within == begin + open)
        {
            return null;
        }

        var of = menu + page.Phrase("portal place", menu);
        return page.At(of) is "of" or "for" && Named(page, of + 1, end) is { } thing
            ? new(Titled(page, begin + open, within), thing, page.At(of + 1 + thing.Count) == "," ? of + 2 + thing.Count : of + 1 + thing.Count) : null;
    }

    /// <summary>"Go to the virtual machine vm-1, select Size, ...".</summary>
    private static Visit? OfBlade(Page page, int begin, int end)
    {
        var open = page.Phrase("opening page", begin);
        if (open == 0 || Named(page, begin + open, end) is not { } thing)
        {
            return null;
        }

        var next = begin + open + thing.Count;
        var product = page.At(next) is "in" or "on" ? page.Phrase("product", next + 1) : 0;
        next += product > 0 ? product + 1 : 0;
        return page.At(next) is "," or "and" or "then" ? new("", thing, next) : null;
    }

    private static int Place(Page page, int from, int end) =>
        Enumerable.Range(from, LongestTitle).FirstOrDefault(at => at < end && page.Phrase("portal place", at) > 0 && page.Phrase("portal place", at + 1) == 0, -1);

    private static string Titled(Page page, int from, int to) => string.Join(' ', page.Words[from..to].Where(word => word.Word is not ("the" or "+" or "&")).Select(word => word.Word));

    /// <summary>"The virtual machine vm-1 in resource group rg-a": a kind with its name, or a name that says its kind, and its group.</summary>
    private static List<Token>? Named(Page page, int at, int end)
    {
        var from = at;
        at += page.At(at) is "the" or "your" or "our" ? 1 : 0;
        while (at < end && page.Find(at) is { Part: Part.Noun } noun && KnownKinds.Find(noun.Value) is not null)
        {
            at += noun.Words.Length;
        }

        if (at >= end || page.IsSign(at) || !(at > from + 1 || Contents.IsNamed(page.Words[at])) || page.Find(at) is not null && !Contents.IsNamed(page.Words[at]))
        {
            return null;
        }

        at++;
        if (page.At(at) is "in" or "of" or "on" && Named(page, at + 1, end) is { } whole)
        {
            at += 1 + whole.Count;
        }

        return page.Words[from..at];
    }
}
