using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Sql;

/// <summary>Pools of databases on a server, which stay as long as a database is in them.</summary>
internal sealed class ElasticPools() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Sql/servers/elasticPools";

    public static Endpoint Databases { get; } = new("GET", $"{TypeName}/databases", (cloud, request, pool) =>
        pool is null ? Errors.NotAPath(request.RawTarget) : ArmReply.List(Members(cloud, pool).Select(cloud.Render)));

    public override WriteStyle Creating => WriteStyle.Accepted;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(50);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        draft.Body.Default("location", draft.Location);
        draft.Body.Default("sku", draft.Existing?.Body["sku"]?.DeepClone());
        var sku = draft.Body.Ensure("sku");
        sku.Default("name", "StandardPool");
        if (SqlCapabilities.PoolTier(sku.Text("name") ?? "") is not { } tier)
        {
            return new ArmError(400, "InvalidSku", $"Invalid sku '{sku.Text("name")}' for the elastic pool '{draft.Id.Name}'.");
        }

        var isDtu = tier is "Basic" or "Standard" or "Premium";
        sku.Default("tier", tier);
        sku.Default("capacity", isDtu ? 50 : 2);
        if (sku.Whole("capacity") is not > 0)
        {
            return new ArmError(400, "ElasticPoolDtuOrStorageInvalid", "The capacity of the elastic pool is invalid for its service tier.");
        }

        draft.Keep("creationDate");
        properties.Default("creationDate", draft.Cloud.Now.ToString("O"));
        properties["state"] = "Ready";
        properties.Default("maxSizeBytes", isDtu ? 53_687_091_200 : 34_359_738_368);
        properties.Default("zoneRedundant", false);
        var limits = properties.Ensure("perDatabaseSettings");
        limits.Default("minCapacity", 0);
        limits.Default("maxCapacity", sku.Whole("capacity") ?? 0);
        draft.Body["kind"] = isDtu ? "pool" : "vcore,pool";
        return limits.Number("maxCapacity") > sku.Whole("capacity")
            ? new ArmError(400, "ElasticPoolPerDbDtuExceedsPoolDtu", "The per-database maximum is above the capacity of the elastic pool.")
            : null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => Members(cloud, resource);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(409, "ElasticPoolNotEmpty",
        $"Deleting the elastic pool '{resource.Id.Name}' is not possible: it is not empty. Databases: {string.Join(", ", holders.Select(h => h.Id.Name))}.");

    private static IEnumerable<Resource> Members(Cloud cloud, Resource pool) =>
        cloud.Resources.Referrers(pool.Id).Where(r => pool.Id.Text.Equals(r.Properties.Text("elasticPoolId"), StringComparison.OrdinalIgnoreCase));
}
