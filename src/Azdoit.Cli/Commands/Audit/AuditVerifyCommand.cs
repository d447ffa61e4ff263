using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Audits;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Audit;

internal sealed class AuditVerifyCommand() : CliCommand("verify", "Whether the ledger, every journal and every object are what azdoit wrote", "azdoit audit verify", "azdoit audit verify --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, (home, ct) => Task.FromResult(Told(HomeAudit.Of(home.Home, ct))));

    private static Reply Told(HomeAudit audit)
    {
        var open = audit.Journals.Where(journal => !journal.Closed).ToImmutableArray();
        var page = new Page()
            .Line(audit.IsWhole ? "Everything recorded is what was written" : $"{Number(audit.Faults.Length)} of the records are not what was written", audit.IsWhole ? Tone.Strong : Tone.Bad)
            .Table([],
            [
                ["ledger", $"{Number(audit.LedgerEntries)} entries"],
                ["journals", $"{Number(audit.Journals.Length)} whole, {Number(open.Length)} of them not closed"],
                ["objects", Number(audit.Objects)],
            ])
            .Lines(open.Select(Standing), Tone.Quiet);
        return new Reply(new Answer { Outcome = audit.IsWhole ? AnswerOutcome.Done : AnswerOutcome.Failed, Diagnostics = [.. audit.Faults.Select(Diagnosed), .. open.Select(Diagnosed)] })
        {
            Page = page.Gap().Add(DiagnosticsPage.Of([.. audit.Faults.Select(Diagnosed)])),
            Result = new JsonObject
            {
                ["whole"] = audit.IsWhole,
                ["ledger_entries"] = audit.LedgerEntries,
                ["objects"] = audit.Objects,
                ["journals"] = new JsonArray([.. audit.Journals.Select(journal =>
                    new JsonObject { ["objective_id"] = journal.Objective.Value, ["entries"] = journal.Entries, ["closed"] = journal.Closed, ["torn_bytes"] = journal.Torn })]),
                ["faults"] = new JsonArray([.. audit.Faults.Select(fault =>
                    new JsonObject { ["path"] = fault.Path, ["line"] = fault.Line, ["byte"] = fault.Byte, ["problem"] = fault.Problem })]),
            },
        };
    }

    private static Diagnostic Diagnosed(Fault fault) =>
        Diagnostic.Error(AuditCodes.Broken, "A record is not what was written", fault.Line == 0 ? $"{fault.Path}: {fault.Problem}" : $"{fault.Path}:{fault.Line}, byte {Number(fault.Byte)}: {fault.Problem}");

    private static Diagnostic Diagnosed(AuditedJournal open) =>
        Diagnostic.Info(AuditCodes.Open, "A journal is not closed", Standing(open));

    private static string Standing(AuditedJournal open) =>
        $"{open.Objective} ends at entry {Number(open.Entries)}, not closed{(open.Torn > 0 ? $"; {Number(open.Torn)} bytes of an unfinished line follow" : "")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
