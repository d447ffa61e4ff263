using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>The records of public and private zones, one type for each kind of record.</summary>
internal sealed class RecordSets(string zones, string kind) : ResourceModel($"{zones}/{kind}")
{
    private const string Private = "Microsoft.Network/privateDnsZones";

    private static readonly string[] Kinds = ["SOA", "NS", "A", "AAAA", "CAA", "CNAME", "MX", "PTR", "SRV", "TXT"];

    public static IEnumerable<ResourceModel> All => from zones in (string[])[DnsZones.TypeName, Private] from kind in Kinds select new RecordSets(zones, kind);

    /// <summary>The lists of all kinds together.</summary>
    public static IEnumerable<Endpoint> Endpoints { get; } = [Every(DnsZones.TypeName, "recordsets"), Every(DnsZones.TypeName, "all"), Every(Private, "all")];

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    /// <summary>Those of a zone, with the ones that it has from the beginning.</summary>
    public static IEnumerable<Resource> In(Cloud cloud, Resource zone) =>
        Kinds.SelectMany(kind => cloud.Resources.Children(zone, $"{zone.Id.Type}/{kind}").Concat(Standing.Below(cloud, zone.Id.Text, $"{zone.Id.Type}/{kind}")));

    public override ArmError? Prepare(Draft draft)
    {
        if (kind == "CNAME" && draft.Id.Name == "@")
        {
            return new ArmError(400, "BadRequest", "The CNAME record set cannot be at the apex of a zone.");
        }

        var names = draft.Parent is null ? [] : In(draft.Cloud, draft.Parent).Where(r => r.Id.Name.Equals(draft.Id.Name, StringComparison.OrdinalIgnoreCase) && r.Id.Key != draft.Id.Key).ToList();
        if (names.Exists(r => kind == "CNAME" || r.Id.Type.EndsWith("/CNAME", StringComparison.OrdinalIgnoreCase)))
        {
            return new ArmError(400, "BadRequest", $"The record could not be created because a CNAME record with the same name '{draft.Id.Name}' would conflict with another record set.");
        }

        draft.Properties["fqdn"] = draft.Id.Name == "@" ? $"{draft.Parent?.Id.Name}." : $"{draft.Id.Name}.{draft.Parent?.Id.Name}.";
        return null;
    }

    private static Endpoint Every(string zones, string word) => new("GET", $"{zones}/{word}", (cloud, request, zone) =>
        zone is null ? Errors.NotAPath(request.RawTarget) : ArmReply.List(In(cloud, zone).OrderBy(r => r.Id.Name == "@" ? "" : r.Id.Name, StringComparer.OrdinalIgnoreCase).Select(cloud.Render)));
}
