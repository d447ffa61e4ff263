using Azdoit.Catalog;

namespace Azdoit.Intents.Questions;

/// <summary>"Does vm-1 exist?" is a list of what has the name, which may be empty; "which group is vm-1 in?" shows it.</summary>
internal static class Existence
{
    public static Understanding? Read(string request)
    {
        return Where(new(request)) is { } place ? Clauses.Understood(request, place) : Exists(new(request)) is { } clause ? Clauses.Understood(request, clause) : null;
    }

    private static Clause? Where(Cursor cursor) =>
        cursor.Take("in which", "which", "what", "in what")
            && cursor.Take("resource group is", "group is", "region is", "location is", "resource group does", "vnet is", "network is", "server is", "cluster is",
                "subscription is", "zone is")
            && Thing.Take(cursor) is { } thing
            && (cursor.Take("in", "located", "located in", "belong to") || cursor.AtEnd)
            && cursor.AtEnd
            ? Asked(thing, "show") : null;

    private static Clause? Exists(Cursor cursor) =>
        cursor.Take("does a", "does an", "does the", "does our", "does", "do")
            && Thing.Take(cursor) is { } thing
            && cursor.Take("exist already", "already exist", "still exist", "exist yet", "exist")
            && cursor.AtEnd ? Asked(thing, "list") : null;

    private static Clause Asked(Thing thing, string verb) => new()
    {
        Kind = thing.Kind?.Id ?? "resource",
        Verb = verb,
        Parameters = ParameterSet.Empty.With("name", thing.Name.Text),
        Evidence = Clauses.Evidence("name", thing.Name),
    };
}
