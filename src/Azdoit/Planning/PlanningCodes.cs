using System.Collections.Immutable;
using Azdoit.Diagnostics;

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

    public static DiagnosticCode Unsupported { get; } = new(
        "operation-unsupported",
        "The kind of resource is known, but this operation on it is not. The message lists what can be done with it.");

    public static DiagnosticCode TooMany { get; } = new(
        "too-many-matches",
        "A name fits several resources in different groups. Name the group, so that exactly one is meant.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NotFound, InvalidValue, Cycle, Unreadable, Unsupported, TooMany];
}
