using Azdoit.Intents;

namespace Azdoit.Cli;

/// <summary>What <c>azdoit cost</c> takes may leave out the verb: "3 small VMs" is meant to be created.</summary>
internal static class Wording
{
    public static string AsCost(string request) =>
        string.IsNullOrWhiteSpace(request) ? request
        : Interpreter.Read(request).Questions.Any(question => question.Parameter == "verb") || Interpreter.Read(request).Outcome == UnderstandingOutcome.Unsupported
            ? Interpreter.Read($"create {request}").Outcome == UnderstandingOutcome.Unsupported ? request : $"create {request}"
            : request;
}
