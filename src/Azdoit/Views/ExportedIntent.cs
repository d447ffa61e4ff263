using System.Text.Json.Nodes;

namespace Azdoit.Views;

/// <summary>The intent's name and parameters in the exchange format's older words, where it has some; else the operation's own id.</summary>
internal static class ExportedIntent
{
    private static readonly (string Operation, string Name)[] Names =
    [
        ("vmss.create", "provision_fleet"),
        ("vm.list", "list_vms"),
        ("vm.start", "start_vm"),
        ("vm.stop", "stop_vm"),
        ("vm.deallocate", "stop_vm"),
        ("vm.delete", "delete_vm"),
        ("storage.create", "create_storage"),
        ("storage.list", "list_storage"),
        ("cost.report", "cost_report"),
        ("resource.list", "resource_list"),
    ];

    /// <param name="meaning">A list of operations with parameters; anything else is an undo, which has neither.</param>
    public static (string Name, JsonNode Parameters) Of(JsonNode? meaning)
    {
        if (meaning is not JsonArray { Count: > 0 } clauses)
        {
            return (meaning is null ? "unknown" : "objective.undo", new JsonObject());
        }

        var operations = clauses.Select(clause => (string?)clause?["operation"] ?? "").ToList();
        var name = Name(operations, clauses);
        return (name, clauses.Count == 1 ? Renamed(operations[0], (JsonObject)clauses[0]!["parameters"]!.DeepClone()) : new JsonObject { ["clauses"] = clauses.DeepClone() });
    }

    private static string Name(List<string> operations, JsonArray clauses)
    {
        if (operations.Contains("vnet.create") && operations.TrueForAll(operation => operation is "vnet.create" or "subnet.create" or "nsg.create" or "nsg_rule.create"))
        {
            return "setup_networking";
        }

        if (operations.Count(operation => operation.EndsWith(".create", StringComparison.Ordinal)) > 1)
        {
            return "create_environment";
        }

        if (operations[0] == "vm.create")
        {
            return Count(clauses[0]!["parameters"]!) == 1 ? "provision_vm" : "provision_fleet";
        }

        return Names.FirstOrDefault(pair => pair.Operation == operations[0]).Name ?? operations[0];
    }

    private static decimal Count(JsonNode parameters) =>
        parameters["names"] is JsonArray names ? names.Count : parameters["count"] is { } count ? count.GetValue<decimal>() : 1;

    private static JsonObject Renamed(string operation, JsonObject parameters)
    {
        var kind = operation.Split('.')[0];
        foreach (var (from, to) in kind switch
        {
            "vm" => [("name", "vm_name"), ("size", "vm_size")],
            "storage" => [("sku", "type")],
            _ => (ReadOnlySpan<(string, string)>)[],
        })
        {
            if (parameters[from] is { } value)
            {
                parameters.Remove(from);
                parameters[to] = value;
            }
        }

        return parameters;
    }
}
