using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.AzureCli;

/// <summary>What can be told of the az of this machine without using its login: where it is, how old, and as whom it is logged in.</summary>
/// <param name="Program">Null where there is none on PATH.</param>
/// <param name="Away">Why it is of no use to azdoit; null when it is.</param>
/// <param name="Login">The account by az's own list of subscriptions, which holds no token; null when nobody is logged in.</param>
public sealed record AzInspection(string? Program, string? Version, string? Away, string? Login)
{
    /// <param name="except">A folder of PATH whose az is our own.</param>
    public static async Task<AzInspection> OfAsync(Surroundings surroundings, string except, TimeProvider clock, CancellationToken ct)
    {
        var login = LoginIn(Path.Combine(surroundings.Variable("AZURE_CONFIG_DIR") ?? Path.Combine(surroundings.UserFolder, ".azure"), "azureProfile.json"));
        if (Programs.Find("az", surroundings, except) is not { } program)
        {
            return new(null, null, "no program 'az' is on PATH", login);
        }

        // The one way to ask that does not look outside for a newer version.
        var version = await ToolVersion.OfAsync(program, ["version", "--query", "\"azure-cli\"", "--output", "tsv"], clock, ct);
        return new(program, version, version is null ? $"{program} does not start or does not answer"
            : !System.Version.TryParse(version, out var number) ? $"{program} does not say its version"
            : number < AzureCliAccess.Oldest ? $"{program} is version {version}; {AzureCliAccess.Oldest} is the oldest that azdoit knows"
            : null, login);
    }

    private static string? LoginIn(string profile)
    {
        try
        {
            // az writes a byte order mark, which File.ReadAllText takes off.
            var subscriptions = File.Exists(profile) && JsonNode.Parse(File.ReadAllText(profile)) is JsonObject json ? json["subscriptions"] as JsonArray : null;
            var current = subscriptions?.FirstOrDefault(one => Json.IsTrue(one, "isDefault")) ?? subscriptions?.FirstOrDefault();
            return Json.Text(current, "user.name") is { } user ? $"{user} ({Json.Text(current, "user.type") ?? "user"}), current subscription {Json.Text(current, "name")} ({Json.Text(current, "id")})" : null;
        }
        catch (Exception unreadable) when (FileTrouble.Is(unreadable) || unreadable is JsonException)
        {
            return null;
        }
    }
}
