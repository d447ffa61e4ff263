using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Flow;

/// <summary>The diagnostics of the path as a whole.</summary>
public static class FlowCodes
{
    public static DiagnosticCode Unsupported { get; } = new(
        "unsupported-request",
        "azdoit knows what is asked for only in part or not at all, and does nothing rather than guess. The message names the nearest things that it can do.");

    public static DiagnosticCode Unreachable { get; } = new(
        "cloud-unreachable",
        "The cloud did not answer: no login, no network, or no server. Nothing was changed. 'azdoit doctor' says what is missing.");

    public static DiagnosticCode Unfinished { get; } = new(
        "objective-unfinished",
        "An earlier run began and did not end: its process died or was told to leave. It is never continued by another request. 'azdoit objectives resume ID' continues it, 'azdoit objectives undo ID' takes it back.");

    public static DiagnosticCode UnknownObjective { get; } = new(
        "objective-not-found",
        "There is no objective with this id in the home. 'azdoit objectives list' shows those that there are; a unique prefix or 'last' is enough.");

    public static DiagnosticCode NotResumable { get; } = new(
        "objective-not-resumable",
        "Only a run that began and did not finish can be resumed. One that is done, was taken back or never began has nothing to continue.");

    public static DiagnosticCode NotKept { get; } = new(
        "object-missing",
        "The journal names a plan or approval that is not in the object store, or whose bytes no longer match its name. Without it the objective cannot go on; restore the home's 'objects' folder.");

    public static DiagnosticCode OtherTarget { get; } = new(
        "plan-for-other-target",
        "A plan is bound to the cloud, subscription and environment that it was made for. Name that target, or plan again for this one.");

    public static DiagnosticCode RehearsalFailed { get; } = new(
        "rehearsal-failed",
        "Played through on a twin of the target, a step of the plan failed, as it would on the target itself. The target was read and nothing was changed. The detail carries the code and the words that Azure would answer with.");

    public static DiagnosticCode NotRehearsed { get; } = new(
        "rehearsal-impossible",
        "No twin of the target could be made: the target could not be read, or the twin not be started. Nothing was changed. What a rehearsal leaves out because it may not read it is in 'not_modelled' and does not end here.");

    public static DiagnosticCode SecretLiteral { get; } = new(
        "secret-literal",
        "Something that was said looks like a password, a key or a token. Requests, plans and journals are written down, so a secret is never a part of them: "
        + "say where it is instead. `env:NAME` is a variable, `file:PATH` a file, `generate` lets azdoit make one up; it is read when it is sent. Nothing was planned, changed or recorded.");

    public static DiagnosticCode RecordsVanish { get; } = new(
        "records-vanish",
        "CI is set, so this home goes when the job ends, and with it the journals that tell which resources on a real cloud are azdoit's: nothing could be resumed or undone. Say --ephemeral when you know that, "
        + "and take the records along at the end: `azdoit objectives export ID --bundle FILE`, in another home `azdoit objectives import FILE`. Nothing was begun.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unsupported, Unreachable, Unfinished, UnknownObjective, NotResumable, NotKept, OtherTarget, RehearsalFailed, NotRehearsed, SecretLiteral, RecordsVanish];
}
