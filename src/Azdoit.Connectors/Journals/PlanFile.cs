using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Connectors.Journals;

/// <summary>The shape of <c>plans/&lt;hash&gt;.json</c>.</summary>
internal sealed record PlanFile(int Format, string Request, DateTimeOffset CreatedAt, Writer By, JsonObject Plan, JsonNode? Understanding = null, JsonNode? Quote = null, JsonArray? Before = null, string? Supersedes = null)
{
    public const int CurrentFormat = 1;

    /// <summary>Without the serializer, which only reading needs: to set it up takes a plan longer than to write all of this.</summary>
    public static JsonObject Json(StoredPlan plan)
    {
        var file = new JsonObject
        {
            ["format"] = CurrentFormat,
            ["request"] = plan.Request,
            ["created_at"] = plan.Created.ToString("O", CultureInfo.InvariantCulture),
            ["by"] = new JsonObject { ["user"] = plan.By.User, ["host"] = plan.By.Host, ["principal"] = plan.By.Principal },
            ["plan"] = plan.Plan.ToJson(),
            ["understanding"] = plan.Understanding?.DeepClone(),
            ["quote"] = plan.Quote?.DeepClone(),
            ["before"] = new JsonArray([.. plan.Before.Select(resource => resource.Body.DeepClone())]),
            ["supersedes"] = plan.Supersedes?.Value,
        };
        foreach (var absent in file.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            file.Remove(absent);
        }

        return file;
    }
}
