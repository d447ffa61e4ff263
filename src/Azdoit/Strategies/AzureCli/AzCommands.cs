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

    /// <param name="effect">With references resolved when the command is to run.</param>
    public static AzCommand Of(Effect effect)
    {
        var noun = KnownNouns.Of(effect.Kind);
        return effect switch
        {
            Effect.Ensure ensure => Idiom(ensure, noun) ?? Create(ensure),
            Effect.Modify modify => Idiom(modify, noun) ?? Rest("patch", modify.Address, modify.Kind, modify.Patch),
            Effect.Invoke invoke => Invoke(invoke, noun),
            Effect.Remove => noun is { Deletes: true }
                ? Command(effect.Address, [.. noun.Words, "delete", .. noun.Named(effect.Address), .. noun.AsksBeforeDelete ? ["--yes"] : (string[])[]])
                : Command(effect.Address, ["resource", "delete", "--ids", effect.Address.Id, "--api-version", Version(effect)]),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A change that only a whole body can say: a PATCH with tags would replace all of them, one with a null means something else to each provider.</summary>
    public static AzCommand Whole(Effect effect, JsonObject body) => Rest("put", effect.Address, effect.Kind, body);

    /// <summary>What is there, as the cloud answers it.</summary>
    public static AzCommand Read(Effect effect) => Rest("get", effect.Address, effect.Kind, null);

    private static AzCommand? Idiom(Effect.Ensure ensure, AzNoun? noun)
    {
        var phrase = new Phrase(ensure.Body);
        return noun is not null && !HoldsSecret(ensure.Body) && noun.Create(ensure.Address, phrase) && phrase.SaysAll
            ? Command(ensure.Address, [.. noun.Words, "create", .. noun.Named(ensure.Address), .. phrase.Words])
            : null;
    }

    private static AzCommand? Idiom(Effect.Modify modify, AzNoun? noun)
    {
        var tags = new Phrase(modify.Patch).Tags();
        if (tags.SaysAll)
        {
            return Command(modify.Address, ["tag", "update", "--resource-id", modify.Address.Id, "--operation", "Merge", .. tags.Words]);
        }

        var phrase = new Phrase(modify.Patch);
        return noun is not null && noun.Change(modify.Address, phrase) && phrase.SaysAll
            ? Command(modify.Address, [.. noun.Words, .. phrase.Words[..1], .. noun.Named(modify.Address), .. phrase.Words[1..]])
            : null;
    }

    private static AzCommand Create(Effect.Ensure ensure) =>
        ensure.Body["location"] is not null && ensure.Body.All(member => Carried.Contains(member.Key))
            ? new([.. Command(ensure.Address, ["resource", "create", "--id", ensure.Address.Id, "--api-version", Version(ensure), "--is-full-object"]).Words])
            {
                ContentOption = "--properties",
                Content = ensure.Body,
            }
            : Rest("put", ensure.Address, ensure.Kind, ensure.Body);

    private static AzCommand Invoke(Effect.Invoke invoke, AzNoun? noun) => noun?.Verb(invoke.Action) is { } verb
        ? Command(invoke.Address, [.. noun.Words, verb, .. noun.Named(invoke.Address)])
        : Command(invoke.Address, ["resource", "invoke-action", "--action", invoke.Action, "--ids", invoke.Address.Id, "--api-version", Version(invoke)]);

    private static AzCommand Rest(string method, ResourceAddress address, string kind, JsonObject? body) =>
        new(["rest", "--method", method, "--url", $"{address.Id}?api-version={Version(kind)}"])
        {
            ContentOption = body is null ? null : "--body",
            Content = body,
            ReturnsEarly = body is not null,
        };

    private static AzCommand Command(ResourceAddress address, ImmutableArray<string> words) => new([.. words, "--subscription", address.Subscription]);

    private static string Version(Effect effect) => Version(effect.Kind);

    private static string Version(string kind) => KnownKinds.Find(kind)?.ApiVersion ?? "2021-04-01";

    private static bool HoldsSecret(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(member => HoldsSecret(member.Value)),
        JsonArray items => items.Any(HoldsSecret),
        JsonValue value => value.GetValueKind() == JsonValueKind.String && References.SecretIn(value.GetValue<string>()) is not null,
        _ => false,
    };
}
