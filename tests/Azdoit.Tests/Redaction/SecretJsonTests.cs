using System.Text.Json.Nodes;
using Azdoit.Redaction;

namespace Azdoit.Tests.Redaction;

public sealed class SecretJsonTests
{
    [Fact]
    public void Secrets_are_hidden_wherever_they_stand_and_the_rest_stays_what_it_was() => Assert.All(SecretSamples.All(2), sample =>
    {
        var node = new JsonObject
        {
            ["name"] = "vm-1",
            ["count"] = 3,
            ["tags"] = new JsonObject { ["note"] = sample.Text },
            ["list"] = new JsonArray("a", new JsonObject { ["deep"] = $"see {sample.Text}" }),
            [sample.Text] = true,
        };
        var hidden = SecretJson.Hide(node)!;
        Assert.True(SecretJson.Has(node));
        Assert.False(SecretJson.Has(hidden));
        AssertHidden(sample, hidden.ToJsonString());
        Assert.Equal(("vm-1", 3), ((string?)hidden["name"], (int)hidden["count"]!));

        var line = SecretJson.HideIn(node.ToJsonString());
        AssertHidden(sample, line);
        Assert.True(JsonNode.DeepEquals(hidden, JsonNode.Parse(line)));
        Assert.Contains(sample.Text, (string?)node["tags"]!["note"], StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("""{"password":"x y"}""")]
    [InlineData("""{"adminPassword":"pw"}""")]
    [InlineData("""{"settings":[{"name":"DB_PASSWORD","value":"x y"}]}""")]
    [InlineData("""{"connectionString":"x y"}""")]
    [InlineData("""{"key":"client_secret","value":"x y"}""")]
    public void A_name_tells_too(string json) => Assert.DoesNotContain("x y", SecretJson.HideIn(json.Replace("pw", "x y", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"adminPassword":"${secret:generate:vm-1-admin}"}""")]
    [InlineData("""{"password":"env:DB"}""")]
    [InlineData("""{"disablePasswordAuthentication":true,"token":null,"secret":3}""")]
    [InlineData("""{"name":"vm-1","value":"x","key":"y"}""")]
    [InlineData("""{"etag":"W/\"0123\"","provisioningState":"Succeeded"}""")]
    public void References_and_plain_members_stay_to_the_letter(string json)
    {
        Assert.Same(json, SecretJson.HideIn(json) == json ? json : null);
        var node = JsonNode.Parse(json);
        Assert.Same(node, SecretJson.Hide(node));
    }

    /// <summary>Its quotes and line breaks are escaped in JSON.</summary>
    private static void AssertHidden(SecretSample sample, string json)
    {
        Assert.DoesNotContain(sample.Secret, json, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonValue.Create(sample.Secret).ToJsonString().Trim('"'), json, StringComparison.Ordinal);
    }
}
