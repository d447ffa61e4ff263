using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>
/// What <c>azdoit</c> alone prints: a tour for who is new here; else the present target, the latest objectives and what waits.
/// Both end with the next three commands. Starts and writes nothing.
/// </summary>
internal static class Tour
{
    private static readonly string[] First = ["azdoit plan \"provision 2 Standard_D4s_v3 VMs\"", "azdoit do \"provision 2 Standard_D4s_v3 VMs\"", "azdoit do \"list VMs\""];

    public static async Task<Reply> ReplyAsync(Shell shell)
    {
        var target = CurrentTarget(shell);
        var situation = await Situation.OfAsync(shell, shell.Interrupts.Stop);
        var isNew = situation is not { Latest.IsEmpty: false };
        var next = isNew ? [.. First] : situation!.Next;
        var page = new Page();
        if (isNew)
        {
            page.Line("azdoit carries out cloud objectives: say what you want, see the plan and its price, approve, watch, get a verified result.", Tone.Strong);
        }

        page.Line($"Target: {target}");
        if (situation?.Frozen is { } frozen)
        {
            page.Line($"FROZEN: {frozen}; 'azdoit unfreeze' lets runs begin again", Tone.Bad);
        }

        page.Add(isNew ? new Page() : Known(situation!)).Line("Next:").Lines(next.Select(command => $"  {command}"));
        page.Line(isNew ? "Also: azdoit objectives list, azdoit cost \"3 small VMs\", azdoit budget show, azdoit doctor" : "Also: azdoit budget show, azdoit doctor, azdoit --help");
        page.Lines(isNew ? ["Every command takes --help, --json and --events. azdoit --help lists them all."] : []);
        return Reply.Done(page, new JsonObject
        {
            ["target"] = target,
            ["frozen"] = situation?.Frozen,
            ["objectives"] = situation is null ? new JsonArray() : ViewsJson.Part(new ObjectiveList(situation.Latest)).ToJsonNode()["items"]!.DeepClone(),
            ["waiting"] = situation?.Waiting is { } plan ? new JsonArray(new JsonObject { ["plan"] = plan.Plan.Hash.Value, ["request"] = plan.Request, ["created_at"] = plan.Created }) : new JsonArray(),
            ["next"] = new JsonArray([.. next.Select(command => JsonValue.Create(command))]),
        });
    }

    private static Page Known(Situation situation)
    {
        var page = new Page().Table(["latest objectives", "state", "created", ">monthly", "request"], situation.Latest.Select(ObjectivePage.Row));
        if (situation.Waiting is { } plan)
        {
            page.Line($"Waiting since {plan.Created:yyyy-MM-dd HH:mm}Z: {plan.Plan.Hash}", Tone.Warning).Line($"  {plan.Request}");
        }

        return page;
    }

    private static string CurrentTarget(Shell shell)
    {
        if (!new SettingsFile(HomeDirectory.In(shell.Surroundings).ConfigFile).Load().TryGet(out var settings, out var problems))
        {
            return $"unknown: {problems[0].Summary} ({problems[0].Detail})";
        }

        if (!FolderSettings.Read(shell.Surroundings).TryGet(out var folder, out var problem)
            || !TargetResolver.Resolve(new TargetLayer("options"), shell.Surroundings, folder, settings).TryGet(out var chosen, out problem))
        {
            return $"unknown: {problem.Summary} ({problem.Detail})";
        }

        return chosen.IsSandbox
            ? $"the sandbox, a cloud on this machine that costs nothing (by {chosen.CloudSource}); --cloud azure names a real one"
            : $"REAL {chosen.Cloud}, subscription {chosen.Subscription ?? "not named yet"} (by {chosen.CloudSource})";
    }
}
