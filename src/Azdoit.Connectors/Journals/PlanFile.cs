using System.Text.Json.Nodes;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>The shape of <c>plans/&lt;hash&gt;.json</c>.</summary>
internal sealed record PlanFile(int Format, string Request, DateTimeOffset CreatedAt, Writer By, JsonObject Plan, JsonNode? Understanding = null, JsonNode? Quote = null, JsonArray? Before = null, string? Supersedes = null)
{
    public const int CurrentFormat = 1;
}
