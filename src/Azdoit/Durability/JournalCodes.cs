using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Durability;

/// <summary>Why a journal cannot be had, wherever journals are kept.</summary>
public static class JournalCodes
{
    public static DiagnosticCode Unknown { get; } = new(
        "objective-unknown",
        "No objective of that id has a journal in this home. `azdoit objectives list` shows those that have; AZDOIT_HOME chooses another home.");

    public static DiagnosticCode Exists { get; } = new(
        "objective-exists",
        "An objective of that id has a journal already. Ids are made once for each objective, so this is a bug or an import that was made twice.");

    public static DiagnosticCode Held { get; } = new(
        "objective-held",
        "A living azdoit process is working on this objective, and only one may write its journal. Watch it with `azdoit objectives watch ID`, or end that process; "
        + "a process that died is recognised and does not count.");

    public static DiagnosticCode HeldElsewhere { get; } = new(
        "objective-held-elsewhere",
        "A process on another machine was working on this objective and has not been heard from for two minutes. Two processes at work on one objective could do "
        + "everything twice, so azdoit does not guess. When you are sure that the other one is dead: `azdoit objectives resume ID --take-over`.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unknown, Exists, Held, HeldElsewhere];

    public static Diagnostic NoSuch(ObjectiveId objective) =>
        Diagnostic.Error(Unknown, "There is no such objective", $"No journal of {objective} is in this home.", Suggestion.Caller("See which there are.", "azdoit", "objectives", "list"));

    public static Diagnostic AlreadyThere(ObjectiveId objective) =>
        Diagnostic.Error(Exists, "The objective exists already", $"{objective} has a journal.");

    /// <param name="holder"><c>host:pid</c>.</param>
    public static Diagnostic HeldBy(ObjectiveId objective, string holder) =>
        Diagnostic.Error(Held, "Another process is working on this objective", $"{objective} is held by {holder}.");
}
