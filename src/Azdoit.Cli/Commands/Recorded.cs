using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

/// <summary>Commands that are one entry in the ledger.</summary>
internal static class Recorded
{
    public static Task<Reply> AsyncOf(Shell shell, LedgerEvent happened, Page page, JsonObject result) => HomeWork.DoAsync(shell, async (home, ct) =>
        (await home.Ledger.AppendAsync([happened], ct)).TryGet(out _, out var problem) ? Reply.Done(page, result) : Reply.Of(AnswerOutcome.Failed, problem));
}
