using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

internal static class ObjectivePage
{
    /// <summary>In a list: id, state, created, monthly, request.</summary>
    public static ImmutableArray<string> Row(ObjectiveItem item) =>
        [item.ObjectiveId, item.State, $"{item.CreatedAt:yyyy-MM-dd HH:mm}Z", item.Monthly is { } monthly ? Amounts.Of(monthly) : "", item.UserRequest];

    public static Page Of(ObjectiveDetail detail, bool verbose)
    {
        var item = detail.Objective;
        var page = new Page().Line($"Objective {item.ObjectiveId}: {item.State}", Tone.Strong).Table([],
        [
            ["request", item.UserRequest],
            ["target", item.Target is { } target ? $"{target.Mode} {target.Cloud}, subscription {target.Subscription}, environment {target.Environment}" : "unknown"],
            ["created", $"{item.CreatedAt:yyyy-MM-dd HH:mm:ss}Z"],
            ["updated", $"{item.UpdatedAt:yyyy-MM-dd HH:mm:ss}Z"],
            ["plan", item.PlanHash ?? "none"],
            ["strategy", item.Strategy ?? "none yet"],
            ["monthly", item.Monthly is { } monthly ? Amounts.Of(monthly) : "unknown"],
            ["held by", detail.HeldBy ?? "nobody"],
        ]);
        page.Gap().Table(["step", "status", ">attempts", "resource"], detail.Steps.Select(step => (ImmutableArray<string>)
            [step.Id, step.Status, step.Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture), step.Resource ?? ""]));
        page.Lines(detail.Steps.Where(step => step.Failure is not null).Select(step => $"{step.Id}: {step.Failure!.Code}: {step.Failure.Message}"), Tone.Bad);
        page.Lines(detail.Leftovers.Select(left => $"left over: {left}"), Tone.Bad);
        page.Gap().Table(["", "time", "by", "event"], detail.History.Select(line => (ImmutableArray<string>)
            [line.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{line.Time:HH:mm:ss.fff}", line.By, verbose ? line.Event?.ToJsonString() ?? "" : Words(line.Event)]));

        return item.State == "running" && detail.HeldBy is null
            ? page.Line($"It began and nobody works on it: azdoit objectives resume {item.ObjectiveId} continues it, azdoit objectives undo {item.ObjectiveId} takes it back", Tone.Warning)
            : page;
    }

    /// <summary>The event and what it is about; the rest of it is for --verbose.</summary>
    private static string Words(JsonNode? happened)
    {
        var failure = happened?["failure"];
        return string.Join(' ', new[]
        {
            ((string?)happened?["type"])?.Replace('_', ' '),
            (string?)happened?["step"],
            (string?)happened?["end"],
            failure is null ? null : $"{(string?)failure["code"]}: {(string?)failure["message"]}",
        }.OfType<string>());
    }
}
