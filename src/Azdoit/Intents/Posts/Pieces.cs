using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>An order, and what is put into it.</summary>
/// <param name="heading">The same order said before without a name; it may say the kind.</param>
internal sealed class Pieces(Passage order, Passage? heading)
{
    private readonly List<(int From, int To, string Lead, IReadOnlyList<Token> Words)> changes = [];
    private readonly List<(string Lead, IReadOnlyList<Token> Words)> behind = [];
    private readonly List<Item> items = order.Items;

    /// <summary>A value that is only told of the present needs another one that it is brought to.</summary>
    public bool Fits { get; private set; } = true;

    /// <summary>"In rg-1": it says already where.</summary>
    private bool Placed => items.Where((item, at) => at > 0 && items[at - 1] is { Part: Part.Preposition, Word: "in" or "from" or "on" } && Contents.IsName(item)).Any();

    private string Title => heading?.Items.Find(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null)?.Text ?? "";

    /// <summary>Whether the order speaks of the thing, so that its name has one place in it.</summary>
    public bool Place(Identity identity)
    {
        Fits &= !identity.Presents || items.Exists(item => item.Part == Part.Verb && item.Value is "resize" or "scale" or "change" or "update");
        var place = identity.Place.SkipWhile(token => token.Word is not ("in" or "on" or "inside" or "within")).ToList();
        if ((place.Count > 0 || identity.Kind?.Value == "group") && Placed)
        {
            return false;
        }

        if (identity.Name.Count == 0)
        {
            var last = items.FindLast(item => item.Part is Part.Names or Part.Quoted || Contents.IsName(item));
            Put(last?.End ?? order.End, last?.End ?? order.End, " ", place);
            return true;
        }

        if (identity.Wanted.Count > 0)
        {
            behind.Add((" ", identity.Wanted));
        }

        return Named(identity, place);
    }

    public void Write(Rewritten rewritten)
    {
        var at = order.Start;
        Head();
        foreach (var (from, to, lead, words) in changes.OrderBy(change => change.From))
        {
            rewritten.Keep(at, from);
            Say(rewritten, lead, words, from);
            at = to;
        }

        rewritten.Keep(at, order.End);
        behind.ForEach(piece => Say(rewritten, piece.Lead, piece.Words, piece.Words[0].Start));
        rewritten.Say(order.Closing == "?" ? "?" : "", order.End);
    }

    private static void Say(Rewritten rewritten, string lead, IReadOnlyList<Token> words, int at)
    {
        rewritten.Say(lead, at);
        if (words.Count > 0)
        {
            rewritten.Keep(words[0].Start, words[^1].End);
        }
    }

    /// <summary>"Add a subnet? ... add snet-1": the title says what is added.</summary>
    private void Head()
    {
        if (Title.Length > 0 && !items.Exists(item => item.Part == Part.Noun) && items.FindAll(Contents.IsName) is [var name])
        {
            changes.Add((name.Start, name.Start, $"{Title} ", []));
        }
    }

    private bool Named(Identity identity, List<Token> place)
    {
        var kind = identity.Kind?.Text ?? Title;
        if (Own(identity) is { } noun)
        {
            return Put(noun.End, noun.End, " ", identity.Name, place);
        }

        if (items.Find(item => item.Part == Part.Pronoun && item.Word is not "there") is { } it)
        {
            return Put(it.Start, it.End, kind.Length == 0 ? "" : kind + " ", identity.Name, place);
        }

        var named = Contents.Names(items).Any(name => !Contents.IsLevel(name));
        var nouns = items.Exists(item => item.Part == Part.Noun);
        if (items.FindLast(item => item.Part == Part.Verb) is { } verb && !nouns && !named)
        {
            return Put(verb.End, verb.End, kind.Length == 0 ? " " : $" {kind} ", identity.Name, place);
        }

        var head = Phrases.Head(items) is >= 0 and var at ? items[at].Value : heading is null ? null : heading.Items.ElementAtOrDefault(Phrases.Head(heading.Items))?.Value;
        if (head is not null && identity.Kind is { } parent && Relations.Parameter(Subjects.Find(head), parent) is not null)
        {
            behind.Add(($" in {parent.Text} ", [.. identity.Name, .. place]));
            return true;
        }

        return false;
    }

    private bool Put(int from, int to, string lead, params IReadOnlyList<Token>[] words)
    {
        var free = changes.TrueForAll(change => change.From != from);
        changes.Add((from, to, lead, words[0]));
        foreach (var further in words.Skip(1).Where(further => further.Count > 0))
        {
            changes.Add((to, to, " ", further));
        }

        return free;
    }

    /// <summary>The noun that the name belongs to: of the same kind, or the only one where no kind is said; and with no name yet.</summary>
    private Item? Own(Identity identity)
    {
        var nouns = items.FindAll(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null);
        var own = identity.Kind is not { } kind ? [.. nouns.Take(1)]
            : nouns.FindAll(noun => noun.Word == kind.Word || noun.Word.EndsWith(" " + kind.Word, StringComparison.Ordinal)) is { Count: > 0 } said ? said
            : nouns.FindAll(noun => noun.Value == kind.Value);
        return own is [{ } only] && !(items.ElementAtOrDefault(items.IndexOf(only) + 1) is { } next && (next.Part == Part.Names || Contents.IsName(next))) ? only : null;
    }
}
