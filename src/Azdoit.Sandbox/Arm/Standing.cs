using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Parts that a resource has from its beginning (the encryption of a database): shown as Azure shows them until somebody writes them.</summary>
internal static class Standing
{
    private const string AnyName = "*", ParentName = "{parent}";

    private static readonly Lazy<ILookup<string, (string Type, string Name, string Properties)>> Table = new(() =>
        FactLines.Read("sandbox-standing.txt").ToLookup(line => line[0], line => (line[0], line[1], line[2]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The resource of this id, written or not.</summary>
    public static Resource? FindOrStanding(this Cloud cloud, string id) => cloud.Resources.Find(id) ?? (ArmId.Parse(id) is { } asked ? Of(cloud, asked) : null);

    /// <summary>The part of this id as it stands before it is written; null where what it belongs to is not there.</summary>
    public static Resource? Of(Cloud cloud, ArmId asked)
    {
        foreach (var row in Table.Value[asked.Type])
        {
            if (row.Name == AnyName || row.Name.Equals(asked.Name, StringComparison.OrdinalIgnoreCase))
            {
                return Make(cloud, asked with { Name = row.Name == AnyName ? asked.Name : row.Name }, row.Type, row.Properties);
            }
        }

        return null;
    }

    /// <summary>The parts of a type that nobody has written yet, below a resource or a subscription.</summary>
    public static IEnumerable<Resource> Below(Cloud cloud, string above, string type) =>
        from row in Table.Value[type]
        where row.Name != AnyName
        let id = ArmId.Parse(type.Count(sign => sign == '/') == 1 ? $"{above}/providers/{type}/{row.Name}" : $"{above}/{type[(type.LastIndexOf('/') + 1)..]}/{row.Name}")
        where id is not null && cloud.Resources.Find(id.Key) is null
        let part = Make(cloud, id, row.Type, row.Properties)
        where part is not null
        select part;

    private static Resource? Make(Cloud cloud, ArmId asked, string type, string properties)
    {
        if (asked.Parent is not { } above)
        {
            return new Resource(asked with { Type = type }, Body(properties), JsonText.NewObject(), cloud.Now);
        }

        return cloud.FindOrStanding(above) is { } parent
            ? new Resource(asked.Recased(parent.Id.Text, type), Body(properties.Replace(ParentName, parent.Id.Name, StringComparison.Ordinal)), JsonText.NewObject(), parent.Created)
            : null;
    }

    private static JsonObject Body(string properties) => new() { ["properties"] = JsonText.Parse(Encoding.UTF8.GetBytes(properties)) };
}
