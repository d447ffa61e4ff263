using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>What a command came to: an answer for programs, a page for people.</summary>
internal sealed record Reply(Answer Answer)
{
    /// <summary>The <c>result</c> of the JSON document; null derives it from the answer.</summary>
    public JsonText? Result { get; init; }

    /// <summary>Everything for people; null leaves it at the answer's diagnostics.</summary>
    public Page? Page { get; init; }

    /// <summary>A format of its own, written as it stands instead of document or page: whoever makes it leaves secrets out.</summary>
    public string? Bare { get; init; }

    /// <summary>Where it is not the answer's own: <c>plan --detailed-exitcode</c>.</summary>
    public int? ExitCode { get; init; }

    public int Exit => ExitCode ?? Answer.ExitCode;

    public static Reply Done(Page page, JsonText? result = null) => new(new Answer { Outcome = AnswerOutcome.Done }) { Page = page, Result = result ?? new JsonObject() };

    public static Reply Invalid(params ReadOnlySpan<Diagnostic> problems) => Of(AnswerOutcome.Invalid, problems);

    public static Reply Of(AnswerOutcome outcome, params ReadOnlySpan<Diagnostic> problems) =>
        new(new Answer { Outcome = outcome, Diagnostics = [.. problems] }) { Result = new JsonObject() };
}
