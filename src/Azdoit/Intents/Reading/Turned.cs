using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Sentences that name what is used, or where a part is, before saying what it is: they are turned into the order that is read.</summary>
internal static class Turned
{
    public static void Read(List<Item> items)
    {
        Put(items);
        Using(items);
        Database(items);
        Levels(items);
        Firewall(items);
        Runtime(items);
    }

    /// <summary>"Move the web app w1 to Node 22": to a runtime a thing is brought, not moved.</summary>
    private static void Runtime(List<Item> items)
    {
        var verb = items.FindIndex(item => item.Word is "move" or "bring" or "migrate" or "take");
        var to = verb < 0 ? -1 : items.FindIndex(verb, item => item is { Part: Part.Preposition, Word: "to" or "up to" });
        if (to > 0
            && Phrases.Head(items) is >= 0 and var head
            && Subjects.Find(items[head].Value)?.FindParameter("runtime") is { } runtime
            && items.ElementAtOrDefault(to + 1) is { } stack
            && ClauseReader.Find(runtime, ClauseReader.Plain(stack.Word)) is not null)
        {
            items[verb] = items[verb] with { Part = Part.Verb, Value = "change", Word = "change" };
        }
    }

    /// <summary>"Put the VM vm-1 in another zone": what is there is moved, and nothing made.</summary>
    private static void Put(List<Item> items)
    {
        var put = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        if (put >= 0
            && items[put] is { Part: Part.Verb, Value: "create", Word: "put" or "place" } verb
            && items.ElementAtOrDefault(put + 1) is { Part: Part.Determiner, Word: "the" or "my" or "our" }
            && items.ElementAtOrDefault(put + 2) is { Part: Part.Noun, Plural: false }
            && items.ElementAtOrDefault(put + 3) is { LooksLikeName: true }
            && items.Skip(put + 4).Any(item => item.Part is Part.Preposition))
        {
            items[put] = verb with { Part = Part.ForeignVerb, Value = "vm.update" };
        }
    }

    /// <summary>"Use the Ubuntu image to create a VM": what is used goes behind what is made.</summary>
    private static void Using(List<Item> items)
    {
        var use = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        var to = use < 0 ? -1 : items.FindIndex(use, item => item is { Part: Part.Preposition, Word: "to" });
        if (use < 0
            || items[use] is not { Word: "use" or "using" }
            || to < use + 2
            || items.ElementAtOrDefault(to + 1) is not { Part: Part.Verb, Value: "create" }
            || items.GetRange(use, to - use).Exists(item => item.Part is Part.Verb or Part.Not or Part.Stop))
        {
            return;
        }

        var used = items.GetRange(use + 1, to - use - 1);
        items.RemoveRange(use, to - use + 1);
        var end = items.FindIndex(item => item.Part == Part.Stop);
        items.InsertRange(end < 0 ? items.Count : end, [used[0] with { Part = Part.With, Value = "with", Word = "with", Text = "with" }, .. used]);
    }

    /// <summary>"Scale crm on server sql-1 to S3": what is on a server and has a level is a database.</summary>
    private static void Database(List<Item> items)
    {
        var on = items.FindIndex(item => item is { Part: Part.Preposition, Word: "on" or "of" });
        while (on > 0)
        {
            var server = items.FindIndex(on + 1, item => item.Part is not Part.Determiner);
            if (server > 0
                && items[server] is { Part: Part.Noun, Word: "server" or "sql server" or "the server" }
                && items.ElementAtOrDefault(server + 1) is { Part: Part.Unknown or Part.Quoted }
                && items[on - 1] is { Part: Part.Unknown or Part.Quoted } name
                && Changes(items, on - 1))
            {
                items.Insert(on - 1, name with { Part = Part.Noun, Value = "sql_db", Word = "sql database", Text = name.Text });
                return;
            }

            on = items.FindIndex(on + 1, item => item is { Part: Part.Preposition, Word: "on" or "of" });
        }
    }

    /// <summary>Whether the verb before changes a level, and no other thing is spoken of in between.</summary>
    private static bool Changes(List<Item> items, int name)
    {
        var verb = items.FindLastIndex(name, item => item.Part is Part.Verb or Part.ForeignVerb);
        return verb >= 0 && (items[verb] is { Part: Part.Verb, Value: "resize" or "scale" or "change" } || items[verb].Word == "move")
            && items.GetRange(verb, name - verb).TrueForAll(item => item.Part is Part.Verb or Part.ForeignVerb or Part.Determiner or Part.Cue or Part.Preposition or Part.Filler)
            && items.Skip(name).Any(item => SqlSku.Names.Contains(item.Text, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>"To S3" is a level and no other cloud's storage, where a thing of Azure is spoken of or a tier is announced.</summary>
    private static void Levels(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is { Part: Part.ForeignNoun, Word: "s3" } level
                && items[i - 1] is { Part: Part.Preposition, Word: "to" }
                && items.Exists(item => item is { Part: Part.Cue, Value: "sku" or "tier" } or { Part: Part.Noun, Value: "appservice_plan" or "sql_db" }))
            {
                items[i] = level with { Part = Part.Unknown, Value = level.Text };
            }
        }
    }

    /// <summary>"Open the firewall for my office at 192.0.2.44": a rule, of which it is asked where.</summary>
    private static void Firewall(List<Item> items)
    {
        var firewall = items.FindIndex(item => item is { Part: Part.ForeignNoun, Word: "firewall" });
        if (firewall > 0 && items.Exists(item => item.Is(Part.Verb, "open")) && items.Exists(item => item.Part == Part.Address))
        {
            items.RemoveAt(firewall);
        }
    }
}
