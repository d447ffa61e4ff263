using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Providers.ContainerService;

/// <summary>
/// Kubernetes clusters. Node pools are resources of their own, but the cluster's body shows them flat, as <c>agentPoolProfiles</c>.
/// </summary>
internal sealed class ManagedClusters() : ParentModel(TypeName, Pools)
{
    public const string TypeName = "Microsoft.ContainerService/managedClusters";
    public const string Version = "1.33.3";

    private const string Pools = "agentPools", Profiles = "agentPoolProfiles";

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(4);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        properties.Default("dnsPrefix", draft.Existing?.Properties["dnsPrefix"]?.DeepClone());
        if (properties.Text("dnsPrefix") is not { Length: > 0 } prefix)
        {
            return Errors.MissingParameter("dnsPrefix");
        }

        draft.Body.Default("sku", new JsonObject { ["name"] = "Base", ["tier"] = "Free" });
        if (properties.Text("kubernetesVersion") is not { Length: > 0 })
        {
            properties["kubernetesVersion"] = draft.Existing?.Properties.Text("kubernetesVersion") ?? Version;
        }

        properties["currentKubernetesVersion"] = properties.Text("kubernetesVersion");
        properties.Default("enableRBAC", true);
        properties.Default("servicePrincipalProfile", new JsonObject { ["clientId"] = "msi" });
        properties.Default("nodeResourceGroup", $"MC_{draft.Id.Group}_{draft.Id.Name}_{draft.Location}");
        properties.Default("maxAgentPools", 100);
        var network = properties.Ensure("networkProfile");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("networkPlugin", "kubenet"), ("loadBalancerSku", "standard"), ("serviceCidr", "10.0.0.0/16"), ("dnsServiceIP", "10.0.0.10"), ("outboundType", "loadBalancer")])
        {
            network.Default(name, value);
        }

        draft.Keep("fqdn", "powerState", "identityProfile");
        properties.Default("identityProfile", new JsonObject
        {
            ["kubeletidentity"] = new JsonObject { ["clientId"] = draft.Cloud.NewId().ToString(), ["objectId"] = draft.Cloud.NewId().ToString() },
        });
        properties.Default("fqdn", $"{prefix}-{draft.Cloud.NewId().ToString("N")[..8]}.hcp.{draft.Location}.azmk8s.io");
        properties.Default("powerState", new JsonObject { ["code"] = "Running" });
        Computed.Complete(draft);
        return ClusterNetwork.Check(draft, network) ?? TakePools(draft);
    }

    /// <summary>Pools come and go by operations of their own.</summary>
    protected override bool KeepsUnlisted => true;

    public override void Stored(Draft draft, Resource resource)
    {
        base.Stored(draft, resource);
        if (NodeGroup(draft.Cloud, resource) is null && resource.Properties.Text("nodeResourceGroup") is { } name)
        {
            var body = JsonText.NewObject();
            body["location"] = resource.Location;
            body["managedBy"] = resource.Id.Text;
            body["tags"] = new JsonObject { ["aks-managed-cluster-name"] = resource.Id.Name, ["aks-managed-cluster-rg"] = resource.Id.Group };
            body.Properties["provisioningState"] = Operation.Succeeded;
            draft.Cloud.Save(new Resource(ArmId.ForGroup(draft.Cloud.Subscription, name), body, JsonText.NewObject(), draft.Cloud.Now));
        }
    }

    public override void Removed(Cloud cloud, Resource resource)
    {
        if (NodeGroup(cloud, resource) is { } group)
        {
            cloud.Delete(group);
        }
    }

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded)
    {
        resource.ProvisioningState = succeeded ? Operation.Succeeded : Operation.Failed;
        if (succeeded)
        {
            resource.Properties["powerState"] = new JsonObject { ["code"] = act == "stop" ? "Stopped" : "Running" };
        }
    }

    public override IReadOnlyList<Resource> Adopt(Resource resource)
    {
        resource.Properties[Pools] = new JsonArray([.. resource.Properties.Objects(Profiles).Select(profile => (JsonNode)new JsonObject
        {
            ["name"] = profile.Text("name"),
            ["properties"] = profile.DeepClone(),
        })]);
        resource.Properties.Remove(Profiles);
        return base.Adopt(resource);
    }

    public override void Render(Cloud cloud, Resource resource, JsonObject body)
    {
        base.Render(cloud, resource, body);
        var profiles = new JsonArray();
        foreach (var pool in body.Properties.Objects(Pools))
        {
            var profile = pool.Properties.Clone();
            profile["name"] = pool.Text("name");
            profiles.Add(profile);
        }

        body.Properties.Remove(Pools);
        body.Properties[Profiles] = profiles;
    }

    private ArmError? TakePools(Draft draft)
    {
        if (draft.Properties.Array(Profiles) is not { } profiles)
        {
            return draft.IsNew ? Errors.MissingParameter("agentPoolProfiles") : null;
        }

        draft.Properties.Remove(Profiles);
        draft.Properties[Pools] = new JsonArray([.. profiles.OfType<JsonObject>().Select(p => (JsonNode)new JsonObject
        {
            ["name"] = p.Text("name"),
            ["properties"] = p.DeepClone(),
        })]);
        foreach (var pool in draft.Properties.Objects(Pools))
        {
            pool.Properties.Remove("name");
            if (draft.IsNew)
            {
                pool.Properties.Default("mode", "System");
            }
        }

        var wanted = draft.Properties.Objects(Pools).Select(p => (p.Properties.Text("vmSize"), p.Properties.Whole("count") ?? 1)).ToList();
        var present = draft.Existing is { } existing ? draft.Cloud.Resources.Children(existing, AgentPools.TypeName) : [];
        return base.Prepare(draft) ?? MachineQuota.Check(draft, present, wanted);
    }

    private static Resource? NodeGroup(Cloud cloud, Resource cluster) =>
        cluster.Properties.Text("nodeResourceGroup") is { } name && cloud.FindGroup(name) is { } group && group.Body.Text("managedBy") == cluster.Id.Text ? group : null;
}
