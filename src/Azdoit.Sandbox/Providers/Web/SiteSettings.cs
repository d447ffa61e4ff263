using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The parts of a site's configuration are there from the beginning, empty; and the addresses under which it is published.</summary>
internal static class SiteSettings
{
    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", $"{SiteConfigs.TypeName}/*", Read),
        new("PATCH", $"{SiteConfigs.TypeName}/*", (cloud, request, config) => ResourceVerbs.Handle(cloud, config is null ? request with { Method = "PUT" } : request)),
        new("GET", $"{Sites.TypeName}/virtualNetworkConnections", (_, _, _) => new ArmReply(200, new JsonArray())),
        new("POST", $"{SiteConfigs.TypeName}/list", (cloud, request, _) => Read(cloud, request, cloud.Resources.Find(request.Path.Text(2)))) { StandsAlone = true },
        new("POST", $"{Sites.TypeName}/publishxml", (_, request, site) => site is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200) { Text = Profiles(site) }),
    ];

    private static ArmReply Read(Cloud cloud, ArmRequest request, Resource? config)
    {
        if (config is not null)
        {
            return new ArmReply(200, cloud.Render(config));
        }

        var path = request.Path;
        if (cloud.Resources.Find(path.Text(1)) is not { } site)
        {
            return Errors.ResourceNotFound(ArmId.From(ArmPath.Parse(path.Text(1))));
        }

        var properties = path.Names[1].Equals("web", StringComparison.OrdinalIgnoreCase) ? site.Properties.Object("siteConfig")?.Clone() ?? [] : [];
        if (path.Names[1].Equals("web", StringComparison.OrdinalIgnoreCase))
        {
            properties.Default("numberOfWorkers", 1);
            properties.Default("linuxFxVersion", "");
            properties.Default("alwaysOn", false);
            properties.Default("http20Enabled", false);
            properties.Default("minTlsVersion", "1.2");
            properties.Default("ftpsState", "FtpsOnly");
        }

        if (path.Names[1].Equals("publishingcredentials", StringComparison.OrdinalIgnoreCase))
        {
            properties["publishingUserName"] = "$" + site.Id.Name;
            properties["publishingPassword"] = "";
            properties["scmUri"] = $"https://{site.Id.Name.ToLowerInvariant()}.scm.azurewebsites.net";
        }

        return new ArmReply(200, new JsonObject
        {
            ["id"] = $"{site.Id.Text}/config/{path.Names[1]}",
            ["name"] = path.Names[1],
            ["type"] = SiteConfigs.TypeName,
            ["location"] = site.Location,
            ["properties"] = properties,
        });
    }

    /// <summary>Nothing can be published to a site of the sandbox, so there are no credentials to give out.</summary>
    private static string Profiles(Resource site) => $"""
        <publishData><publishProfile profileName="{site.Id.Name} - FTP" publishMethod="FTP" publishUrl="ftps://{site.Id.Name}.ftp.azurewebsites.net/site/wwwroot" userName="" userPWD="" /></publishData>
        """;
}
