using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers;

/// <summary>
/// List actions (listKeys, listCallbackUrl) of types without a model. What is listed may be something that Azure makes by itself and nobody wrote,
/// such as the rule RootManageSharedAccessKey of a namespace: its parent must be there.
/// </summary>
internal static class ListActions
{
    private const int KeyLength = 32;

    public static IEnumerable<Endpoint> All(HomeKeys keys) =>
        FactLines.Read("sandbox-lists.txt").Select(line =>
        {
            var values = new Lazy<Computed[]>(() => [.. line[2..].Select(Computed.Read)]);
            return new Endpoint("POST", $"{line[0]}/{line[1]}", (cloud, request, _) => Answer(cloud, request, values.Value, keys)) { StandsAlone = true };
        });

    private static ArmReply Answer(Cloud cloud, ArmRequest request, Computed[] values, HomeKeys keys)
    {
        var path = request.Path;
        if (path.Names.Length != path.Types.Length - 1)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        var id = ArmId.Parse(path.Text(path.Names.Length))!;
        var found = cloud.Resources.Find(id.Key);
        if ((found ?? cloud.Resources.Find(id.Parent ?? "")) is not { } present)
        {
            return Errors.ResourceNotFound(id);
        }

        var root = cloud.Resources.Find(path.Text(1)) ?? present;
        var body = JsonText.NewObject();
        foreach (var value in values)
        {
            value.Write(body, name => name switch
            {
                "root" => root.Id.Name.ToLowerInvariant(),
                "key1" => AccountKeys.Of(keys, present, $"{id.Name} primary", KeyLength),
                "key2" => AccountKeys.Of(keys, present, $"{id.Name} secondary", KeyLength),
                _ => Computed.Known(name, found?.Id ?? id, root.Location, root.Created),
            });
        }

        return new ArmReply(200, body);
    }
}
