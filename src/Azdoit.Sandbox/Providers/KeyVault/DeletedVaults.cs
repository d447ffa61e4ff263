using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.KeyVault;

/// <summary>Vaults after their deletion: they hold the name until they are recovered, purged, or their time is over.</summary>
internal sealed class DeletedVaults() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.KeyVault/locations/deletedVaults";

    private const int UsualRetention = 90;

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.KeyVault/deletedVaults", (cloud, request, _) => Paging.Page(request, cloud.OfType(TypeName).Where(v => !IsOver(cloud, v)), cloud.Render)),
        new("POST", TypeName + "/purge", (cloud, request, _) => Purge(cloud, request)),
    ];

    public override ArmError? Prepare(Draft draft) => Errors.MethodNotAllowed("PUT");

    public static Resource? Find(Cloud cloud, string name)
    {
        if (GlobalName.Holder(cloud, TypeName, name) is not { } deleted)
        {
            return null;
        }

        if (!IsOver(cloud, deleted))
        {
            return deleted;
        }

        cloud.Delete(deleted);
        return null;
    }

    public static void Add(Cloud cloud, Resource vault)
    {
        var scope = vault.Id.Text[..vault.Id.Text.IndexOf("/resourceGroups/", StringComparison.OrdinalIgnoreCase)];
        if (ArmId.Parse($"{scope}/providers/Microsoft.KeyVault/locations/{vault.Location}/deletedVaults/{vault.Id.Name}") is not { } id)
        {
            return;
        }

        var deleted = new Resource(id with { Type = TypeName }, JsonText.NewObject(), JsonText.NewObject(), cloud.Now);
        deleted.Hidden["vault"] = vault.Body.DeepClone();
        deleted.Hidden["contents"] = new JsonArray([.. cloud.Resources.Children(vault).Select(c => (JsonNode)c.ToJson())]);
        deleted.Body["properties"] = new JsonObject
        {
            ["vaultId"] = vault.Id.Text,
            ["location"] = vault.Location,
            ["deletionDate"] = cloud.Now.ToString("O"),
            ["scheduledPurgeDate"] = cloud.Now.AddDays(vault.Properties.Whole("softDeleteRetentionInDays") ?? UsualRetention).ToString("O"),
            ["purgeProtectionEnabled"] = vault.Properties.Flag("enablePurgeProtection") == true,
            ["tags"] = vault.Body["tags"]?.DeepClone(),
        };
        cloud.Save(deleted);
    }

    /// <summary>Brings back what was in the vault, and takes the deleted one away.</summary>
    public static void Restore(Cloud cloud, Resource deleted)
    {
        foreach (var content in deleted.Hidden.Objects("contents"))
        {
            if (Resource.FromJson(content.Clone()) is { } restored)
            {
                cloud.Save(restored);
            }
        }

        cloud.Delete(deleted);
    }

    private static bool IsOver(Cloud cloud, Resource deleted) => Resource.Time(deleted.Properties.Text("scheduledPurgeDate")) <= cloud.Now;

    private static ArmReply Purge(Cloud cloud, ArmRequest request)
    {
        var name = request.Path.Names[^1];
        if (cloud.Resources.Find(request.Path.Text(2)) is not { } deleted || IsOver(cloud, deleted))
        {
            return new ArmError(404, "DeletedVaultNotFound", $"The specified deleted vault '{name}' does not exist.");
        }

        if (deleted.Properties.Flag("purgeProtectionEnabled") == true)
        {
            return new ArmError(405, "MethodNotAllowed", "Operation 'DeletedVaultPurge' is not allowed: purge protection is enabled for this vault.");
        }

        var operation = cloud.Begin(deleted, OperationEffect.Remove, TimeSpan.FromSeconds(10));
        return OperationReplies.Started(cloud, request, operation, WriteStyle.Located, 202, null);
    }
}
