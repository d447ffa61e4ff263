using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>The same request through ARM's interface and through the Azure CLI, property by property; casing apart, which Azure ignores.</summary>
public sealed class SameResourcesTests(AzStage az, ITestOutputHelper output) : IClassFixture<AzStage>
{
    /// <summary>Made up by the cloud for each resource.</summary>
    private static readonly string[] MadeUp =
        ["etag", "vmId", "uniqueId", "resourceGuid", "principalId", "tenantId", "timeCreated", "createdAt", "creationTime", "createdTime", "lastModifiedTime", "lastModifiedTimeUtc", "changedTime", "customerId", "time",
         "creationDate", "modifiedDate", "createdDate", "systemData", "azdoit-objective", "startTime", "inboundIpAddress", "possibleInboundIpAddresses", "outboundIpAddresses", "ipAddress", "privateIPAddress", "macAddress", "managedBy", "fqdn", "earliestRestoreDate", "keyData", "keyCreationTime", "databaseId", "clientId", "objectId"];

    public static TheoryData<string, string> Requests() => EveryKindTests.Requests();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Both_hands_make_the_same(string kind, string request)
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        await using var other = await Stage.SetAsync();
        var wanted = await MakeAsync(other, request);

        var made = await MakeAsync(stage, request);

        Assert.Contains(kind, made.Keys.Select(id => KnownKinds.OfType(ResourceAddress.Parse(id).Type)?.Id).Append(kind));
        Assert.Equal(wanted.Keys, made.Keys);
        Assert.All(wanted, pair => Assert.Equal(pair.Value, made[pair.Key]));
    }

    /// <returns>What stands, by id, as text; it is gone afterwards.</returns>
    private static async Task<SortedDictionary<string, string>> MakeAsync(Stage stage, string request)
    {
        var before = (await stage.WorldAsync()).Select(resource => resource.Address).ToHashSet();
        var answer = await stage.DoAsync(request);
        Assert.True(answer.Outcome == AnswerOutcome.Done, $"{answer.Outcome}: {string.Join("; ", answer.Diagnostics.Select(told => told.Summary + ": " + told.Detail))}");
        var found = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var listed in (await stage.WorldAsync()).Where(resource => !before.Contains(resource.Address) && resource.Kind?.Id != "disk" || resource.Address.Name == "data-1"))
        {
            Assert.True((await stage.Inventory.ReadAsync(listed.Address, CancellationToken.None)).TryGet(out var read, out _));
            found[listed.Address.Id] = Text(read.Resource!);
        }

        Assert.Equal(AnswerOutcome.Done, (await stage.UndoAsync(answer.Objective!.Value)).Outcome);
        return found;
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string Text(ObservedResource resource) => Plain(resource.Body)!.ToJsonString(Indented);

    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !MadeUp.Contains(member.Key))
            .OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase)
            .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))
            .Where(member => !IsNothing(member.Value))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains("_OsDisk_", StringComparison.Ordinal) => "(a name of its own)",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>().ToLowerInvariant(),
        _ => node?.DeepClone(),
    };

    /// <summary>az says some defaults aloud: that something is off, or that there is none. So it is when nobody says it.</summary>
    private static bool IsNothing(JsonNode? value) => value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 } || value.GetValueKind() == JsonValueKind.False;
}
