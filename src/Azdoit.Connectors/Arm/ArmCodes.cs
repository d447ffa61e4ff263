using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Flow;

namespace Azdoit.Connectors.Arm;

/// <summary>Failures of the way to the cloud and back, beside those that the cloud itself names.</summary>
public static class ArmCodes
{
    public static DiagnosticCode NotSent => FlowCodes.Unreachable;

    public static DiagnosticCode TimedOut { get; } = new(
        "no-answer-in-time", "A request was sent and nobody answered in time. Whether it had its effect is not known, so azdoit reads before it sends again.");

    public static DiagnosticCode Lost { get; } = new(
        "connection-lost", "A request was sent and the connection ended before its answer. Whether it had its effect is not known, so azdoit reads before it sends again.");

    public static DiagnosticCode TooLarge { get; } = new(
        "answer-too-large", "The answer is larger than any that the cloud gives. It was not read to its end; something other than the cloud may have answered.");

    public static DiagnosticCode Unreadable { get; } = new(
        "answer-unreadable", "The answer ended early or is no JSON. Something between azdoit and the cloud, such as a proxy, may have answered in its place.");

    public static DiagnosticCode Unexpected { get; } = new(
        "answer-unexpected", "The answer is JSON, but not of the documented shape. Nothing is concluded from it.");

    public static DiagnosticCode EndlessList { get; } = new(
        "endless-list", "The pages of a list lead in a circle or never end, so the list is not taken for whole.");

    public static DiagnosticCode Refused { get; } = new(
        "address-refused", "An answer pointed to an address outside of the cloud. The token goes nowhere else, so the request was not sent.");

    public static DiagnosticCode Status { get; } = new(
        "http-status", "The cloud answered with an HTTP status and no code of its own (http-503, for instance). 4xx means that the request was refused, 429 and 5xx that trying later may help.");

    public static DiagnosticCode OperationUnfinished { get; } = new(
        "operation-unfinished", "The cloud accepted a request and has not finished it within the time of azdoit's patience. 'azdoit objectives resume ID' reads later what became of it.");

    public static DiagnosticCode TypeUnknown { get; } = new(
        "type-unknown", "The cloud lists no API version for a type of resource: it is not offered there, or its provider is not registered in the subscription.");

    public static DiagnosticCode Taken { get; } = new(
        "resource-exists", "A resource of that name has appeared since the plan was made. azdoit creates and never overwrites, so it was not changed.");

    public static DiagnosticCode LoginFailed { get; } = new(
        "login-failed", "No login for the cloud worked. Run 'az login', or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET; 'azdoit doctor' says what there is.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
        [TimedOut, Lost, TooLarge, Unreadable, Unexpected, EndlessList, Refused, Status, OperationUnfinished, TypeUnknown, Taken, LoginFailed];

    /// <summary>How a status without a code is written: <c>http-503</c>.</summary>
    public static string OfStatus(int status) => $"http-{status}";
}
