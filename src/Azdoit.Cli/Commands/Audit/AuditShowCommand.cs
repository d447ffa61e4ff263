using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Audit;

internal sealed class AuditShowCommand : CliCommand
{
    private readonly Option<string?> objective = new("--objective") { Description = "Only what one objective did: its id, the beginning of it, or 'last'", HelpName = "ID" };
    private readonly Option<string?> resource = new("--resource") { Description = "Only what is about a resource: its id, or a part of it", HelpName = "TEXT" };
    private readonly Option<TimeSpan> since = new("--since") { Description = "Only what happened since so long ago", HelpName = "TIME", CustomParser = Values.Duration };

    private readonly Option<string?> decision = new("--decision")
    {
        Description = "Only what was decided so: allow, ask, deny, approved, revoked, granted, frozen, unfrozen, retry, read, change, fall_back, undo, stop",
        HelpName = "WORD",
        CustomParser = Values.OneOf("allow", "ask", "deny", "approved", "revoked", "granted", "frozen", "unfrozen", "retry", "read", "change", "fall_back", "undo", "stop"),
    };

    public AuditShowCommand()
        : base("show", "Who did what, when, in the order in which it happened", "azdoit audit show --since 24h", "azdoit audit show --resource vm-1 --json", "azdoit audit show --decision approved")
    {
        Add(objective);
        Add(resource);
        Add(since);
        Add(decision);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        ObjectiveId? only = null;
        if (parsed.GetValue(objective) is { } name)
        {
            if (!(await ObjectiveNames.FindAsync(name, home.Journals, ct)).TryGet(out var found, out var unknown))
            {
                return Reply.Invalid(unknown);
            }

            only = found;
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var all = await LinesAsync(home, only, problems, ct);
        var from = parsed.GetValue(since) is { Ticks: > 0 } age ? shell.Time.GetUtcNow() - age : DateTimeOffset.MinValue;
        var lines = all
            .Where(line => (only is null || line.Objective == only)
                && line.Time >= from
                && (parsed.GetValue(decision) is not { } wanted || line.Decision == wanted)
                && (parsed.GetValue(resource) is not { } text || line.IsAbout(text)))
            .OrderBy(line => line.Time)
            .ToImmutableArray();
        var page = lines.IsEmpty
            ? new Page().Line("Nothing recorded fits")
            : new Page().Table(["time", "who", "objective", "event", "resource", "decision"], lines.Select(line => (ImmutableArray<string>)
                [$"{line.Time:yyyy-MM-dd HH:mm:ss}Z", $"{line.By.User}@{line.By.Host}", line.Objective?.Value ?? "", line.Event, line.Resource?.Name ?? "", line.Decision ?? ""]));
        return new Reply(new Answer { Outcome = problems.Count == 0 ? AnswerOutcome.Done : AnswerOutcome.Failed, Diagnostics = problems.ToImmutable() })
        {
            Page = page.Gap().Add(DiagnosticsPage.Of(problems)),
            Result = new JsonObject { ["items"] = new JsonArray([.. lines.Select(line => line.ToJson())]) },
        };
    });

    private static async Task<List<AuditLine>> LinesAsync(HomeParts home, ObjectiveId? only, ImmutableArray<Diagnostic>.Builder problems, CancellationToken ct)
    {
        List<AuditLine> lines = [];
        if ((await home.Ledger.EntriesAsync(ct)).TryGet(out var ledger, out var damaged))
        {
            lines.AddRange(ledger.Select(AuditLine.Of));
        }
        else
        {
            problems.Add(damaged);
        }

        foreach (var id in (await home.Journals.ListAsync(ct)).Where(id => only is null || id == only))
        {
            if ((await home.Journals.ReadAsync(id, ct)).TryGet(out var entries, out var problem))
            {
                var plan = RunState.Fold(entries).Plan is { } hash && await home.Objects.GetAsync(hash.Value, ct) is { } stored ? Plan.FromJson(stored) : null;
                var addresses = plan?.Steps.ToDictionary(step => step.Id, step => step.Effect.Address) ?? [];
                lines.AddRange(entries.Select(entry => AuditLine.Of(id, entry, addresses)));
            }
            else if (problem.Code != JournalCodes.Unknown)
            {
                // Unknown: a process that died while it made the file left an empty one; nothing had begun.
                problems.Add(problem);
            }
        }

        return lines;
    }
}
