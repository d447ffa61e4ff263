using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Faults;

/// <summary>Faults that have a name, so that nobody must know Azure's codes to ask for one.</summary>
internal sealed record FaultKind(string Name, string Meaning, FaultRule Rule)
{
    private const string Machines = "*/virtualMachines/*";

    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new("error", "An error answer, nothing applied: internal server error unless a code is given", new()),
        new("throttled", "429 with Retry-After", Of("TooManyRequests") with { RetryAfterSeconds = 5 }),
        new("throttled-bare", "429 without Retry-After", Of("TooManyRequests")),
        new("bad-gateway", "502", Of(502, "BadGateway", "The gateway did not receive a response from the resource provider within the specified time period.")),
        new("unavailable", "503", Of("ServiceUnavailable")),
        new("gateway-timeout", "504", Of("GatewayTimeout")),
        new("lost", "Writes are applied, but their answers are lost", new() { Method = "write", Phase = FaultPhase.ResponseLost }),
        new("cut", "The connection ends in the middle of the answer", new() { Phase = FaultPhase.Cut }),
        new("slow", "Answers come late: two seconds unless said", new() { Phase = FaultPhase.Slow, DelayMilliseconds = 2000 }),
        new("never-finishes", "Operations stay in progress for ever", new() { Method = "write", Phase = FaultPhase.NeverFinishes }),
        new("fails-late", "Operations are accepted and then fail", Of(409, "OperationFailed", "The operation failed.") with { Method = "write", Phase = FaultPhase.FailsLate }),
        new("forbidden", "403 for every write from now on", Of("AuthorizationFailed") with { Method = "write" }),
        new("token-expired", "401: the token has run out", Of("ExpiredAuthenticationToken")),
        new("quota-gone", "No machine more: the cores are used up", Of(409, "OperationNotAllowed",
            "Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Current Limit: 10, Current Usage: 10, Additional Required: 2, (Minimum) New Limit Required: 12.") with { Method = "PUT", Path = Machines }),
        new("capacity-gone", "Machines are accepted, and then there is no hardware", Of("AllocationFailed") with { Method = "PUT", Path = Machines, Phase = FaultPhase.FailsLate }),
        new("stale", "After a write, reads show for a while what was before it", new() { Phase = FaultPhase.Stale }),
        new("changed", "Somebody else changes what was just written", new() { Method = "PUT", Phase = FaultPhase.Changed }),
        new("skew", "The Date of the answers is off", new() { Phase = FaultPhase.Skew, Seconds = 600 }),
    ];

    private static FaultRule Of(string code) => KnownErrors.Find(code) is var (known, status, message) ? Of(status, known, message) : throw new KeyNotFoundException(code);

    private static FaultRule Of(int status, string code, string message) => new() { Status = status, Code = code, Message = message };
}
