using System.Text.Json.Nodes;
using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

/// <summary>What every place for objects must hold.</summary>
public abstract class ObjectStoreContract
{
    protected abstract ObjectStore Store { get; }

    [Fact]
    public async Task A_value_is_found_by_the_hash_of_its_canonical_form()
    {
        Assert.True((await Store.PutAsync(JsonNode.Parse("""{ "b": 1.50, "a": "é" }""")!, default)).TryGet(out var hash, out _));
        Assert.True((await Store.PutAsync(JsonNode.Parse("""{"a":"\u00e9","b":1.50}""")!, default)).TryGet(out var same, out _));

        Assert.Equal(hash, same);
        Assert.Equal("""{"a":"\u00E9","b":1.50}""", (await Store.GetAsync(hash, default))?.ToJsonString());
    }

    [Theory]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256:../../etc/passwd")]
    [InlineData("")]
    public async Task A_hash_that_names_nothing_finds_nothing(string hash) => Assert.Null(await Store.GetAsync(hash, default));
}
