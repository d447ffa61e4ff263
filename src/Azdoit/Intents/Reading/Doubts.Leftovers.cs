using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What no part of grammar has made anything of.</summary>
internal static partial class Doubts
{
    private static void Leftovers(Draft draft)
    {
        if (draft.Verb == "create")
        {
            // A describing word before the noun ("test VMs") names nothing and changes nothing.
            foreach (var item in draft.Adjectives.Union(draft.Leftovers.Where(item => Precedes(item, draft))).Where(item => Describes(item, draft)).ToList())
            {
                item.Used = true;
                draft.Confidence *= 0.95;
            }
        }

        if (draft.Verb == "create" && draft.Has("size") && draft.Leftovers.FirstOrDefault(item => item.Word is "gpu" or "gpus" or "gpu-enabled" or "nvidia") is { } graphics)
        {
            graphics.Used = true;
            if (!draft.Evidence.ContainsKey("size"))
            {
                draft.Ask("size", $"Which size with '{graphics.Text}' should it be?",
                    ((string[])["Standard_NC4as_T4_v3", "Standard_NC6s_v3", "Standard_NV6ads_A10_v5", "Standard_NC24ads_A100_v4"]).Where(size => VmSizes.Find(size) is not null));
            }
        }

        if (draft.Verb == "create" && draft.Said.Text("sku") is { } sku && draft.Evidence.ContainsKey("sku"))
        {
            draft.Segment.Items.FindAll(item => item.Part == Part.Unknown && OfTier(item.Word, sku)).ForEach(item => item.Used = true);
        }

        if (draft.Verb == "create" && draft.Kind?.Id == "postgres" && draft.Said.Text("size") is ['S', 't', 'a', 'n', 'd', 'a', 'r', 'd', '_', 'E', ..])
        {
            // "Memory Optimized E4ds_v5": the tier that the size belongs to anyway.
            draft.Segment.Items.FindAll(item => item.Word is "optimized" or "optimised" or "memory-optimized" or "memory-optimised").ForEach(item => item.Used = true);
        }

        if (draft.Verb == "create")
        {
            // "With the NSG nsg-1 attached".
            draft.Segment.Items.FindAll(item => item.Word is "attached" or "associated" or "assigned" or "linked" && Follows(draft.Segment.Items, item)).ForEach(item => item.Used = true);
        }

        if (draft.Hurts && Stage(draft) is { } stage)
        {
            // "Our staging cluster aks-1": the name says which one.
            stage.Used = true;
        }

        var rest = draft.Leftovers.Where(item => item.Part is not (Part.Condition or Part.Except or Part.Period)).ToList();
        if (draft.Hurts
            && draft.Segment.Items.Find(item => item.Possessive
                && item.Part is Part.Noun or Part.Unknown or Part.Quoted
                && draft.Segment.Items.SkipWhile(other => other != item).Skip(1).FirstOrDefault() is { Part: not (Part.Cue or Part.Detail) }) is { } owner)
        {
            draft.Ask("name", $"What of '{owner.Text}' is meant? Name the resource itself.");
        }

        if (rest.Count > 0 && draft.Hurts)
        {
            // Whatever it says may turn the meaning round, so there is no going on without it.
            draft.Withheld = true;
            draft.Ask("rest", $"'{string.Join(' ', rest.Select(item => item.Text))}' was not understood, so nothing is done. Say only what to {draft.Verb}, by kind and name.");
        }
        else if (rest.Count > 0 && !draft.Questions.Exists(question => question.Parameter is "schedule" or "verb") && !draft.Withheld)
        {
            draft.Ask("rest", $"What does '{string.Join(' ', rest.Select(item => item.Text))}' mean here? It was not understood; answer 'ignore' to go on without it.", ["ignore"]);
        }
    }

    private static bool Follows(List<Item> items, Item item) => items.IndexOf(item) is > 0 and var at && items[at - 1] is { LooksLikeName: true, Used: true };

    private static readonly string[][] Stages = [["test", "testing", "tst"], ["dev", "development"], ["staging", "stage", "stg"], ["prod", "production", "prd", "live"], ["qa"],
        ["uat"], ["demo"]];

    /// <summary>The stage said right before the noun of the one that is named; null where the name says another stage.</summary>
    private static Item? Stage(Draft draft)
    {
        var items = draft.Segment.Items;
        if (draft is not { Noun: { Plural: false } noun, Names.Count: 1, FirstName: { } name }
            || items.IndexOf(noun) is not (> 0 and var at)
            || items.ElementAtOrDefault(at + 1) != name
            || !(name.LooksLikeName || name.Part == Part.Names))
        {
            return null;
        }

        var word = items[at - 1];
        var stage = Array.Find(Stages, words => words.Contains(word.Word));
        return stage is not null
            && word.Part == Part.Unknown
            && draft.Names[0].ToLowerInvariant().Split('-', '_').All(part => Array.Find(Stages, words => words.Contains(part)) is not { } other || other == stage) ? word : null;
    }

    /// <summary>"An empty 32 GB disk": before the noun, with nothing in between that begins another phrase.</summary>
    private static bool Precedes(Item item, Draft draft) =>
        item.Part == Part.Unknown
            && draft.Noun is { } noun
            && item.Start < noun.Start
            && !draft.Segment.Items.Exists(between => between.Start > item.Start
                && between.Start < noun.Start
                && between.Part is Part.Preposition or Part.With or Part.And or Part.Comma or Part.Stop);

    /// <summary>"A Premium EP2 plan": the tier that the SKU belongs to anyway.</summary>
    private static bool OfTier(string word, string sku) => word switch
    {
        "premium" or "elastic" => sku[0] is 'P' or 'E',
        "standard" => sku[0] == 'S',
        "basic" => sku[0] == 'B',
        "isolated" => sku[0] == 'I',
        "free" => sku == "F1",
        _ => false,
    };

    /// <summary>What the thing is for, as against how it should be made ("encrypted"). Any word may name the use of a server.</summary>
    private static bool Describes(Item item, Draft draft) =>
        (item.Word is "premium" or "standard" or "basic" or "elastic" && draft.Evidence.ContainsKey("sku"))
        || (draft.Noun?.Word is "server" or "servers" or "box" or "machine" or "machines" or "boxes" && !Compounds.Demands(item.Word))
        || item.Word is "test" or "testing" or "dev" or "development" or "prod" or "production" or "staging" or "stage" or "qa" or "uat" or "demo" or "sandbox" or "temporary"
            or "temp" or "scratch" or "web" or "app" or "application" or "api" or "backend" or "frontend"
            or "front-end" or "back-end" or "worker" or "jump" or "build" or "ci" or "batch" or "personal" or "training" or "analytics" or "data" or "monitoring" or "database"
                or "experimental" or "playground" or "standalone" or "dedicated" or "team" or "shared"
            or "central" or "main" or "primary" or "hub" or "spoke" or "throwaway" or "quick" or "blank" or "empty" or "good" or "nice" or "regular" or "normal" or "standard"
                or "typical" or "hosted" or "managed" or "proper" or "secure" or "internal" or "corporate" or "zonal";
}
