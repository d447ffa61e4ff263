using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Whether a subscription may use a provider. All may be used until one is said not to be registered.</summary>
internal static class Registration
{
    public const string Registered = "Registered", Registering = "Registering", NotRegistered = "NotRegistered", Unregistered = "Unregistered";

    // These serve every subscription from its first day.
    private static readonly string[] Always = ["Microsoft.Authorization", "Microsoft.Resources", "Microsoft.Features", "Microsoft.ResourceGraph", "Microsoft.PolicyInsights"];

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    public static string State(Cloud cloud, string ns)
    {
        var kept = cloud.Documents.Find(Key(cloud, ns));
        var state = kept?.Text("state") ?? Registered;
        return Always.Contains(ns, StringComparer.OrdinalIgnoreCase) || (state == Registering && Resource.Time(kept?.Text("due")) <= cloud.Now) ? Registered : state;
    }

    public static void Set(Cloud cloud, string ns, string state)
    {
        if (state == Registered)
        {
            cloud.Forget(Key(cloud, ns));
        }
        else
        {
            cloud.Keep(Key(cloud, ns), new JsonObject { ["state"] = state });
        }
    }

    public static void Register(Cloud cloud, string ns)
    {
        if (State(cloud, ns) is NotRegistered or Unregistered)
        {
            cloud.Keep(Key(cloud, ns), new JsonObject { ["state"] = Registering, ["due"] = (cloud.Now + cloud.Settings.Scale(Time)).ToString("O") });
        }
    }

    public static ArmError? Unregister(Cloud cloud, string ns)
    {
        if (cloud.Resources.All.FirstOrDefault(r => r.Id.Type.StartsWith(ns + "/", StringComparison.OrdinalIgnoreCase) && r.Location.Length > 0) is { } used)
        {
            return new ArmError(409, "ResourceProviderInUse", $"The subscription cannot be unregistered from resource namespace '{ns}'. Delete existing resources for the provider '{used.Id.Text}' before unregistering the subscription.");
        }

        Set(cloud, ns, Unregistered);
        return null;
    }

    private static string Key(Cloud cloud, string ns) => $"registration/{cloud.Subscription}/{ns}";
}
