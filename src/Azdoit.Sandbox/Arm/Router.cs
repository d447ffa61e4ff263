using Azdoit.Sandbox.Entra;

namespace Azdoit.Sandbox.Arm;

/// <summary>From a path to whoever answers it.</summary>
internal sealed class Router(Cloud cloud, IEnumerable<Endpoint> endpoints, Func<Cloud, ArmRequest, ArmReply> anyName)
{
    private const int LongestPath = 48;

    private readonly IReadOnlyList<Endpoint> _all = [.. endpoints];
    private readonly Dictionary<string, Endpoint> _endpoints = endpoints.ToDictionary(e => e.Key, StringComparer.Ordinal);

    /// <summary>The same ways over another world.</summary>
    public Router Over(Cloud other) => new(other, _all, anyName);

    public ArmReply Route(ArmRequest given)
    {
        var request = given with { Path = Written(given.Path) };
        var path = request.Path;
        if (path.Segments.Length > LongestPath)
        {
            return Errors.NotAPath(string.Join('/', path.Segments.Take(4)) + "/...");
        }

        if (ApiVersions.Check(request.ApiVersion) is { } version)
        {
            return version;
        }

        cloud.Enter(KnownIds.Subscription);
        if (path.Subscription is { } named)
        {
            if (Subscription.Find(cloud, named) is not { } subscription)
            {
                return Errors.SubscriptionNotFound(named);
            }

            if (subscription.Tenant != request.Caller.Tenant)
            {
                return Errors.WrongTenant(request, subscription);
            }

            cloud.Enter(subscription.Id);
        }

        if (Access.Of(request.Method, path) is not { } access)
        {
            return Answer(request, path);
        }

        // A deployment asks for its resources through here too, within its own request.
        var outer = cloud.Asking;
        cloud.Asking = ActivityLog.AskingOf(request, access, outer);
        var reply = cloud.Guards.Select(g => g.Refuse(cloud, request, access)).FirstOrDefault(e => e is not null) is { } refused ? refused : Answer(request, path);
        ActivityLog.Note(cloud, access, reply);
        cloud.Asking = outer;
        return reply;
    }

    private ArmReply Answer(ArmRequest request, ArmPath path) => path.HasProviders ? Provider(request, path) : Plain(request, path);

    private ArmReply Plain(ArmRequest request, ArmPath path)
    {
        var words = path.Segments.Select(s => s.ToLowerInvariant()).ToArray();
        return (request.Method, words) switch
        {
            ("GET", ["tenants"]) => Subscriptions.Tenants(cloud),
            ("GET", ["subscriptions"]) => Subscriptions.List(cloud, request),
            ("GET", ["subscriptions", _]) => Subscriptions.Get(cloud),
            ("GET", ["subscriptions", _, "locations"]) => Subscriptions.Locations(cloud),
            ("GET", ["subscriptions", _, "resources"]) => ResourceLists.InSubscription(cloud, request),
            ("GET", ["subscriptions", _, "resourcegroups"]) => ResourceGroups.List(cloud, request),
            ("GET", ["subscriptions", _, "resourcegroups", _, "resources"]) => ResourceLists.InGroup(cloud, request),
            ("GET", ["subscriptions", _, "tagnames"]) => TagNames.List(cloud),
            ("PUT" or "DELETE", ["subscriptions", _, "tagnames", _]) => TagNames.Change(cloud, request.Method, path.Segments[3], null),
            ("PUT" or "DELETE", ["subscriptions", _, "tagnames", _, "tagvalues", _]) => TagNames.Change(cloud, request.Method, path.Segments[3], path.Segments[5]),
            ("POST", ["subscriptions", _, "resourcegroups", _, "validatemoveresources"]) => ResourceMove.Validate(cloud, request),
            ("POST", ["subscriptions", _, "resourcegroups", _, "moveresources"]) => ResourceMove.Begin(cloud, request),
            ("POST", ["subscriptions", _, "resourcegroups", _, "exporttemplate"]) => ResourceExport.Template(cloud, path.Group ?? ""),
            (_, ["subscriptions", _, "resourcegroups", _]) => ResourceGroups.Handle(cloud, request),
            _ => Errors.NotAPath("/" + string.Join('/', path.Segments)),
        };
    }

    private ArmReply Provider(ArmRequest request, ArmPath path)
    {
        if (path.Types.Length == 0)
        {
            return request.Method != "GET" ? Errors.MethodNotAllowed(request.Method)
                : path.Namespace is { } ns ? ProviderList.Get(cloud, ns)
                : ProviderList.List(cloud);
        }

        if (path.Types is [var verb] && path.Names.IsEmpty && request.Method == "POST" && ProviderList.IsRegistration(verb))
        {
            return ProviderList.Change(cloud, path.Namespace ?? "", verb);
        }

        if (Features.Serves(path))
        {
            return Features.Answer(cloud, request);
        }

        if (path is { Types: [var locations, var kind], Names: [_, var operation] } && Same(locations, "locations"))
        {
            if (Same(kind, "operations"))
            {
                return OperationReplies.Status(cloud, operation);
            }

            if (Same(kind, "operationResults"))
            {
                return OperationReplies.Result(cloud, request, operation);
            }
        }

        var type = path.IsResource ? path.FullType + "/*" : path.FullType;
        return _endpoints.TryGetValue(Endpoint.KeyOf(request.Method, type), out var endpoint) ? Special(request, path, endpoint)
            : request.Method == "POST" && path.Names.IsEmpty && Same(path.Types[0], "checkNameAvailability") ? anyName(cloud, request)
            : ResourceActions.Serves(request) ? ResourceActions.Handle(cloud, request)
            : path.IsResource ? ResourceVerbs.Handle(cloud, request)
            : request.Method == "GET" ? ResourceLists.OfType(cloud, request)
            : Errors.NotAPath("/" + string.Join('/', path.Segments));
    }

    private ArmReply Special(ArmRequest request, ArmPath path, Endpoint endpoint)
    {
        var pairs = path.Names.Length;
        if (path.IsResource)
        {
            return endpoint.Handle(cloud, request, cloud.Resources.Find(path.Text(pairs)));
        }

        if (pairs == 0 || endpoint.StandsAlone || Same(path.Types[0], "locations"))
        {
            return endpoint.Handle(cloud, request, null);
        }

        var owner = ArmPath.Parse(path.Text(pairs));
        return cloud.Resources.Find(path.Text(pairs)) is { } resource ? endpoint.Handle(cloud, request, resource)
            : path.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group)
            : Errors.ResourceNotFound(ArmId.From(owner));
    }

    /// <summary>Some of Azure's own clients leave the provider's name out before "deployments".</summary>
    private static ArmPath Written(ArmPath path) => !path.HasProviders && path.Subscription is not null && path.Segments.Length > path.Scope.AsSpan().Count('/')
        && Same(path.Segments[path.Scope.AsSpan().Count('/')], "deployments")
        ? ArmPath.Parse($"{path.Scope}/providers/Microsoft.Resources/{string.Join('/', path.Segments.Skip(path.Scope.AsSpan().Count('/')))}")
        : path;

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
