using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Azure's own definitions that are in common use, with Azure's ids.</summary>
internal static class BuiltInPolicies
{
    private const string Text = """
        {
        "e56962a6-4747-49cd-b67b-bf8b01975c4c": {"displayName": "Allowed locations", "mode": "Indexed",
          "description": "This policy enables you to restrict the locations your organization can specify when deploying resources. Use to enforce your geo-compliance requirements. Excludes resource groups, Microsoft.AzureActiveDirectory/b2cDirectories, and resources that use the 'global' region.",
          "parameters": {"listOfAllowedLocations": {"type": "Array", "metadata": {"displayName": "Allowed locations", "strongType": "location"}}},
          "policyRule": {"if": {"allOf": [{"field": "location", "notIn": "[parameters('listOfAllowedLocations')]"}, {"field": "location", "notEquals": "global"},
            {"field": "type", "notEquals": "Microsoft.AzureActiveDirectory/b2cDirectories"}]}, "then": {"effect": "deny"}}},
        "e765b5de-1225-4ba3-bd56-1ac6695af988": {"displayName": "Allowed locations for resource groups", "mode": "All",
          "parameters": {"listOfAllowedLocations": {"type": "Array", "metadata": {"displayName": "Allowed locations", "strongType": "location"}}},
          "policyRule": {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Resources/subscriptions/resourceGroups"},
            {"field": "location", "notIn": "[parameters('listOfAllowedLocations')]"}]}, "then": {"effect": "deny"}}},
        "cccc23c7-8427-4f53-ad12-b6a63eb452b3": {"displayName": "Allowed virtual machine size SKUs", "mode": "Indexed",
          "parameters": {"listOfAllowedSKUs": {"type": "Array", "metadata": {"displayName": "Allowed Size SKUs", "strongType": "VMSKUs"}}},
          "policyRule": {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Compute/virtualMachines"},
            {"not": {"field": "Microsoft.Compute/virtualMachines/sku.name", "in": "[parameters('listOfAllowedSKUs')]"}}]}, "then": {"effect": "Deny"}}},
        "871b6d14-10aa-478d-b590-94f262ecfa99": {"displayName": "Require a tag on resources", "mode": "Indexed",
          "parameters": {"tagName": {"type": "String", "metadata": {"displayName": "Tag Name"}}},
          "policyRule": {"if": {"field": "[concat('tags[', parameters('tagName'), ']')]", "exists": "false"}, "then": {"effect": "deny"}}},
        "1e30110a-5ceb-460c-a204-c1c3969c6d62": {"displayName": "Require a tag and its value on resources", "mode": "Indexed",
          "parameters": {"tagName": {"type": "String"}, "tagValue": {"type": "String"}},
          "policyRule": {"if": {"not": {"field": "[concat('tags[', parameters('tagName'), ']')]", "equals": "[parameters('tagValue')]"}}, "then": {"effect": "deny"}}},
        "96670d01-0a4d-4649-9c89-2d3abc0a5025": {"displayName": "Require a tag on resource groups", "mode": "All",
          "parameters": {"tagName": {"type": "String", "metadata": {"displayName": "Tag Name"}}},
          "policyRule": {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Resources/subscriptions/resourceGroups"},
            {"field": "[concat('tags[', parameters('tagName'), ']')]", "exists": "false"}]}, "then": {"effect": "deny"}}},
        "8ce3da23-7156-49e4-b145-24f95f9dcb46": {"displayName": "Require a tag and its value on resource groups", "mode": "All",
          "parameters": {"tagName": {"type": "String"}, "tagValue": {"type": "String"}},
          "policyRule": {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Resources/subscriptions/resourceGroups"},
            {"not": {"field": "[concat('tags[', parameters('tagName'), ']')]", "equals": "[parameters('tagValue')]"}}]}, "then": {"effect": "deny"}}},
        "ea3f2387-9b95-492a-a190-fcdc54f7b070": {"displayName": "Inherit a tag from the resource group if missing", "mode": "Indexed",
          "parameters": {"tagName": {"type": "String"}},
          "policyRule": {"if": {"allOf": [{"field": "[concat('tags[', parameters('tagName'), ']')]", "exists": "false"},
            {"value": "[resourceGroup().tags[parameters('tagName')]]", "notEquals": ""}]},
            "then": {"effect": "modify", "details": {"operations": [{"operation": "add", "field": "[concat('tags[', parameters('tagName'), ']')]", "value": "[resourceGroup().tags[parameters('tagName')]]"}]}}}},
        "4f9dc7db-30c1-420c-b61a-e1d640128d26": {"displayName": "Add a tag to resources", "mode": "Indexed",
          "parameters": {"tagName": {"type": "String"}, "tagValue": {"type": "String"}},
          "policyRule": {"if": {"field": "[concat('tags[', parameters('tagName'), ']')]", "exists": "false"},
            "then": {"effect": "modify", "details": {"operations": [{"operation": "add", "field": "[concat('tags[', parameters('tagName'), ']')]", "value": "[parameters('tagValue')]"}]}}}},
        "2a0e14a6-b0a6-4fab-991a-187a4f81c498": {"displayName": "Append a tag and its value to resources", "mode": "Indexed",
          "parameters": {"tagName": {"type": "String"}, "tagValue": {"type": "String"}},
          "policyRule": {"if": {"field": "[concat('tags[', parameters('tagName'), ']')]", "exists": "false"},
            "then": {"effect": "append", "details": [{"field": "[concat('tags[', parameters('tagName'), ']')]", "value": "[parameters('tagValue')]"}]}}},
        "6c112d4e-5bc7-47ae-a041-ea2d9dccd749": {"displayName": "Not allowed resource types", "mode": "All",
          "parameters": {"listOfResourceTypesNotAllowed": {"type": "Array"}, "effect": {"type": "String", "defaultValue": "Deny"}},
          "policyRule": {"if": {"field": "type", "in": "[parameters('listOfResourceTypesNotAllowed')]"}, "then": {"effect": "[parameters('effect')]"}}},
        "a08ec900-254a-4555-9bf5-e42af04b5c5c": {"displayName": "Allowed resource types", "mode": "Indexed",
          "parameters": {"listOfResourceTypesAllowed": {"type": "Array"}},
          "policyRule": {"if": {"not": {"field": "type", "in": "[parameters('listOfResourceTypesAllowed')]"}}, "then": {"effect": "deny"}}},
        "404c3081-a854-4457-ae30-26a93ef643f9": {"displayName": "Secure transfer to storage accounts should be enabled", "mode": "Indexed",
          "parameters": {"effect": {"type": "String", "defaultValue": "Audit"}},
          "policyRule": {"if": {"allOf": [{"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
            {"field": "Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly", "notEquals": "true"}]}, "then": {"effect": "[parameters('effect')]"}}}
        }
        """;

    private static readonly Lazy<IReadOnlyList<PolicyDefinition>> Loaded = new(() =>
        [.. ((JsonObject)JsonText.Parse(Encoding.UTF8.GetBytes(Text))!).Select(p => Make(p.Key, (JsonObject)p.Value!))]);

    public static IReadOnlyList<PolicyDefinition> All => Loaded.Value;

    private static PolicyDefinition Make(string name, JsonObject properties)
    {
        properties["policyType"] = "BuiltIn";
        return new PolicyDefinition($"/providers/{PolicyDefinitions.TypeName}/{name}", properties);
    }
}
