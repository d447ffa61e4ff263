using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Cli;

/// <summary>The diagnostics of the command line itself.</summary>
internal static class CliCodes
{
    public static DiagnosticCode BadUsage { get; } = new(
        "bad-usage",
        "The command line itself is not right: an unknown command or option, a value of the wrong form, something missing. Nothing was done. 'azdoit COMMAND --help' shows what a command takes.");

    public static DiagnosticCode Bug { get; } = new(
        "bug",
        "azdoit met a state that it believes impossible. Whatever it had begun stands in its journal: 'azdoit objectives list' shows it, 'azdoit objectives resume last' continues it. "
        + "Please report the line that was printed; --verbose adds where it happened.");

    public static DiagnosticCode Interrupted { get; } = new(
        "interrupted",
        "A signal (Ctrl-C, SIGTERM, SIGHUP) ended the command. After the first one no further step starts and what is in flight is settled; after the second azdoit leaves at once, and "
        + "'azdoit objectives resume last' continues from the journal.");

    public static DiagnosticCode NotReadable { get; } = new(
        "input-unreadable",
        "A file or standard input that the command was to read cannot be read as what it should be. The message names it.");

    public static DiagnosticCode UnknownCode { get; } = new(
        "code-unknown",
        "'azdoit explain' knows the codes of azdoit's own messages and the error codes of Azure that azdoit recognises. This one is neither.");

    public static DiagnosticCode NeedsTerminal { get; } = new(
        "terminal-needed",
        "What approves needs a person at a terminal: it cannot be piped, scripted or run by another program. A program gives its own consent with --approve HASH on the command that runs the plan.");

    public static DiagnosticCode SandboxNotStarted { get; } = new(
        "sandbox-unavailable",
        "The local cloud of this home could not be started, or its state could not be read. Its log lies in the home under sandbox/log. Nothing was changed.");

    public static DiagnosticCode SandboxRefused { get; } = new(
        "sandbox-refused",
        "The local cloud does not take what it was asked to set. The message says which values it knows. Nothing was changed.");

    public static DiagnosticCode ResetNeedsYes { get; } = new(
        "reset-needs-yes",
        "'azdoit sandbox reset' empties the local cloud of this home and asks nobody, so it wants --yes. 'azdoit sandbox snapshot save NAME' keeps the present state first.");

    public static DiagnosticCode AzureCliMissing { get; } = new(
        "azure-cli-missing",
        "'azdoit sandbox az' runs the installed Azure CLI, and there is none on PATH. Nothing was done. azdoit itself does not need it.");

    public static DiagnosticCode Ambiguous { get; } = new(
        "id-ambiguous",
        "The beginning of an id fits several objectives (or of a hash several plans), so none is meant. Give more of it; 'azdoit objectives list' shows the objectives.");

    public static DiagnosticCode SubscriptionNotFound { get; } = new(
        "subscription-not-found",
        "The login works and sees no such subscription. Name another, by id or by name, or log in as somebody who may see it.");

    public static DiagnosticCode NotBuilt { get; } = new(
        "not-built",
        "The launcher that builds azdoit on first use could not: the .NET 10 SDK is missing, the folder cannot be written, or the build failed. Nothing was done; the log is artifacts/launcher.log.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [BadUsage, Bug, Interrupted, NotReadable, UnknownCode, NeedsTerminal, SandboxNotStarted, SandboxRefused, AzureCliMissing, ResetNeedsYes, Ambiguous, SubscriptionNotFound, NotBuilt];
}
