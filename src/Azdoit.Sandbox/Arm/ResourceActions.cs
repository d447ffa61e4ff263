using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Arm;

/// <summary>Actions that Azure takes and answers without content (a synchronisation, a test message), of types that do nothing more with them here.</summary>
internal static class ResourceActions
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    public static bool Serves(ArmRequest request) => request.Method == "POST" && request.Path is { IsResource: false, Names.IsEmpty: false } && KnownStyles.Action(request.Path.FullType) is not null;

    public static ArmReply Handle(Cloud cloud, ArmRequest request)
    {
        var path = request.Path;
        var owner = path.Text(path.Names.Length);
        if (cloud.FindOrStanding(owner) is not { } resource)
        {
            return path.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group) : Errors.ResourceNotFound(ArmId.From(ArmPath.Parse(owner)));
        }

        return KnownStyles.Action(path.FullType) is { } status and not 202
            ? new ArmReply(status)
            : OperationReplies.Started(cloud, request, cloud.Begin(resource, OperationEffect.Act, Length, path.Types[^1]), WriteStyle.Accepted, 202, null);
    }
}
