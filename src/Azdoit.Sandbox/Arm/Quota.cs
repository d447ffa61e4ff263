using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Limits that were set for a region ("*" for all of them), by the names that the usage lists have.</summary>
internal static class Quota
{
    public const string Everywhere = "*";

    public static long Limit(Cloud cloud, string location, string name, long otherwise) =>
        cloud.Documents.Find(Key(cloud.Subscription, location, name))?.Whole("limit")
            ?? cloud.Documents.Find(Key(cloud.Subscription, Everywhere, name))?.Whole("limit")
            ?? otherwise;

    /// <summary>What is used by resources that this cloud does not know: a twin holds only a part of its original.</summary>
    public static long Elsewhere(Cloud cloud, string location, string name) =>
        cloud.Documents.Find(Key(cloud.Subscription, location, name))?.Whole("elsewhere") ?? 0;

    public static JsonObject Set(Cloud cloud, string subscription, string location, string name, long limit, long elsewhere = 0)
    {
        var quota = new JsonObject { ["subscription"] = subscription, ["location"] = location, ["name"] = name, ["limit"] = limit };
        if (elsewhere != 0)
        {
            quota["elsewhere"] = elsewhere;
        }

        cloud.Keep(Key(subscription, location, name), quota);
        return quota;
    }

    public static IEnumerable<JsonObject> All(Cloud cloud) => cloud.Documents.Below("quota/");

    private static string Key(string subscription, string location, string name) => $"quota/{subscription}/{location}/{name}";
}
