using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Planning;

/// <summary>The diagnostics of planning.</summary>
public static class PlanningCodes
{
    public static DiagnosticCode NotFound { get; } = new(
        "resource-not-found",
        "The request names a resource that the target does not have. azdoit looks only in the target that the first line of every run shows; in the sandbox that is the local one. Check the name, the group and the target.");

    public static DiagnosticCode InvalidValue { get; } = new(
        "invalid-value",
        "A value in the request is not one that the cloud accepts: a name with characters that Azure does not allow, a count out of range, an unknown size. Correct it in the request or with --set.");

    public static DiagnosticCode Cycle { get; } = new(
        "dependency-cycle",
        "The steps of the plan wait for each other in a circle, so none of them could begin. The message prints the circle. Split the request, or name an existing resource to break it.");

    public static DiagnosticCode Unreadable { get; } = new(
        "cloud-unreadable",
        "The cloud could not be read while planning, so azdoit cannot know what exists. Nothing was planned and nothing was changed. The message carries the cloud's own words.");

    public static DiagnosticCode Forbidden { get; } = new(
        "reading-forbidden",
        "The cloud answers, and does not let this principal read what the request needs. Nothing was changed. A person who may grant roles there has to; the message carries the cloud's own words with the action and the scope.");

    public static DiagnosticCode Unsupported { get; } = new(
        "operation-unsupported",
        "The kind of resource is known, but this operation on it is not. The message lists what can be done with it.");

    public static DiagnosticCode Unheard { get; } = new(
        "value-without-effect",
        "The request says something of a new resource that nothing of what would be sent depends on, so that it would be lost without a word: the port of a machine in a network that exists already, the size of a plan that exists already. Leave it out, or change what exists in a request of its own.");

    /// <summary>Why what exists is not known: the cloud forbids it, which only a grant cures, or it is away.</summary>
    public static Diagnostic NotRead(Failure failure) => failure.Category == FailureCategory.Permission
        ? Diagnostic.Error(Forbidden, "The cloud does not allow reading this", $"{failure.Code}: {failure.Message}", Suggestion.Person("Ask for a role that allows this at the scope that the message names."))
        : Diagnostic.Error(Unreadable, "The cloud could not be read", $"{failure.Code}: {failure.Message}");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NotFound, InvalidValue, Cycle, Unreadable, Forbidden, Unsupported, Unheard];
}
