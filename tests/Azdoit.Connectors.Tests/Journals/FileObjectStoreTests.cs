using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Tests.Files;
using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class FileObjectStoreTests : ObjectStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override ObjectStore Store => new FileObjectStore(folder["objects"]);

    [Fact]
    public async Task A_damaged_object_is_not_found_and_is_repaired_by_storing_it_again()
    {
        Assert.True((await Store.PutAsync(JsonValue.Create("x"), default)).TryGet(out var hash, out _));
        var path = Assert.Single(Directory.GetFiles(folder["objects"]));
        Assert.Equal("0600", AtomicFileTests.Mode(path));
        await File.WriteAllTextAsync(path, "\"y\"");

        Assert.Null(await Store.GetAsync(hash, default));
        Assert.True((await Store.PutAsync(JsonValue.Create("x"), default)).TryGet(out _, out _));
        Assert.Equal("x", (await Store.GetAsync(hash, default))?.GetValue<string>());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_failure()
    {
        await File.WriteAllTextAsync(folder["objects"], "");

        Assert.False((await Store.PutAsync(JsonValue.Create("x"), default)).TryGet(out _, out var failure));
        Assert.Equal(FileCodes.Unwritable.Id, failure.Code);
    }

    public void Dispose() => folder.Dispose();
}
