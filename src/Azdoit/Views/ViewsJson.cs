using System.Text.Json;
using System.Text.Json.Serialization;

namespace Azdoit.Views;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(EventLine))]
[JsonSerializable(typeof(WorkView))]
[JsonSerializable(typeof(ObjectiveExport))]
[JsonSerializable(typeof(ObjectiveList))]
[JsonSerializable(typeof(ObjectiveDetail))]
public sealed partial class ViewsJson : JsonSerializerContext
{
    /// <summary>For terminals and pipes, never HTML: quotes and letters of other languages stay readable.</summary>
    public static ViewsJson Plain => field ??= new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
