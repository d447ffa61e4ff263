using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Planning;

/// <summary>Of a kind without tags every one is untagged, so tags may decide nothing there.</summary>
public sealed class TaglessSelectionTests
{
    public static TheoryData<string> Tagless => [.. KnownKinds.All.Where(kind => !kind.Taggable).Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Tagless))]
    public async Task Tags_select_nothing_of_a_kind_without_tags(string id)
    {
        var kind = KnownKinds.Get(id);
        var cloud = new FakeCloud();
        cloud.Put(kind.AddressIn(ResourceAddress.ForResource(FakeCloud.Subscription, "rg-a", KnownKinds.Get(kind.ParentKind!).ArmType, "p"), "one"), new JsonObject());
        foreach (var filter in (Filter[])[new() { Untagged = true }, new() { All = true, MissingTags = ["env"] }])
        {
            var clause = new Clause { Kind = id, Verb = "delete", Parameters = ParameterSet.Empty, Filter = filter };

            var planned = await Planner.PlanAsync([clause], FakeCloud.Sandbox, new(), cloud, DateTimeOffset.UnixEpoch, CancellationToken.None);

            Assert.Null(planned.Plan);
            Assert.Contains(planned.Diagnostics, diagnostic => diagnostic.Summary == $"A {kind.Title} has no tags");
        }
    }
}
