using System.Text;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Faults;

/// <summary>Azure's messages say what they are about; a fault that is planned ahead learns it from the request that it strikes.</summary>
internal static class FaultWording
{
    /// <summary>What an answer is at least about when the request names no region.</summary>
    private const string SomeRegion = "eastus";

    public static ArmError Error(Cloud cloud, FaultRule fault, ArmRequest request) => new(fault.Status, fault.Code, Fill(cloud, fault.Message, request));

    private static string Fill(Cloud cloud, string message, ArmRequest request)
    {
        if (!message.Contains('{', StringComparison.Ordinal))
        {
            return message;
        }

        var path = request.Path;
        var id = path.Types.IsEmpty ? path.Scope : path.Text(path.Names.Length);
        var access = Access.Of(request.Method, path);
        var text = new StringBuilder(message);
        foreach (var (word, value) in (ReadOnlySpan<(string, string?)>)
        [
            ("id", id),
            ("name", path.Names is [.., var name] ? name : path.Group ?? path.Subscription),
            ("type", path.Types.IsEmpty ? ArmId.GroupType : $"{path.Namespace}/{string.Join('/', path.Types.Take(path.Names.Length))}"),
            ("namespace", path.Namespace ?? "Microsoft.Resources"),
            ("parent", path.Names.Length > 1 ? path.Text(path.Names.Length - 1) : path.Scope),
            ("group", path.Group ?? "<null>"),
            ("subscription", path.Subscription ?? KnownIds.Subscription),
            ("location", Location(cloud, id, path)),
            ("operation", access?.Operation ?? $"{path.FullType}/read"),
            ("verb", access?.Kind.ToString().ToLowerInvariant() ?? "read"),
            ("version", request.ApiVersion),
            ("client", request.Caller.ClientId),
            ("object", request.Caller.ObjectId),
            ("tenant", request.Caller.Tenant),
        ])
        {
            text.Replace($"{{{word}}}", value);
        }

        return text.ToString();
    }

    private static string Location(Cloud cloud, string id, ArmPath path)
    {
        lock (cloud.Gate)
        {
            return cloud.Resources.Find(id) is { Location.Length: > 0 } found ? found.Location
                : path is { Subscription: { } subscription, Group: { } group } && cloud.Resources.Find(ArmId.GroupText(subscription, group)) is { } around ? around.Location
                : SomeRegion;
        }
    }
}
