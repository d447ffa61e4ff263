using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Azdoit.Connectors.Arm;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ArmJson : JsonSerializerContext;
