using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Sql;

internal sealed class SqlServers() : ResourceModel("Microsoft.Sql/servers")
{
    public override WriteStyle Creating => WriteStyle.Accepted;

    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(60);

    public static bool IsValidName(string name) => name.Length is >= 1 and <= 63 && name[0] != '-' && name[^1] != '-'
        && name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c == '-');

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (!IsValidName(name))
        {
            return new ArmError(400, "InvalidServerName", $"Invalid server name '{name}': it can hold only lower-case letters, digits and hyphens, and cannot begin or end with a hyphen.");
        }

        if (GlobalName.IsTaken(draft))
        {
            return new ArmError(409, "NameAlreadyExists", $"The name '{name}' already exists. Choose a different name.");
        }

        draft.Body.Default("kind", "v12.0");
        properties.Default("version", "12.0");
        properties["state"] = "Ready";
        properties["fullyQualifiedDomainName"] = $"{name}.database.windows.net";
        properties.Default("publicNetworkAccess", "Enabled");
        properties.Default("minimalTlsVersion", "1.2");
        properties.Default("restrictOutboundNetworkAccess", "Disabled");
        properties.Default("privateEndpointConnections", new JsonArray());
        return AdministratorPassword.Take(draft);
    }
}
