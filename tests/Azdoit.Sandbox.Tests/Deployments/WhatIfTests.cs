using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Deployments;

public sealed class WhatIfTests
{
    private const string P = LocalCloud.Group + "/providers/";
    private const string Account = """{"type":"Microsoft.Storage/storageAccounts","apiVersion":"2023-01-01","name":"acc123","location":"eastus","sku":{"name":"Standard_LRS"},"kind":"StorageV2","tags":{"env":"dev"},"properties":{}}""";

    [Fact]
    public async Task A_change_is_told_by_path_with_what_was_and_what_will_be()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.DeployAsync("d", Deploying.Template($"[{Account}]"));
        var changes = await AskAsync(cloud, Deploying.Template($"[{Account.Replace("dev", "test", StringComparison.Ordinal).Replace("LRS", "ZRS", StringComparison.Ordinal)}]"));
        var change = Assert.Single(changes);
        Assert.Equal("Modify", change["changeType"]?.ToString());
        var tag = Assert.Single(change["delta"]!.AsArray(), d => d!["path"]?.ToString() == "tags.env");
        Assert.Equal("dev test Modify", $"{tag!["before"]} {tag["after"]} {tag["propertyChangeType"]}");
        Assert.Contains(change["delta"]!.AsArray(), d => d!["path"]?.ToString() == "sku.name" && d["after"]?.ToString() == "Standard_ZRS");
    }

    [Fact]
    public async Task Items_of_a_list_are_told_by_their_place()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        const string net = """{"type":"Microsoft.Network/virtualNetworks","apiVersion":"2023-11-01","name":"net","location":"eastus","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"name":"a","properties":{"addressPrefix":"10.0.0.0/24"}}]}}""";
        await cloud.DeployAsync("d", Deploying.Template($"[{net}]"));
        var changes = await AskAsync(cloud, Deploying.Template($"[{net.Replace("""["10.0.0.0/16"]""", """["10.0.0.0/16","10.1.0.0/16"]""", StringComparison.Ordinal)}]"));
        var delta = Assert.Single(Assert.Single(changes)["delta"]!.AsArray());
        Assert.Equal("properties.addressSpace.addressPrefixes Array", $"{delta!["path"]} {delta["propertyChangeType"]}");
        var child = Assert.Single(delta["children"]!.AsArray());
        Assert.Equal("1 Create 10.1.0.0/16", $"{child!["path"]} {child["propertyChangeType"]} {child["after"]}");
    }

    [Fact]
    public async Task Complete_mode_deletes_what_the_template_does_not_name_and_incremental_mode_ignores_it()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(P + "Microsoft.Network/publicIPAddresses/old", """{"location":"eastus"}""");
        var template = Deploying.Template($"[{Account}]");
        Assert.Contains(await AskAsync(cloud, template), c => c["changeType"]?.ToString() == "Ignore" && c["resourceId"]!.ToString().EndsWith("/old", StringComparison.Ordinal));
        Assert.Contains(await AskAsync(cloud, template, "Complete"), c => c["changeType"]?.ToString() == "Delete" && c["resourceId"]!.ToString().EndsWith("/old", StringComparison.Ordinal));
        Assert.Equal(200, (await cloud.GetAsync(P + "Microsoft.Network/publicIPAddresses/old")).Status);

        var done = await cloud.DeployAsync("d", template, mode: "Complete");
        Assert.Equal("Succeeded", done.Text("properties.provisioningState"));
        Assert.Equal(404, (await cloud.GetAsync(P + "Microsoft.Network/publicIPAddresses/old")).Status);
        Assert.Equal(200, (await cloud.GetAsync(P + "Microsoft.Storage/storageAccounts/acc123")).Status);
    }

    [Fact]
    public async Task Nothing_happens_and_no_secret_is_told()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var template = Deploying.Template("""[{"type":"Contoso.Things/boxes","apiVersion":"2023-01-01","name":"box","location":"eastus","properties":{"note":"[concat('code ', parameters('code'))]"}}]""",
            "\"parameters\":{\"code\":{\"type\":\"securestring\"}}");
        var answer = await AnswerAsync(cloud, Deploying.Body(template, """{"code":{"value":"hush-hush"}}"""));
        Assert.DoesNotContain("hush", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal("Create", answer.Text("properties.changes.0.changeType"));
        Assert.Equal(404, (await cloud.GetAsync(P + "Contoso.Things/boxes/box")).Status);
        Assert.Equal(404, (await cloud.GetAsync(Deploying.At("question"))).Status);
    }

    [Fact]
    public async Task Ids_alone_are_given_when_only_they_are_asked_for_and_what_would_fail_is_said_to()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var body = Deploying.Body(Deploying.Template($$$$$"""
            [{{{{{Account}}}}},{"type":"Microsoft.Network/networkInterfaces","apiVersion":"2023-11-01","name":"nic","location":"eastus",
             "properties":{"ipConfigurations":[{"name":"i","properties":{"subnet":{"id":"{{{{{Bodies.Subnet}}}}}"}}}]}}]
            """));
        var answer = await AnswerAsync(cloud, body[..^2] + ""","whatIfSettings":{"resultFormat":"ResourceIdOnly"}}}""");
        Assert.Equal("Create", answer.Text("properties.changes.0.changeType"));
        Assert.Null(answer.At("properties.changes.0.after"));
        Assert.Equal("Unsupported", answer.Text("properties.changes.1.changeType"));
        Assert.Contains("was not found", answer.Text("properties.changes.1.unsupportedReason"), StringComparison.Ordinal);
    }

    private static async Task<List<JsonObject>> AskAsync(LocalCloud cloud, string template, string mode = "Incremental") =>
        [.. ((await AnswerAsync(cloud, Deploying.Body(template, mode: mode))).At("properties.changes") as JsonArray ?? []).OfType<JsonObject>()];

    private static async Task<Answer> AnswerAsync(LocalCloud cloud, string body)
    {
        var begun = await cloud.PostAsync(Deploying.At("question") + "/whatIf", body);
        Assert.True(begun.Status == 202, begun.ToString());
        var answer = await cloud.FinishAsync(begun);
        Assert.True(answer.Status == 200 && answer.Text("status") == "Succeeded", answer.ToString());
        return answer;
    }
}
