using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class FilePlanStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private FilePlanStore Store => new(folder["plans"]);

    private static StoredPlan Stored
    {
        get
        {
            var group = ResourceAddress.ForGroup("s", "g");
            var step = new Step
            {
                Id = new("create group/g"),
                Effect = new Effect.Ensure { Address = group, Kind = "group", Class = EffectClass.Create, Body = new JsonObject { ["location"] = "eastus" } },
                Undo = new Undo.Remove(),
            };
            return new StoredPlan
            {
                Plan = new Plan(new("sandbox", "t", "s", "dev"), [step]),
                Request = "create group g",
                Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                By = new Writer("ann", "here", ""),
                Understanding = JsonNode.Parse("""{"a":1}"""),
                Quote = JsonNode.Parse("""{"monthly":"0.00"}"""),
            };
        }
    }

    [Fact]
    public async Task A_stored_plan_comes_back_with_all_that_applying_it_needs()
    {
        Assert.Null(await Store.PutAsync(Stored, default));

        Assert.True((await Store.GetAsync(Stored.Plan.Hash, default)).TryGet(out var again, out var problem), problem?.Detail);
        Assert.Equal(Stored.Plan.Hash, again.Plan.Hash);
        Assert.Equal((Stored.Request, Stored.Created, Stored.By), (again.Request, again.Created, again.By));
        Assert.Equal("""{"a":1}""", again.Understanding?.ToJsonString());
        Assert.Equal("""{"monthly":"0.00"}""", again.Quote?.ToJsonString());
    }

    [Fact]
    public async Task A_hash_that_is_not_stored_is_said_to_be_unknown()
    {
        Assert.False((await Store.GetAsync(Stored.Plan.Hash, default)).TryGet(out _, out var problem));
        Assert.Equal(StoredPlanCodes.Unknown, problem.Code);
        Assert.False((await Store.GetAsync(new("sha256:../../etc/passwd"), default)).TryGet(out _, out problem));
        Assert.Equal(StoredPlanCodes.Unknown, problem.Code);
    }

    [Fact]
    public async Task Whatever_byte_changes_the_plan_that_comes_back_is_the_one_that_was_hashed()
    {
        await Store.PutAsync(Stored, default);
        var path = Assert.Single(Directory.GetFiles(folder["plans"]));
        var bytes = await File.ReadAllBytesAsync(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(path, damaged);

            if ((await Store.GetAsync(Stored.Plan.Hash, default)).TryGet(out var again, out var problem))
            {
                Assert.Equal(Stored.Plan.Hash, again.Plan.Hash);
            }
            else
            {
                Assert.Equal(StoredPlanCodes.Damaged, problem.Code);
                Assert.Contains(path, problem.Detail);
            }

            Assert.Equal(damaged, await File.ReadAllBytesAsync(path));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"format":1,"request":"x","created_at":"2026-01-02T03:04:05Z","by":{"user":"","host":"","principal":""},"plan":{}}""")]
    [InlineData("""{"format":1,"request":"x","created_at":"2026-01-02T03:04:05Z","by":{"user":"","host":"","principal":""},"plan":{"format":1,"target":{"cloud":"","tenant":"","subscription":"","environment":""},"steps":null}}""")]
    [InlineData("""{"format":2,"request":"x","created_at":"2026-01-02T03:04:05Z","by":{"user":"","host":"","principal":""},"plan":{}}""")]
    [InlineData("""{"format":1,"request":"x","created_at":"2026-01-02T03:04:05Z","by":{"user":"","host":"","principal":""},"plan":{"format":1,"target":{"cloud":"","tenant":"","subscription":"","environment":""},"steps":[{"id":"a","effect":{"type":"remove","address":"/subscriptions/s/resourceGroups/g","kind":"group","class":"Destroy"},"undo":{"type":"none","reason":""}}]}}""")]
    public async Task A_file_of_another_shape_is_damage(string text)
    {
        await Store.PutAsync(Stored, default);
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(folder["plans"])), text);

        Assert.False((await Store.GetAsync(Stored.Plan.Hash, default)).TryGet(out _, out var problem));
        Assert.Equal(StoredPlanCodes.Damaged, problem.Code);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_diagnostic()
    {
        await File.WriteAllTextAsync(folder["plans"], "");

        Assert.Equal(FileCodes.Unwritable, (await Store.PutAsync(Stored, default))?.Code);
    }

    public void Dispose() => folder.Dispose();
}
