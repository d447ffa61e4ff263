using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Words that say to keep something out. Where one stands, nothing may come out that lets it in: a rule denies, or it is asked about.
/// </summary>
internal static class Refusal
{
    private static readonly string[] Denials =
    [
        "deny", "denies", "denied", "denying", "denial", "block", "blocks", "blocked", "blocking", "forbid", "forbids", "forbidden", "forbidding", "reject", "rejects", "rejected",
            "rejecting", "refuse", "refuses", "refused", "refusing",
        "prohibit", "prohibits", "prohibited", "prohibiting", "disallow", "disallows", "disallowed", "disallowing", "ban", "bans", "banned", "banning", "blacklist", "blacklists",
            "blacklisted", "blacklisting", "blocklist", "close", "closes", "closed", "closing",
    ];

    /// <summary>Only of traffic: elsewhere these are deeds of their own.</summary>
    private static readonly string[] Halts =
        ["drop", "drops", "dropped", "dropping", "prevent", "prevents", "prevented", "preventing", "stop", "stops", "stopped", "stopping", "shut", "shuts", "disable", "disables",
            "disabled", "disabling", "discard", "discards", "restrict", "restricts", "restricted", "restricting", "restriction", "filter", "filters", "filtering"];

    private static readonly string[] Permissions =
        ["allow", "allows", "allowed", "allowing", "permit", "permits", "permitted", "permitting", "open", "opens", "opened", "opening", "accept", "accepts", "accepting", "expose",
            "exposes", "exposing", "enable", "enables", "let", "lets", "letting", "whitelist", "allowlist", "unblock"];

    public static void Read(Draft draft)
    {
        var items = draft.Segment.Items;
        if (!draft.Creates && draft.Verb is not ("change" or "update"))
        {
            return;
        }

        if (draft.Subject?.Id != "nsg_rule")
        {
            if (draft.Has("port") && items.Find(item => Denies(item, false)) is { } shut && items.IndexOf(shut) is var place && !(place > 0 && items[place - 1].Part == Part.Names))
            {
                // "A VM with port 22 blocked" must not be the machine that opens it.
                shut.Used = true;
                draft.Ask("port", $"'{shut.Text}' keeps something out, and a port said here is opened. Leave it out, and ask for a rule that denies it.");
            }

            return;
        }

        Item? denial = null, permission = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && items[i - 1].Part == Part.Names)
            {
                continue;
            }

            var not = i > 0 && items[i - 1].Part == Part.Not || (i > 0 && items[i - 1].Word.EndsWith("n't", StringComparison.Ordinal));
            if (Denies(items[i], true))
            {
                denial ??= items[i];
                permission ??= not ? items[i] : null;
            }
            else if (Permits(items[i]))
            {
                denial = not ? denial ?? items[i] : denial;
                permission = not || i > 0 && items[i - 1] is { Part: Part.Preposition, Word: "from" } ? permission : permission ?? items[i];
            }
        }

        if (denial is null)
        {
            if (permission is not null && items.IndexOf(permission) is var before && items.ElementAtOrDefault(before + 1) == draft.Noun && draft.Noun is not null)
            {
                // "An allow rule".
                draft.Say("access", "Allow", permission);
            }

            return;
        }

        draft.Say("access", "Deny", denial);
        foreach (var item in items)
        {
            item.Used |= Denies(item, true) && item != draft.Segment.Verb && items.IndexOf(item) is var at && !(at > 0 && items[at - 1].Part == Part.Names)
                || item.Word is "access" or "action" or "effect"
                || item.Part == Part.Not;
        }

        if (permission is not null || Unclear(denial))
        {
            Doubt(draft, denial);
        }
    }

    /// <summary>What stands in another part of the request may be meant for a rule that says nothing itself.</summary>
    public static void Across(List<Item> items, List<Draft> drafts)
    {
        foreach (var draft in drafts.Where(draft => draft is { Subject.Id: "nsg_rule", Verb: "create" }))
        {
            for (var i = 0; i + 2 < items.Count; i++)
            {
                if (items[i + 1] is { Part: Part.And, Word: "or" } && ((Permits(items[i]) && Denies(items[i + 2], true)) || (Denies(items[i], true) && Permits(items[i + 2]))))
                {
                    Doubt(draft, items[i]);
                }
            }

            var named = draft.Names.Find(name => Array.Exists(Denials, denial => name.StartsWith(denial, StringComparison.OrdinalIgnoreCase))
                || name.StartsWith("drop", StringComparison.OrdinalIgnoreCase));
            if (named is not null && draft.Said.Text("access") == "Allow" && draft.FirstName is { } first)
            {
                Doubt(draft, first);
                draft.Said = draft.Said.With("access", "Deny");
            }
            else if (named is not null)
            {
                // A rule that is called so must not let in.
                draft.Said = draft.Said.With("access", "Deny");
            }
            else if (!draft.Said.Has("access") && !draft.Segment.Items.Exists(Permits) && items.Find(item => Denies(item, false)) is { } denial)
            {
                draft.Said = draft.Said.With("access", "Deny");
                Doubt(draft, denial);
            }
        }
    }

    private static void Doubt(Draft draft, Item denial) =>
        draft.Ask("access", $"'{denial.Text}' is said here. Should the rule allow or deny?", ["Deny", "Allow"]);

    private static bool Unclear(Item item) => item.Word.StartsWith("restrict", StringComparison.Ordinal) || item.Word.StartsWith("filter", StringComparison.Ordinal);

    public static bool Denies(Item item, bool traffic) =>
        item.Part is not (Part.Noun or Part.Quoted or Part.Pair or Part.Pattern)
            && First(item) is var word
            && (Array.IndexOf(Denials, word) >= 0 || (traffic && Array.IndexOf(Halts, word) >= 0));

    private static bool Permits(Item item) => item.Part is not (Part.Noun or Part.Quoted or Part.Pair or Part.Pattern) && Array.IndexOf(Permissions, First(item)) >= 0;

    private static string First(Item item) => item.Word.IndexOf(' ') is > 0 and var space ? item.Word[..space] : item.Word;
}
