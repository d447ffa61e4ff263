using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli;

/// <summary>What <c>azdoit</c> alone prints: ten lines, the present target, the next three commands. Starts nothing.</summary>
internal static class Tour
{
    private static readonly string[] Next = ["azdoit plan \"provision 2 Standard_D4s_v3 VMs\"", "azdoit do \"provision 2 Standard_D4s_v3 VMs\"", "azdoit do \"list VMs\""];

    public static async Task<Reply> ReplyAsync(Shell shell)
    {
        var target = CurrentTarget(shell);
        var frozen = await FrozenAsync(shell);
        var page = new Page()
            .Line("azdoit carries out cloud objectives: say what you want, see the plan and its price, approve, watch, get a verified result.", Tone.Strong)
            .Line($"Target: {target}");
        if (frozen is not null)
        {
            page.Line($"FROZEN: {frozen}; 'azdoit unfreeze' lets runs begin again", Tone.Bad);
        }

        page.Line("Next:")
            .Lines(Next.Select(command => $"  {command}"))
            .Line("Also: azdoit objectives list, azdoit cost \"3 small VMs\", azdoit budget show, azdoit doctor")
            .Line("Every command takes --help, --json and --events. azdoit --help lists them all.");
        return Cli.Reply.Done(page, new JsonObject { ["target"] = target, ["frozen"] = frozen, ["next"] = new JsonArray([.. Next.Select(command => JsonValue.Create(command))]) });
    }

    /// <summary>Why no run begins; null when they may. A home that is not there yet is not made for this.</summary>
    private static async Task<string?> FrozenAsync(Shell shell)
    {
        if (!File.Exists(Path.Combine(HomeDirectory.In(shell.Surroundings).Path, "home.json")) || !HomeParts.Open(shell).TryGet(out var home, out _))
        {
            return null;
        }

        using (home)
        {
            return (await home.FrozenAsync(shell.Interrupts.Stop))?.Detail;
        }
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
