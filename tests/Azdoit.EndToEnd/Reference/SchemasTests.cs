using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Azdoit.Tests.Approval;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Reference;

/// <summary>The schemas that programs build on are what the code writes.</summary>
public sealed class SchemasTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_result_document() => Approved.Matches("schemas/result.schema.json", Schema(ViewsJson.Default.ResultDocument, "azdoit.result/1"));

    [Fact]
    public void An_event_line() => Approved.Matches("schemas/event.schema.json", Schema(ViewsJson.Default.EventLine, "azdoit.event/1"));

    [Fact]
    public void The_result_of_commands_that_read_or_change_the_cloud() => Approved.Matches("schemas/work.schema.json", Schema(ViewsJson.Default.WorkView, "result of do, plan, apply, cost, objectives resume, cancel and undo"));

    [Fact]
    public void The_lists_and_details_of_objectives()
    {
        Approved.Matches("schemas/objectives-list.schema.json", Schema(ViewsJson.Default.ObjectiveList, "result of objectives list"));
        Approved.Matches("schemas/objectives-show.schema.json", Schema(ViewsJson.Default.ObjectiveDetail, "result of objectives show and watch"));
    }

    [Fact]
    public void An_exported_objective() => Approved.Matches("schemas/objective.schema.json", Schema(ViewsJson.Default.ObjectiveExport, "objectives export"));

    private static string Schema(JsonTypeInfo type, string title)
    {
        var schema = (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema.Insert(0, "title", title);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Readable) + "\n";
    }
}
