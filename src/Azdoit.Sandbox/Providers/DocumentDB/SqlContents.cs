using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.DocumentDB;

/// <summary>Databases and containers of a Cosmos DB account, and the throughput that they were given.</summary>
internal sealed class SqlContents(string type) : ResourceModel(type)
{
    private const string Databases = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases", Containers = Databases + "/containers";

    public static IEnumerable<ResourceModel> All => [new SqlContents(Databases), new SqlContents(Containers)];

    public static IEnumerable<Endpoint> Endpoints { get; } = [Throughput(Databases), Throughput(Containers)];

    public override WriteStyle Creating => WriteStyle.Accepted;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(10);

    public override ArmError? Prepare(Draft draft)
    {
        if (draft.Properties.Object("resource") is not { } resource)
        {
            return Errors.MissingParameter("resource");
        }

        resource.Default("id", draft.Id.Name);
        return null;
    }

    private static Endpoint Throughput(string type) => new("GET", $"{type}/throughputSettings/*", (cloud, request, _) =>
    {
        var owner = request.Path.Text(request.Path.Names.Length - 1);
        return cloud.Resources.Find(owner)?.Properties.Object("options") is not { } options || (options["throughput"] ?? options["autoscaleSettings"]) is null
            ? new ArmError(404, "NotFound", $"Reading or replacing offers is not supported for '{owner}': it has no throughput of its own.")
            : new ArmReply(200, new JsonObject
            {
                ["id"] = $"{owner}/throughputSettings/default",
                ["name"] = "default",
                ["type"] = $"{type}/throughputSettings",
                ["properties"] = new JsonObject { ["resource"] = options.Clone() },
            });
    });
}
