using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Questions;

/// <summary>"Unattached disks", "empty resource groups in dev", "load balancers without backends", "VMs without tag owner": lists by what is missing.</summary>
internal static class Narrowed
{
    private static readonly HashSet<string> Openings =
    [
        "please", "can", "could", "you", "show", "list", "find", "get", "give", "display", "tell", "me", "us", "all", "the", "any", "my", "our", "of", "which", "what", "are", "is",
            "there", "do", "i", "we", "have", "a", "an", "every", "search", "for", "look", "check", "see", "to", "want", "hey", "identify", "locate", "many", "how", "count",
            "number",
    ];

    private static readonly string[] Idle =
    [
        "not in use", "unattached", "orphaned", "orphan", "dangling", "detached", "empty", "idle", "unused", "underused", "under-used", "underutilized", "under-utilized",
            "underutilised", "unassociated", "unassigned", "abandoned", "stale", "forgotten", "wasted", "inactive", "disconnected", "zombie",
    ];

    /// <summary>What may be said to be missing, so that what has none of it is idle.</summary>
    private static readonly string[] Members =
    [
        "backend pool members", "backend pools", "backend pool", "backends", "backend", "targets", "target", "members", "subnets", "subnet", "apps", "app", "web apps", "webapps",
            "sites", "resources", "resource", "databases", "database", "vms", "vm", "machines", "machine", "nics", "nic", "interfaces", "instances",
        "nodes", "owner vm", "contents", "anything in it", "anything in them", "anything inside", "anything attached", "traffic", "load", "requests", "activity", "usage",
            "connections", "an app", "a vm", "a machine", "an owner", "a backend", "a user", "users", "associations",
    ];

    public static Understanding? Read(string request)
    {
        var cursor = new Cursor(request);
        var wasteful = cursor.Take("what am i wasting money on", "what are we wasting money on", "where am i wasting money", "where are we wasting money") && cursor.AtEnd;
        if (wasteful)
        {
            return Clauses.Understood(request,
                new()
                {
                    Kind = "resource", Verb = "list", Parameters = ParameterSet.Empty, Filter = new() { Idle = true },
                    Evidence = Clauses.Evidence("filter", new(TokenForm.Word, request, request, 0, request.Length))
                });
        }

        cursor.Skip(Openings);
        var counts = Words(request, "how many") || Words(request, "count") || Words(request, "number of");
        var filter = new Filter();
        var first = cursor.Next;
        while (cursor.Take(Idle))
        {
            filter = filter with { Idle = true };
            cursor.Take("and", "or", ",");
        }

        if (cursor.TakeNoun(out _) is not { } subject || first is null)
        {
            return null;
        }

        for (var at = -1; at != cursor.At && !cursor.AtEnd;)
        {
            at = cursor.At;
            filter = Lacking(cursor, Place(cursor, filter));
        }

        if (!cursor.AtEnd || (!filter.Idle && filter.MissingTags.IsEmpty))
        {
            return null;
        }

        return Clauses.Understood(request, new()
        {
            Kind = subject.Id,
            Verb = counts ? "count" : "list",
            Parameters = ParameterSet.Empty,
            Filter = filter,
            Evidence = Clauses.Evidence("filter", first with { Text = request[first.Start..].TrimEnd('?', '.', '!', ' ') }),
        });
    }

    private static Filter Lacking(Cursor cursor, Filter filter)
    {
        cursor.Take("that", "which", "who");
        cursor.Take("do i have", "do we have", "are there", "i have", "we have", "exist", "there are");
        var at = cursor.At;
        if (cursor.Take("are not being used", "are not used", "is not used", "aren't used", "are not in use", "aren't in use", "is not in use", "not in use", "nobody uses",
            "nothing uses", "no one uses", "aren't being used", "are unused", "i am not using", "i'm not using", "we are not using", "we're not using", "i don't use",
            "we don't use", "do nothing"))
        {
            return filter with { Idle = true };
        }

        cursor.Take("are", "r", "is", "were", "being");
        if (cursor.Take(Idle))
        {
            return filter with { Idle = true };
        }

        if (cursor.Take("not attached", "not associated", "not connected", "not linked", "not assigned", "without being attached"))
        {
            _ = cursor.Take("to any vm", "to a vm", "to any machine", "to a machine", "to anything", "to any virtual machine", "to a virtual machine", "to any resource",
                "with anything", "with any resource", "to any nic", "to any subnet", "to any subnet or nic", "anywhere");
            return filter with { Idle = true };
        }

        if (cursor.Take("without any", "without", "with no", "have no", "has no", "having no", "don't have any", "don't have", "do not have any", "do not have", "doesn't have",
            "does not have", "lacking", "lack", "lacks", "missing", "that miss", "with nothing", "not having"))
        {
            var members = cursor.At;
            if (Tag(cursor) is { } lacked)
            {
                return filter with { MissingTags = filter.MissingTags.Add(lacked) };
            }

            cursor.At = members;
            if (cursor.Take(Members) || cursor.Take("in them", "in it", "inside", "attached", "connected", "behind them", "behind it"))
            {
                return filter with { Idle = true };
            }

            return filter;
        }

        cursor.At = at;
        return filter;
    }

    /// <summary>"the tag owner", "an owner tag", "a tag called owner".</summary>
    private static string? Tag(Cursor cursor)
    {
        cursor.Take("the", "a", "an", "any");
        if (cursor.Take("tags", "tag", "label"))
        {
            cursor.Take("called", "named", "key", "with key", "with the key");
            cursor.Take("the");
        }
        else if (cursor.Next is { Form: TokenForm.Word or TokenForm.Quoted } before && Followed(cursor))
        {
            return before.Text;
        }
        else
        {
            return null;
        }

        if (cursor.Next is not { Form: TokenForm.Word or TokenForm.Quoted } name)
        {
            return null;
        }

        cursor.At++;
        return name.Text;
    }

    private static bool Followed(Cursor cursor)
    {
        var at = cursor.At++;
        if (cursor.Take("tag", "tags", "label"))
        {
            return true;
        }

        cursor.At = at;
        return false;
    }

    private static Filter Place(Cursor cursor, Filter filter)
    {
        var at = cursor.At;
        if (!cursor.Take("in", "from", "within", "inside"))
        {
            return filter;
        }

        cursor.Take("the", "my", "our");
        var group = cursor.TakeNoun(out _) is { Id: "group" };
        if (cursor.Take("subscription", "account", "tenant") || (!group && cursor.Take("region")))
        {
            return filter;
        }

        if (!group && cursor.TakeRegion() is { } region)
        {
            return filter with { Region = region };
        }

        if (cursor.TakeName() is { } name)
        {
            cursor.TakeNoun(out _);
            return filter with { ResourceGroup = name.Text };
        }

        cursor.At = at;
        return filter;
    }

    /// <summary>"Count", and not "account".</summary>
    private static bool Words(string request, string phrase) =>
        request.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetter(request[at - 1]));
}
