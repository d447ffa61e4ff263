using System.Text.Json;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

public sealed class UnderstandingJsonTests
{
    [Fact]
    public void A_line_carries_typed_values_with_their_evidence()
    {
        const string request = "create 2 Standard_D4s_v3 VMs tagged env=test with port 443 open";
        using var line = JsonDocument.Parse(UnderstandingJson.Line(Interpreter.Read(request)));
        var clause = line.RootElement.GetProperty("clauses")[0];
        var parameters = clause.GetProperty("parameters");

        Assert.Equal("vm.create", clause.GetProperty("operation").GetString());
        Assert.Equal(2, parameters.GetProperty("count").GetInt32());
        Assert.Equal("Standard_D4s_v3", parameters.GetProperty("size").GetString());
        Assert.Equal("test", parameters.GetProperty("tags").GetProperty("env").GetString());
        Assert.Equal(443, parameters.GetProperty("port").GetInt32());
        Assert.False(parameters.GetProperty("public_ip").GetBoolean());
        var evidence = clause.GetProperty("evidence");
        Assert.Equal("assumed", evidence.GetProperty("region").GetString());
        var count = evidence.GetProperty("count");
        Assert.Equal(count.GetProperty("text").GetString(), request.Substring(count.GetProperty("start").GetInt32(), 1));
    }

    [Fact]
    public void A_filter_shows_only_what_was_said()
    {
        using var line = JsonDocument.Parse(UnderstandingJson.Line(Interpreter.Read("delete all stopped VMs older than 30 days in rg-dev")));
        var filter = line.RootElement.GetProperty("clauses")[0].GetProperty("parameters").GetProperty("filter");

        Assert.Equal("""{"all":true,"state":"stopped","resource_group":"rg-dev","older_than":"30d"}""", filter.GetRawText());
    }

    [Fact]
    public void Every_request_of_the_files_is_one_line_of_valid_json_whose_evidence_stands_in_the_request()
    {
        foreach (var expected in RequestSet.All().SelectMany(set => set.Requests))
        {
            var line = UnderstandingJson.Line(Interpreter.Read(expected.Request));
            Assert.DoesNotContain('\n', line);
            using var json = JsonDocument.Parse(line);
            foreach (var property in json.RootElement.GetProperty("clauses").EnumerateArray().SelectMany(clause => clause.GetProperty("evidence").EnumerateObject()))
            {
                if (property.Value.ValueKind == JsonValueKind.Object)
                {
                    var start = property.Value.GetProperty("start").GetInt32();
                    var first = property.Value.GetProperty("text").GetString()!.Split(' ')[0].Trim('"', '\'');
                    Assert.StartsWith(first, expected.Request[start..].TrimStart('"', '\''), StringComparison.Ordinal);
                }
            }
        }
    }
}
