using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>A site's other places, which can change their contents with it.</summary>
internal sealed class Slots() : ResourceModel(TypeName)
{
    public const string TypeName = Sites.TypeName + "/slots";

    private const string Production = "production";

    private static readonly string[] Swapped = ["appsettings", "connectionstrings", "web"];

    public static IEnumerable<Endpoint> Endpoints { get; } = [Swap(Sites.TypeName), Swap(TypeName)];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Parent is not { } site)
        {
            return Errors.NotAPath(draft.Id.Text);
        }

        draft.Body.Default("location", site.Location);
        draft.Body.Default("kind", site.Body.Text("kind"));
        draft.Properties.Default("serverFarmId", site.Properties.Text("serverFarmId"));
        if (draft.Cloud.Resources.Find(site.Properties.Text("serverFarmId") ?? "")?.Body.Find("sku")?.Text("tier") is "Free" or "Shared" or "Basic")
        {
            return new ArmError(409, "Conflict", "Cannot complete the operation because the site will exceed the number of slots allowed for the current App Service plan.");
        }

        Sites.Complete(draft, $"{site.Id.Name}-{draft.Id.Name}".ToLowerInvariant());
        return null;
    }

    private static Endpoint Swap(string type) => new("POST", $"{type}/slotsswap", (cloud, request, from) =>
    {
        if (from is null || request.Body?.Text("targetSlot") is not { } target)
        {
            return Errors.MissingParameter("targetSlot");
        }

        var site = from.Id.Type == TypeName ? from.Id.Parent ?? "" : from.Id.Text;
        var other = target.Equals(Production, StringComparison.OrdinalIgnoreCase) ? site : $"{site}/slots/{target}";
        if (cloud.Resources.Find(other) is not { } to)
        {
            return new ArmError(404, "NotFound", $"Cannot find slot '{target}' of site '{site[(site.LastIndexOf('/') + 1)..]}'.");
        }

        Exchange(cloud, from, to, Sticky(cloud, site));
        return OperationReplies.Started(cloud, request, cloud.Begin(from, OperationEffect.Act, TimeSpan.FromSeconds(60), "slotsswap"), WriteStyle.Located, 202, null);
    });

    /// <summary>Settings that stay with their slot.</summary>
    private static HashSet<string> Sticky(Cloud cloud, string site)
    {
        var names = cloud.Resources.Find($"{site}/config/slotConfigNames")?.Properties;
        return [.. ((JsonArray?[])[names?.Array("appSettingNames"), names?.Array("connectionStringNames")]).SelectMany(list => list ?? []).Select(name => $"{name}")];
    }

    private static void Exchange(Cloud cloud, Resource one, Resource other, HashSet<string> sticky)
    {
        (one.Properties["siteConfig"], other.Properties["siteConfig"]) = (other.Properties["siteConfig"]?.DeepClone(), one.Properties["siteConfig"]?.DeepClone());
        cloud.Save(one);
        cloud.Save(other);
        foreach (var part in Swapped)
        {
            var (first, second) = (Config(cloud, one, part), Config(cloud, other, part));
            var (before, after) = (first.Properties.Clone(), second.Properties.Clone());
            first.Body["properties"] = Mixed(after, before, sticky);
            second.Body["properties"] = Mixed(before, after, sticky);
            cloud.Save(first);
            cloud.Save(second);
        }
    }

    private static JsonObject Mixed(JsonObject coming, JsonObject staying, HashSet<string> sticky) => new(
        coming.Where(p => !sticky.Contains(p.Key)).Concat(staying.Where(p => sticky.Contains(p.Key))).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    private static Resource Config(Cloud cloud, Resource site, string part)
    {
        var id = $"{site.Id.Text}/config/{part}";
        return cloud.Resources.Find(id) ?? new Resource(ArmId.From(ArmPath.Parse(id)) with { Type = $"{site.Id.Type}/config" }, new JsonObject { ["properties"] = JsonText.NewObject() }, JsonText.NewObject(), cloud.Now);
    }
}
