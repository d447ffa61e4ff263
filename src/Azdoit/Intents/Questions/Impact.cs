using Azdoit.Catalog;

namespace Azdoit.Intents.Questions;

/// <summary>
/// "What would break if I delete vnet-1?", "what uses nsg-1?", "what does vm-1 depend on?": they ask about a resource, and never
/// ask for anything to be done to it, whatever verb is in them.
/// </summary>
internal static class Impact
{
    /// <summary>One of these words is in every question of this kind: most requests are done here.</summary>
    private static readonly string[] Signs =
        ["break", "affect", "happen", "impact", "stop working", "depend", "use", "using", "rel", "refer", "attached", "connected", "associated", "linked", "needs", "safe", "lose",
            "consequence", "fail", "runs on", "run on", "running on", "in the way", "blocks"];

    private static readonly HashSet<string> Openings =
    [
        "please", "hey", "hi", "so", "ok", "now", "can", "could", "would", "will", "you", "me", "tell", "show", "list", "find", "give", "out", "us", "say", "know", "i", "want",
            "to", "like", "need", "see", "get", "display", "all", "of", "the", "a", "an", "any", "every",
    ];

    private static readonly string[] Deletions =
    [
        "delete", "remove", "destroy", "drop", "get rid of", "tear down", "kill", "nuke", "deleted", "removed", "destroyed", "dropped", "deleting", "removing", "destroying",
            "dropping", "purge", "decommission", "retire", "lost", "lose", "take down", "take away", "took away",
        "the deletion of", "deletion of", "the removal of", "removal of", "the loss of",
    ];

    public static Understanding? Read(string request)
    {
        if (!Array.Exists(Signs, sign => request.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return (Consequences(new(request)) ?? Conditional(new(request)) ?? Safe(new(request)) ?? Needs(new(request)) ?? Listed(new(request)) ?? Used(new(request)) ?? Users(new(request))) is { } clause
            ? Clauses.Understood(request, clause) : null;
    }

    /// <summary>"What would break if I deleted vnet-1?"</summary>
    private static Clause? Consequences(Cursor cursor)
    {
        cursor.Skip(Openings);
        if (!Askers(cursor, out var about) || !Breaking(cursor))
        {
            return null;
        }

        cursor.Take("too", "as well", "also", "along");
        return Hypothesis(cursor) is { } thing && cursor.AtEnd ? thing.Asked("dependants", about) : null;
    }

    /// <summary>"If I delete vnet-1, what breaks?"</summary>
    private static Clause? Conditional(Cursor cursor)
    {
        if (Hypothesis(cursor) is not { } thing)
        {
            return null;
        }

        cursor.Skip([","]);
        cursor.Take("then");
        return Askers(cursor, out var about) && Breaking(cursor) && cursor.AtEnd ? thing.Asked("dependants", about) : null;
    }

    /// <summary>"Is it safe to delete vnet-1?"</summary>
    private static Clause? Safe(Cursor cursor)
    {
        var asks = cursor.Take("is it safe to", "would it be safe to", "is it ok to", "is it okay to", "can i safely", "can we safely", "could i safely", "may i safely",
            "is there anything that blocks me from", "what blocks me from", "what keeps me from", "what prevents me from");
        return asks && cursor.Take(Deletions) && Thing.Take(cursor) is { } thing && cursor.AtEnd ? thing.Asked("dependants", null) : null;
    }

    /// <summary>"What does vm-1 depend on?"</summary>
    private static Clause? Needs(Cursor cursor)
    {
        cursor.Skip(Openings);
        if (cursor.Take("what does", "what do", "on what does", "which resources does", "what resources does", "which resource does") && Thing.Take(cursor) is { } user
            && cursor.Take("depend on", "depend upon", "rely on", "use", "need", "reference", "refer to", "depend", "require") && cursor.AtEnd)
        {
            return user.Asked("dependencies", null);
        }

        return null;
    }

    /// <summary>"Dependants of vnet-1", "dependencies of vm-1".</summary>
    private static Clause? Listed(Cursor cursor)
    {
        cursor.Take("what are", "which are", "who are");
        cursor.Skip(Openings);
        var verb = cursor.Take("dependants of", "dependents of", "dependants on", "users of", "consumers of", "references to", "impact of deleting", "impact of removing",
            "consequences of deleting", "consequences of removing", "dependants for", "dependents for") ? "dependants"
            : cursor.Take("dependencies of", "dependencies for", "requirements of", "prerequisites of") ? "dependencies" : null;
        return verb is not null && Thing.Take(cursor) is { } thing && cursor.AtEnd ? thing.Asked(verb, null) : null;
    }

    /// <summary>"Is nsg-1 in use?", "is anything using nsg-1?"</summary>
    private static Clause? Used(Cursor cursor)
    {
        if (!cursor.Take("is", "are"))
        {
            return null;
        }

        if (cursor.Take("anything", "anyone", "anybody", "something", "any resource", "there anything", "there something", "there anyone"))
        {
            return Using(cursor) && Thing.Take(cursor) is { } named && cursor.AtEnd ? named.Asked("dependants", null) : null;
        }

        return Thing.Take(cursor) is { } thing
            && cursor.Take("in use by anything", "in use", "used by anything", "used by anyone", "used by something", "used anywhere", "used", "still used", "still in use",
                "needed", "still needed", "being used", "referenced", "unused")
                && cursor.AtEnd
            ? thing.Asked("dependants", null) : null;
    }

    /// <summary>"What uses nsg-1?", "which VMs are attached to vnet-1?"</summary>
    private static Clause? Users(Cursor cursor)
    {
        cursor.Skip(Openings);
        if (!Askers(cursor, out var about))
        {
            return null;
        }

        cursor.Take("that", "which", "who");
        cursor.Take("else");
        cursor.Take("is", "are", "still", "currently", "does", "do");
        cursor.Take("currently", "still");
        var near = cursor.Take("attached to", "connected to", "associated with", "linked to", "associated to", "plugged into");
        return (near || Using(cursor)) && Thing.Take(cursor) is { } thing && cursor.AtEnd && !Value(about, thing.Name.Word) ? thing.Asked(near ? "neighbours" : "dependants", about) : null;
    }

    /// <summary>"Which storage accounts use LRS": what they are like, not what they hang on.</summary>
    private static bool Value(string? about, string word) =>
        about is not null && Subjects.Find(about)!.Parameters.Any(parameter => parameter.Choices.Contains(word, StringComparer.OrdinalIgnoreCase) || parameter.Synonyms.ContainsKey(word));

    private static bool Using(Cursor cursor) =>
        cursor.Take("depends on", "depend on", "depends upon", "depend upon", "depending on", "dependent on", "relies on", "rely on", "relying on", "uses", "use", "using",
            "used by", "refers to", "refer to", "referring to", "references", "reference", "referencing", "needs", "need", "requires", "require", "would need", "would use",
            "sits behind", "lives on", "runs on", "run on", "running on");

    /// <summary>Who is asked for: "what", "which VMs".</summary>
    private static bool Askers(Cursor cursor, out string? about)
    {
        about = null;
        var open = cursor.Take("what all", "what else", "what", "who else", "who", "anything", "everything", "whatever");
        if (!open)
        {
            cursor.Take("how many", "which", "all", "any");
            cursor.Take("of my", "the", "my", "our", "other");
        }

        if (cursor.Take("things", "ones", "stuff", "objects", "all", "apps", "sites"))
        {
            return true;
        }

        var noun = cursor.TakeNoun(out _);
        about = noun is null or { Id: "resource" } ? null : noun.Id;
        return open || noun is not null;
    }

    private static bool Breaking(Cursor cursor)
    {
        cursor.Take("would", "will", "could", "might", "can", "may", "does", "do", "'ll", "is", "are", "gets", "get", "going to");
        cursor.Take("also", "else", "all", "be", "get", "going to");
        return cursor.Take("break down", "break", "breaks", "broken", "be broken", "be affected", "affected", "affect", "happen", "happens", "be impacted", "impacted",
            "stop working", "stops working", "stop functioning", "fail", "fails", "go down", "goes down", "go away", "goes away", "die", "disappear", "disappears", "suffer",
            "go with it", "be deleted", "be lost", "be gone", "be lost too", "lost", "i lose", "i break", "we lose", "we break", "be in the way", "depend on it");
    }

    /// <summary>"If I delete X", "when X goes", "by deleting X".</summary>
    private static Thing? Hypothesis(Cursor cursor)
    {
        cursor.Take("to anything", "to the rest", "to everything", "to others", "to us");
        if (!cursor.Take("if", "when", "by", "once", "after", "on", "should", "were", "upon", "through", "with", "because of", "from"))
        {
            return null;
        }

        cursor.Take("i were to", "we were to", "i was to", "you were to", "i", "we", "you", "someone", "somebody", "one", "they", "azdoit");
        cursor.Take("would", "will", "did", "had", "have", "just", "accidentally", "now");
        if (cursor.Take(Deletions))
        {
            return Thing.Take(cursor);
        }

        return Thing.Take(cursor) is { } thing
            && cursor.Take("is deleted", "was deleted", "were deleted", "gets deleted", "got deleted", "is removed", "was removed", "were removed", "gets removed", "is gone",
                "was gone", "were gone", "goes away", "goes", "went away", "disappears", "disappeared", "is destroyed", "was destroyed", "were destroyed", "gets destroyed",
                "is dropped", "be deleted", "be removed", "vanishes", "dies", "is lost") ? thing : null;
    }
}
