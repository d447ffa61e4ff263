using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Tests.Catalog;
using Azdoit.Verification;

namespace Azdoit.Tests.Verification;

/// <summary>A cloud that takes a body and forgets, alters or adds to one value of it: the read afterwards must not pass as what was asked.</summary>
public sealed class ForgetfulCloudTests
{
    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_that_the_cloud_forgot_or_altered_is_noticed(string id)
    {
        var kind = KnownKinds.Get(id);
        foreach (var said in Bodies(kind))
        {
            var wanted = Sample.Body(id, said);
            Assert.IsNotType<Standing.Differs>(Judged(kind, wanted, wanted));
            foreach (var path in Leaves(wanted, []).Where(path => !IsExempt(kind, wanted, path)))
            {
                foreach (var spoil in (Action<JsonNode, string>[])[Forget, Alter])
                {
                    var observed = (JsonObject)wanted.DeepClone();
                    spoil(At(observed, path[..^1]), path[^1]);
                    Assert.True(Judged(kind, wanted, observed) is Standing.Differs, $"{id}: {string.Join('.', path)} passed");
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"zones":["1"]}""", """{"zones":["1","2"]}""")]
    [InlineData("""{"properties":{"destinationPortRange":"22","destinationPortRanges":[]}}""", """{"properties":{"destinationPortRange":"22","destinationPortRanges":["80"]}}""")]
    [InlineData("""{"properties":{"destinationPortRanges":["80","443"]}}""", """{"properties":{"destinationPortRanges":["80"]}}""")]
    [InlineData("""{"properties":{"version":"1.3"}}""", """{"properties":{"version":"1.30"}}""")]
    [InlineData("""{"tags":{"version":"1"}}""", """{"tags":{"version":"1.0"}}""")]
    public void One_more_one_less_and_another_text_are_differences(string wanted, string observed) =>
        Assert.NotEmpty(Likeness.Differences(JsonNode.Parse(wanted)!.AsObject(), JsonNode.Parse(observed)!.AsObject(), []));

    [Theory]
    [InlineData("""{"zones":["1","2"]}""", """{"zones":["2","1"]}""")]
    [InlineData("""{"properties":{"destinationPortRanges":null}}""", """{"properties":{"destinationPortRanges":[]}}""")]
    [InlineData("""{"properties":{"locations":[{"locationName":"westeurope"}]}}""", """{"properties":{"locations":[{"id":"a","locationName":"West Europe"}]}}""")]
    public void Another_order_an_empty_list_and_a_display_name_are_none(string wanted, string observed) =>
        Assert.Empty(Likeness.Differences(JsonNode.Parse(wanted)!.AsObject(), JsonNode.Parse(observed)!.AsObject(), []));

    private static IEnumerable<ParameterSet> Bodies(ResourceKind kind)
    {
        var least = Sample.Least(kind);
        yield return least;
        if (kind.FindParameter("port") is not null && kind.Id != "lb")
        {
            yield return least.With("port", new ParameterValue.Words(["80", "443"])).With("source", new ParameterValue.Words(["10.0.0.0/8", "172.16.0.0/12"]));
        }

        foreach (var list in kind.Parameters.Where(parameter => parameter.Name == "zones"))
        {
            yield return least.With(list.Name, new ParameterValue.Words(["1", "2"]));
        }
    }

    private static Standing Judged(ResourceKind kind, JsonObject wanted, JsonObject observed)
    {
        var effect = new Effect.Ensure { Address = Sample.Address(kind), Kind = kind.Id, Class = EffectClass.Create, Body = wanted };
        return Expectation.Judge(effect, new Found(new ObservedResource(effect.Address, observed)));
    }

    private static void Forget(JsonNode parent, string name)
    {
        if (parent is JsonArray items)
        {
            items.RemoveAt(int.Parse(name));
        }
        else
        {
            parent.AsObject().Remove(name);
        }
    }

    private static void Alter(JsonNode parent, string name)
    {
        JsonNode altered = At(parent, [name]).GetValueKind() switch
        {
            JsonValueKind.Number => 987654,
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            _ => "another",
        };
        if (parent is JsonArray items)
        {
            items[int.Parse(name)] = altered;
        }
        else
        {
            parent[name] = altered;
        }
    }

    /// <summary>Said not to come back, or put in when it is sent.</summary>
    private static bool IsExempt(ResourceKind kind, JsonObject body, ImmutableArray<string> path) =>
        kind.WriteOnly.Any(secret => string.Join('.', path).StartsWith(secret, StringComparison.Ordinal))
        || (At(body, path) is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().StartsWith("${", StringComparison.Ordinal));

    private static IEnumerable<ImmutableArray<string>> Leaves(JsonNode? node, ImmutableArray<string> at) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, at.Add(member.Key))),
        JsonArray items => items.SelectMany((item, index) => Leaves(item, at.Add($"{index}"))),
        _ => [at],
    };

    private static JsonNode At(JsonNode node, IEnumerable<string> path) => path.Aggregate(node, (now, step) => now is JsonArray items ? items[int.Parse(step)]! : now[step]!);
}
