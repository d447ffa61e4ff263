using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Connectors.Twins;

/// <summary>What a plan needs to know about its target, read at one moment. Holds no secrets.</summary>
/// <param name="Document">As the sandbox takes it in: see <c>docs/rehearsal.md</c>.</param>
public sealed record CloudSnapshot(JsonObject Document)
{
    public const string Schema = "azdoit.snapshot/1";

    public DateTimeOffset TakenAt => DateTimeOffset.Parse(Json.Text(Document, "taken_at")!, CultureInfo.InvariantCulture);

    /// <summary>What could not be read and is left out, in sentences.</summary>
    public ImmutableArray<string> Unread => [.. (Document["unread"] as JsonArray)?.Select(sentence => sentence!.GetValue<string>()) ?? []];

    public string? Caller => Json.Text(Document, "caller.object_id");

    public string Tenant => Json.Text(Document, "tenant") ?? "";
}
