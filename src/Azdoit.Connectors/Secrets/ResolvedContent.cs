using System.Text.Json.Nodes;
using Azdoit.Failures;

namespace Azdoit.Connectors.Secrets;

/// <summary>Content that may hold secrets: for the wire only.</summary>
public sealed class ResolvedContent
{
    private const int ShortestSecret = 4;

    private readonly IReadOnlyList<string> secrets;

    internal ResolvedContent(JsonObject? body, IReadOnlyList<string> secrets)
    {
        Body = body;
        this.secrets = secrets;
    }

    public JsonObject? Body { get; }

    /// <summary>The failure without the secrets that the cloud may have quoted in it.</summary>
    public Failure Conceal(Failure failure) => secrets.Where(secret => secret.Length >= ShortestSecret)
        .Aggregate(failure, (shown, secret) => shown with { Message = shown.Message.Replace(secret, "***", StringComparison.Ordinal) });
}
