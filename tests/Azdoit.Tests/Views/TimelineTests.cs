using System.Xml.Linq;
using Azdoit.Durability;
using Azdoit.Tests.Fakes;
using Azdoit.Views;

namespace Azdoit.Tests.Views;

/// <summary>What a journal says about time.</summary>
public sealed class TimelineTests
{
    [Fact]
    public async Task The_critical_path_leads_from_the_first_step_to_the_one_that_ended_last()
    {
        var timeline = await RecordedAsync("create a vm called web-01 in resource group rg-web");

        Assert.Equal("rg-web", timeline.Bars[0].Name);
        var last = timeline.Bars.MaxBy(bar => bar.To)!;
        Assert.True(last.Critical);
        Assert.True(timeline.Bars[0].Critical);
        Assert.All(timeline.Bars, bar => Assert.True(bar.From <= bar.To));
        Assert.Contains(timeline.Bars, bar => !bar.Critical);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_half_way_makes_no_step_end_before_it_began()
    {
        var timeline = await RecordedAsync("create a vm called web-01 in resource group rg-web", entry => entry.Sequence < 20 ? entry.Sequence : entry.Sequence - 3600);

        Assert.All(timeline.Bars, bar => Assert.InRange(bar.To, bar.From, timeline.From.AddSeconds(20)));
    }

    [Fact]
    public async Task The_picture_is_well_formed_whatever_the_title_says()
    {
        var timeline = await RecordedAsync("create a vm called web-01 in resource group rg-web");

        var picture = XDocument.Parse(TimelinePicture.Of(timeline, "two <VMs> & \u0007 \"more\""));

        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Contains("two <VMs> & ? \"more\"", picture.Descendants(svg + "text").Select(text => text.Value));
        Assert.All(timeline.Bars, bar => Assert.Contains(picture.Descendants(svg + "title"), title => title.Value.StartsWith(bar.Step.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_that_never_began_has_an_empty_picture() =>
        Assert.NotNull(XDocument.Parse(TimelinePicture.Of(new Timeline([]), "nothing")).Root);

    private static Task<Timeline> RecordedAsync(string request) => RecordedAsync(request, entry => entry.Sequence);

    private static async Task<Timeline> RecordedAsync(string request, Func<JournalEntry, int> seconds)
    {
        var world = new FakeWorld();
        var answer = await world.DoAsync(request);
        Assert.True((await world.Journals.ReadAsync(answer.Objective!.Value, default)).TryGet(out var entries, out _));
        // The world's clock stands still; a second for each entry is enough of time.
        return Timeline.Of([.. entries.Select(entry => entry with { Time = entry.Time.AddSeconds(seconds(entry)) })], answer.Planned!.Plan!);
    }
}
