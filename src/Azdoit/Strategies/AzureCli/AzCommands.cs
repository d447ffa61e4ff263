using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Strategies.AzureCli;

/// <summary>
/// From an effect to the command that does it: az's own command for the kind where it says the effect's whole body and nothing else,
/// else <c>az resource</c>, else <c>az rest</c>, which can say everything.
/// </summary>
public static class AzCommands
{
    /// <summary>What <c>az resource create --is-full-object</c> carries; it drops other members silently.</summary>
    private static readonly string[] Carried = ["location", "tags", "properties", "sku", "kind", "identity", "plan", "managedBy"];

    /// <param name="resolved">The effect's body or patch with references resolved, when the command is to run.</param>
    public static AzCommand Of(Effect effect, JsonObject? resolved = null)
    {
        var noun = KnownNouns.Of(effect.Kind);
        return effect switch
        {
            Effect.Ensure ensure => (HoldsSecret(ensure.Body) ? null : Create(effect.Address, noun, resolved ?? ensure.Body)) ?? Whole(effect, resolved ?? ensure.Body),
            Effect.Modify modify => Change(effect, noun, resolved ?? modify.Patch),
            Effect.Invoke invoke => Invoke(invoke, noun),
            Effect.Remove => noun is { Deletes: true }
                ? Command(effect.Address, [.. noun.Words, "delete", .. noun.Named(effect.Address), .. noun.AsksBeforeDelete ? ["--yes"] : (string[])[]])
                : Generic(effect, "delete"),
            _ => throw new UnreachableException(),
        };
    }

    private static AzCommand? Create(ResourceAddress address, AzNoun? noun, JsonObject body)
    {
        var phrase = new Phrase(body);
        return noun is not null && noun.Create(address, phrase) && phrase.SaysAll
            ? Command(address, [.. noun.Words, "create", .. noun.Named(address), .. phrase.Words]) with { Deploys = noun.Deploys }
            : null;
    }

    private static AzCommand Whole(Effect effect, JsonObject body) =>
        body["location"] is not null && body.All(member => Carried.Contains(member.Key))
            ? Command(effect.Address, ["resource", "create", "--id", effect.Address.Id, "--api-version", Version(effect), "--is-full-object"]) with { ContentOption = "--properties", Content = body }
            : Rest("put", effect, body);

    private static AzCommand Change(Effect effect, AzNoun? noun, JsonObject patch)
    {
        var tags = new Phrase(patch).Tags();
        if (tags.SaysAll)
        {
            return Command(effect.Address, ["tag", "update", "--resource-id", effect.Address.Id, "--operation", "Merge", .. tags.Words]);
        }

        var phrase = new Phrase(patch);
        if (noun is not null && noun.Change(effect.Address, phrase) && phrase.SaysAll)
        {
            return Command(effect.Address, [.. noun.Words, phrase.Words[0], .. noun.Named(effect.Address), .. phrase.Words[1..]]);
        }

        // ARM takes the tags of a PATCH as the whole set, some kinds take nothing but tags, and a null means something else to each provider.
        return patch.ContainsKey("tags") || KnownKinds.Find(effect.Kind)?.PatchesTagsOnly == true || Removes(patch)
            ? Generic(effect, "update").With([.. Settings(patch, "")])
            : Rest("patch", effect, patch);
    }

    /// <summary>One option for each value; JSON, so that a text that looks like a number stays a text.</summary>
    private static IEnumerable<string> Settings(JsonObject patch, string prefix) => patch.SelectMany(member => member.Value switch
    {
        JsonObject { Count: > 0 } inner => Settings(inner, $"{prefix}{member.Key}."),
        null => (string[])["--remove", prefix + member.Key],
        var value => ["--set", $"{prefix}{member.Key}={value.ToJsonString()}"],
    });

    private static AzCommand Invoke(Effect.Invoke invoke, AzNoun? noun) => noun is not null && AzNoun.Verb(invoke.Action) is { } verb
        ? Command(invoke.Address, [.. noun.Words, verb, .. noun.Named(invoke.Address)])
        : Generic(invoke, "invoke-action", "--action", invoke.Action);

    private static AzCommand Generic(Effect effect, params ImmutableArray<string> verb) =>
        Command(effect.Address, ["resource", .. verb, "--ids", effect.Address.Id, "--api-version", Version(effect)]);

    private static AzCommand Rest(string method, Effect effect, JsonObject body) =>
        new(["rest", "--method", method, "--url", $"{effect.Address.Id}?api-version={Version(effect)}"]) { ContentOption = "--body", Content = body };

    private static AzCommand Command(ResourceAddress address, ImmutableArray<string> words) => new([.. words, "--subscription", address.Subscription]);

    private static string Version(Effect effect) => KnownKinds.Find(effect.Kind)?.ApiVersion ?? "2021-04-01";

    private static bool Removes(JsonNode? value) => value is null || (value is JsonObject members && members.Any(member => Removes(member.Value)));

    private static bool HoldsSecret(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(member => HoldsSecret(member.Value)),
        JsonArray items => items.Any(HoldsSecret),
        JsonValue value => value.GetValueKind() == JsonValueKind.String && References.SecretIn(value.GetValue<string>()) is not null,
        _ => false,
    };
}
