using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.KeyVault;
using Azdoit.Sandbox.Providers.Storage;

namespace Azdoit.Sandbox.Providers;

/// <summary>The providers' answers to "is this name free?", which differ in their shapes.</summary>
internal static class NameChecks
{
    private static readonly string[] Reserved = ["microsoft", "windows", "login", "xbox"];

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("POST", "Microsoft.Storage/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => Storage(cloud, name))),
        new("POST", "Microsoft.KeyVault/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => Vault(cloud, name))),
        new("POST", "Microsoft.KeyVault/checkMhsmNameAvailability", (cloud, request, _) => Asked(request, (_, name) =>
            Usual(cloud, "Microsoft.KeyVault/managedHSMs", name, $"The managed HSM name '{name}' is already in use."))),
        new("POST", "Microsoft.Web/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) =>
            Usual(cloud, "Microsoft.Web/sites", name, $"Hostname '{name}' already exists. Please select a different name."))),
        new("POST", "Microsoft.ContainerRegistry/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) =>
            Usual(cloud, "Microsoft.ContainerRegistry/registries", name, $"The registry {name} is already in use."))),
        new("POST", "Microsoft.Sql/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => Sql(cloud, name))),
        new("POST", "Microsoft.Cache/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => IsTaken(cloud, "Microsoft.Cache/redis", name)
            ? new ArmError(409, "NameNotAvailable", $"An error occurred when trying to reserve the DNS name for the cache. This may be a transient failure, but please consider retrying with a different name. The name '{name}' is not available.")
            : new ArmReply(200))),
        new("HEAD", "Microsoft.DocumentDB/databaseAccountNames/*", (cloud, request, _) =>
            new ArmReply(IsTaken(cloud, "Microsoft.DocumentDB/databaseAccounts", request.Path.Names[^1]) ? 200 : 404)),
        new("POST", "Microsoft.DBforPostgreSQL/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => Postgres(cloud, name))),
        new("POST", "Microsoft.DBforPostgreSQL/locations/checkNameAvailability", (cloud, request, _) => Asked(request, (_, name) => Postgres(cloud, name))),
        new("POST", "Microsoft.Resources/checkResourceName", (_, request, _) => Asked(request, Resource)),
    ];

    /// <summary>For the namespaces that are not known here.</summary>
    public static ArmReply Any(Cloud cloud, ArmRequest request) => Asked(request, (type, name) =>
        Usual(cloud, type.Contains('/', StringComparison.Ordinal) ? type : $"{request.Path.Namespace}/{type}", name, $"The name '{name}' is already in use."));

    private static ArmReply Asked(ArmRequest request, Func<string, string, ArmReply> answer) =>
        request.Body?.Text("name") is not { } name ? Errors.MissingParameter("name") : answer(request.Body.Text("type") ?? "", name);

    private static bool IsTaken(Cloud cloud, string type, string name) => GlobalName.Holder(cloud, type, name) is not null || GlobalName.IsForeign(cloud, type, name);

    private static ArmReply Usual(Cloud cloud, string type, string name, string message) =>
        IsTaken(cloud, type, name) ? Unavailable("AlreadyExists", message) : new ArmReply(200, new JsonObject { ["nameAvailable"] = true });

    private static ArmReply Storage(Cloud cloud, string name) => StorageAccounts.IsValidName(name)
        ? Usual(cloud, StorageAccounts.TypeName, name, $"The storage account named {name} is already taken.")
        : Unavailable("AccountNameInvalid", StorageAccounts.InvalidName(name).Message);

    private static ArmReply Vault(Cloud cloud, string name) =>
        Vaults.CheckName(name) is { } invalid ? Unavailable("AccountNameInvalid", invalid.Message)
        : IsTaken(cloud, Vaults.TypeName, name) || DeletedVaults.Find(cloud, name) is not null ? Unavailable("AlreadyExists", Vaults.AlreadyExists(name).Message)
        : new ArmReply(200, new JsonObject { ["nameAvailable"] = true });

    private static ArmReply Postgres(Cloud cloud, string name) =>
        Usual(cloud, "Microsoft.DBforPostgreSQL/flexibleServers", name, $"Specified server name '{name}' is already used.");

    private static ArmReply Sql(Cloud cloud, string name)
    {
        var taken = IsTaken(cloud, "Microsoft.Sql/servers", name);
        var body = new JsonObject { ["name"] = name, ["available"] = !taken };
        if (taken)
        {
            body["reason"] = "AlreadyExists";
            body["message"] = $"Specified server name '{name}' is already used.";
        }

        return new ArmReply(200, body);
    }

    private static ArmReply Resource(string type, string name)
    {
        var word = Array.Find(Reserved, r => r is "microsoft" or "windows" ? name.Contains(r, StringComparison.OrdinalIgnoreCase) : name.StartsWith(r, StringComparison.OrdinalIgnoreCase));
        return word is null
            ? new ArmReply(200, new JsonObject { ["name"] = name, ["type"] = type, ["status"] = "Allowed" })
            : new ArmError(400, "ReservedResourceName", $"The resource name '{name}' or a part of the name is a trademarked or reserved word.");
    }

    private static ArmReply Unavailable(string reason, string message) =>
        new(200, new JsonObject { ["nameAvailable"] = false, ["reason"] = reason, ["message"] = message });
}
