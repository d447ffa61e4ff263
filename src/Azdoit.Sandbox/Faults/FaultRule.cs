using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Faults;

/// <summary>One planned fault. Requests to <c>/sandbox</c> and for tokens are never hit.</summary>
public sealed record FaultRule
{
    public string Id { get; init; } = "";

    /// <summary>An HTTP method, "write" for every request that changes something (a query by POST does not), or "*".</summary>
    public string Method { get; init; } = "*";

    /// <summary>A pattern over the path without query: '*' stands for any characters, '?' for one, in any casing.</summary>
    public string Path { get; init; } = "*";

    /// <summary>A pattern over what the request wants in the words of roles: "Microsoft.Compute/virtualMachines/start/action".</summary>
    public string Operation { get; init; } = "*";

    public FaultPhase Phase { get; init; } = FaultPhase.Error;

    /// <summary>How many more requests it hits; null has no end.</summary>
    public int? Count { get; init; }

    /// <summary>The share of matching requests that it hits, 0 to 1; which ones follows from <see cref="Seed"/>.</summary>
    public double Probability { get; init; } = 1;

    public int Seed { get; init; }

    public int Status { get; init; } = 500;

    public string Code { get; init; } = "InternalServerError";

    public string Message { get; init; } = "The server encountered an internal error. Please retry the request.";

    /// <summary>Sent as Retry-After when set.</summary>
    public int? RetryAfterSeconds { get; init; }

    public int DelayMilliseconds { get; init; }

    /// <summary>How long reads stay stale, or how far the clock is off.</summary>
    public int Seconds { get; init; } = 5;

    /// <summary>What somebody else changes: a merge patch over the resource.</summary>
    public JsonObject? Change { get; init; }

    /// <summary>How many matching requests have been drawn for.</summary>
    internal int Draws { get; init; }

    internal bool Matches(string method, bool changes, string path, string operation) => Count is not 0
        && (Method == "*" || Method.Equals(method, StringComparison.OrdinalIgnoreCase) || (changes && Method.Equals("write", StringComparison.OrdinalIgnoreCase)))
        && FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: true)
        && (Operation == "*" || FileSystemName.MatchesSimpleExpression(Operation, operation, ignoreCase: true));

    /// <summary>The same seed hits the same requests in every run.</summary>
    internal bool Strikes
    {
        get
        {
            // splitmix64: any seed gives an even spread.
            var z = unchecked(((ulong)(uint)Seed << 32) + ((ulong)Draws + 1) * 0x9E3779B97F4A7C15UL);
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
            return ((z ^ (z >> 31)) >> 11) / (double)(1UL << 53) < Probability;
        }
    }
}
