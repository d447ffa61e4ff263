using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Deployments;

/// <summary>Templates of our own in the style of public quickstarts: each deploys, and what-if says beforehand what the deployment then does.</summary>
public sealed class OwnTemplateTests
{
    /// <summary>Template, and parameters that change something in it, if there are such.</summary>
    public static TheoryData<string, string> Templates => new()
    {
        { "linux-vm", """{"tags":{"value":{"env":"test"}},"openPorts":{"value":["22","80","443"]}}""" },
        { "scale-set-with-load-balancer", """{"instances":{"value":3}}""" },
        { "kubernetes", """{"nodes":{"value":5}}""" },
        { "web-app-with-sql", """{"sku":{"value":"S1"}}""" },
        { "storage-with-private-endpoint", """{"containers":{"value":["raw","curated","public"]},"sku":{"value":"Standard_ZRS"}}""" },
        { "network-peering", """{"allowForwarded":{"value":false}}""" },
        { "nsg-rules-by-copy", """{"denyOutbound":{"value":true}}""" },
        { "key-vault-with-secret", """{"retention":{"value":60}}""" },
        { "function-app", """{"runtime":{"value":"python"}}""" },
        { "environments-nested", """{"owner":{"value":"data"}}""" },
        { "container-registry", """{"sku":{"value":"Standard"}}""" },
        { "cosmos", """{"throughput":{"value":800},"containers":{"value":{"carts":"/customer","events":"/day","users":"/id"}}}""" },
        { "availability-set", """{"count":{"value":3}}""" },
        { "monitoring", """{"retentionInDays":{"value":60}}""" },
        { "subscription-with-group", """{"env":{"value":"test"}}""" },
        { "windows-vm-trusted-launch", """{"vmSize":{"value":"Standard_D4s_v5"}}""" },
        { "vms-behind-nat-rules", """{"count":{"value":3}}""" },
        { "scale-set-with-autoscale", """{"instanceCount":{"value":3}}""" },
        { "kubernetes-quickstart", """{"agentCount":{"value":4}}""" },
        { "web-app-with-nested-children", """{"skuName":{"value":"S1"}}""" },
        { "function-app-with-keys", "{}" },
        { "storage-with-dns-zone-group", "{}" },
        { "key-vault-with-diagnostics", "{}" },
        { "application-gateway-waf", """{"max":{"value":20}}""" },
        { "hub-with-firewall-and-gateways", """{"spokes":{"value":[{"name":"spoke1","prefix":"10.1.0.0/16"},{"name":"spoke2","prefix":"10.2.0.0/16"},{"name":"spoke3","prefix":"10.3.0.0/16"}]}}""" },
        { "messaging-and-its-keys", """{"sku":{"value":"Basic"}}""" },
        { "subscription-with-roles-and-policy", "{}" },
        { "bicep-symbolic-names", """{"apps":{"value":[{"name":"web","replicas":3},{"name":"api"},{"name":"job"}]},"maybe":{"value":"rt-x"}}""" },
        { "nested-outer-scope", """{"count":{"value":3}}""" },
        { "databases", """{"throughput":{"value":1000}}""" },
        { "vms-of-many-images", "{}" },
        { "web-and-data-services", "{}" },
        { "kubernetes-with-identities", "{}" },
        { "vm-of-2015", "{}" },
        { "references", "{}" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task What_if_says_beforehand_what_the_deployment_does(string name, string changed)
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        var template = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Templates", name + ".json"));
        var run = new Comparison(cloud, template, atSubscription: name.StartsWith("subscription", StringComparison.Ordinal));

        var first = await run.WhatIfAsync("{}");
        Assert.All(first, c => Assert.True(c["changeType"]?.ToString() == "Create" || AreTags(c), c.ToJsonString()));
        await run.DeployAsync("{}", first);
        var again = await run.WhatIfAsync("{}");
        Assert.All(again, c => Assert.True(c["changeType"]?.ToString() is "NoChange" or "Ignore", c.ToJsonString()));
        Assert.Equal(first.Count, again.Count(c => c["changeType"]?.ToString() == "NoChange"));
        await run.DeployAsync("{}", again);

        var other = await run.WhatIfAsync(changed);
        Assert.Contains(other, c => c["changeType"]?.ToString() is "Modify" or "Create" || name == "function-app" || changed == "{}");
        await run.DeployAsync(changed, other);
        Assert.All(await run.WhatIfAsync(changed), c => Assert.True(c["changeType"]?.ToString() is "NoChange" or "Ignore", c.ToJsonString()));
    }

    /// <summary>The tags of a group are there before somebody writes them.</summary>
    private static bool AreTags(JsonObject change) => change["resourceId"]!.ToString().EndsWith("/Microsoft.Resources/tags/default", StringComparison.Ordinal);

    private sealed class Comparison(LocalCloud cloud, string template, bool atSubscription)
    {
        private readonly string _at = Deploying.At("own", atSubscription ? LocalCloud.Subscription : LocalCloud.Group);

        public async Task<List<JsonObject>> WhatIfAsync(string parameters)
        {
            var begun = await cloud.PostAsync(_at + "/whatIf", Body(parameters));
            Assert.True(begun.Status == 202, begun.ToString());
            var answer = await cloud.FinishAsync(begun);
            Assert.True(answer.Text("status") == "Succeeded", answer.ToString());
            return [.. (answer.At("properties.changes") as JsonArray ?? []).OfType<JsonObject>()];
        }

        public async Task DeployAsync(string parameters, List<JsonObject> predicted)
        {
            var before = await ReadAsync(predicted);
            var begun = await cloud.PutAsync(_at, Body(parameters));
            Assert.True(begun.Status is 200 or 201, begun.ToString());
            var end = await cloud.FinishAsync(begun);
            Assert.True(end.Text("status") == "Succeeded", end.ToString());
            var after = await ReadAsync(predicted);
            foreach (var change in predicted)
            {
                var id = change["resourceId"]!.ToString();
                var (was, becomes) = (before[id], after[id]);
                switch (change["changeType"]?.ToString())
                {
                    case "Create":
                        Assert.True(was is null && becomes is not null, id);
                        break;
                    case "NoChange" or "Ignore":
                        Assert.True(JsonNode.DeepEquals(was, becomes), $"{was?.ToJsonString()}\n{becomes?.ToJsonString()}");
                        break;
                    case "Modify":
                        Assert.False(JsonNode.DeepEquals(was, becomes), $"{id} was to change: {change.ToJsonString()}");
                        Assert.NotEmpty(change["delta"]!.AsArray());
                        break;
                    default:
                        Assert.Fail(change.ToJsonString());
                        break;
                }
            }
        }

        private string Body(string parameters) => atSubscription
            ? Deploying.Body(template, parameters)[..^1] + ""","location":"eastus"}"""
            : Deploying.Body(template, parameters);

        private async Task<Dictionary<string, JsonNode?>> ReadAsync(List<JsonObject> changes)
        {
            var found = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
            var ids = changes.Select(c => c["resourceId"]!.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var id in ids)
            {
                var answer = await cloud.GetAsync(id);
                Quiet(answer.Body, ids);
                found[id] = answer.Status == 200 ? answer.Body : null;
            }

            return found;
        }

        /// <summary>Takes out what every write changes, and what is there only because of other resources of the deployment.</summary>
        private static void Quiet(JsonNode? node, HashSet<string> others)
        {
            if (node is JsonArray items)
            {
                foreach (var item in items.OfType<JsonObject>().Where(i => others.Contains(i["id"]?.ToString() ?? "")).ToList())
                {
                    items.Remove(item);
                }
            }

            foreach (var child in node is JsonObject parent ? parent.Select(p => p.Value).ToList() : node is JsonArray left ? [.. left] : [])
            {
                Quiet(child, others);
            }

            foreach (var name in (ReadOnlySpan<string>)["etag", "lastModifiedTime", "modifiedDate", "updatedOn", "virtualMachine", "ipConfiguration"])
            {
                (node as JsonObject)?.Remove(name);
            }

            if (node is JsonObject subnet && subnet.ContainsKey("addressPrefix"))
            {
                subnet.Remove("ipConfigurations");
            }
        }
    }
}
