using System.Text.Json.Nodes;
using Azdoit.Failures;
using Azdoit.Redaction;

namespace Azdoit.Connectors.Secrets;

/// <summary>Content that may hold secrets: for the wire only.</summary>
public sealed class ResolvedContent
{
    private const int ShortestSecret = 4;

    private static readonly char[] Signs = [' ', '"', '\'', '`', ',', ';', '&'];

    private readonly IReadOnlyList<string> secrets;

    internal ResolvedContent(JsonObject? body, IReadOnlyList<string> secrets)
    {
        Body = body;
        this.secrets = secrets;
    }

    public JsonObject? Body { get; }

    /// <summary>The failure without the secrets that the cloud may have quoted in it.</summary>
    /// <remarks>Also the parts between signs at which text is cut: a secret may have been hidden in part before.</remarks>
    public Failure Conceal(Failure failure) => secrets.Concat(secrets.SelectMany(secret => secret.Split(Signs))).Where(secret => secret.Length >= ShortestSecret)
        .Aggregate(failure, (shown, secret) => shown with { Message = shown.Message.Replace(secret, SecretText.Hidden, StringComparison.Ordinal) });
}
