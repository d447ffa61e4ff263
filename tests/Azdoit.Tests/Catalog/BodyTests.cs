using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Tests.Approval;

namespace Azdoit.Tests.Catalog;

public sealed class BodyTests
{
    private static readonly string[] TopLevel = ["properties", "sku", "kind", "identity", "zones"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Ids => [.. KnownKinds.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_default_body_is_an_ARM_body(string id)
    {
        var body = Sample.Body(id);
        Assert.Empty(body.Select(member => member.Key).Except(TopLevel));
        Assert.DoesNotContain(Values(body), value => value is null);
        Assert.Equal(body.ToJsonString(), Sample.Body(id).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_plain_request_opens_nothing(string id)
    {
        // A rule without a source is what somebody says who means everybody: it has to be asked about.
        Assert.Equal(id == "nsg_rule", KnownKinds.Get(id).Exposes(Sample.Body(id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Secrets_are_references_and_are_not_read_back(string id)
    {
        var kind = KnownKinds.Get(id);
        foreach (var said in (ParameterSet[])[Sample.Least(kind), Sample.Least(kind).With("os", "windows")])
        {
            var body = Sample.Body(id, said);
            foreach (var (path, value) in Paths(body, ""))
            {
                if (path.EndsWith("password", StringComparison.OrdinalIgnoreCase))
                {
                    Assert.NotNull(References.SecretIn(value!.GetValue<string>()));
                    Assert.Contains(path, kind.WriteOnly);
                }
            }
        }
    }

    /// <summary>All bodies in one readable file, so that a change of a default is seen in the commit.</summary>
    [Fact]
    public void Bodies_are_those_that_were_approved()
    {
        var all = new JsonObject();
        foreach (var kind in KnownKinds.All)
        {
            all[$"{kind.Id}: {kind.ArmType}@{kind.ApiVersion}"] = Sample.Body(kind.Id);
        }

        Approved.Matches("tests/Azdoit.Tests/Catalog/bodies.approved.json", all.ToJsonString(Readable) + "\n");
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Values(member.Value)),
        JsonArray items => items.SelectMany(Values),
        _ => [node],
    };

    private static IEnumerable<(string Path, JsonValue? Value)> Paths(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, at.Length == 0 ? member.Key : $"{at}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Paths(item, at)),
        _ => [(at, node as JsonValue)],
    };
}
