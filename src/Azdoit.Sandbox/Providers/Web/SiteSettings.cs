using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The parts of the configuration of a site or slot are there from the beginning, empty; and the addresses under which it is published.</summary>
internal static class SiteSettings
{
    private const string Web = "web", Credentials = "publishingcredentials";

    public static IEnumerable<Endpoint> Endpoints(string type) =>
    [
        new("GET", $"{type}/config/*", Read),
        new("PATCH", $"{type}/config/*", (cloud, request, config) => ResourceVerbs.Handle(cloud, config is null ? request with { Method = "PUT" } : request)),
        new("GET", $"{type}/virtualNetworkConnections", (_, _, _) => new ArmReply(200, new JsonArray())),
        new("POST", $"{type}/config/list", (cloud, request, _) => Read(cloud, request, cloud.Resources.Find(request.Path.Text(request.Path.Names.Length)))) { StandsAlone = true },
        new("POST", $"{type}/publishxml", (_, request, site) => site is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200) { Text = Profiles(site) }),
    ];

    private static ArmReply Read(Cloud cloud, ArmRequest request, Resource? config)
    {
        var path = request.Path;
        var owner = path.Text(path.Names.Length - 1);
        var part = path.Names[^1];
        if (cloud.Resources.Find(owner) is not { } site)
        {
            return Errors.ResourceNotFound(ArmId.From(ArmPath.Parse(owner)));
        }

        var body = config is not null ? cloud.Render(config) : new JsonObject
        {
            ["id"] = $"{site.Id.Text}/config/{part}",
            ["name"] = part,
            ["type"] = $"{site.Id.Type}/config",
            ["location"] = site.Location,
            ["properties"] = Is(part, Web) ? site.Properties.Object("siteConfig")?.Clone() ?? [] : Is(part, Credentials) ? Publisher(site) : [],
        };
        if (Is(part, Web))
        {
            var properties = body.Properties;
            properties.Default("numberOfWorkers", 1);
            properties.Default("linuxFxVersion", "");
            properties.Default("alwaysOn", false);
            properties.Default("http20Enabled", false);
            properties.Default("minTlsVersion", "1.2");
            properties.Default("ftpsState", "FtpsOnly");
            properties.Default("ipSecurityRestrictions", Open());
            properties.Default("scmIpSecurityRestrictions", Open());
            properties.Default("scmIpSecurityRestrictionsUseMain", false);
            properties.Default("experiments", new JsonObject { ["rampUpRules"] = new JsonArray() });
        }

        return new ArmReply(200, body);
    }

    private static JsonArray Open() =>
        new(new JsonObject { ["ipAddress"] = "Any", ["action"] = "Allow", ["priority"] = int.MaxValue, ["name"] = "Allow all", ["description"] = "Allow all access" });

    /// <summary>Nothing can be published to a site of the sandbox, so there are no passwords to give out.</summary>
    private static JsonObject Publisher(Resource site) => new()
    {
        ["name"] = Host(site),
        ["publishingUserName"] = $"${site.Id.Name}",
        ["publishingPassword"] = "",
        ["scmUri"] = $"https://{Host(site)}.scm.azurewebsites.net",
    };

    private static string Profiles(Resource site) => $"""
        <publishData><publishProfile profileName="{Host(site)} - FTP" publishMethod="FTP" publishUrl="ftps://{Host(site)}.ftp.azurewebsites.net/site/wwwroot" userName="" userPWD="" /></publishData>
        """;

    private static string Host(Resource site) => (site.Properties.Text("defaultHostName") ?? site.Id.Name).Split('.')[0];

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);
}
