using Azdoit.Sandbox.Entra;

namespace Azdoit.Sandbox.Arm;

/// <summary>The front door's own errors, in Azure's words.</summary>
internal static class Errors
{
    public static ArmError MissingApiVersion => new(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");

    public static ArmError InvalidApiVersion(string version) => new(400, "InvalidApiVersionParameter",
        $"The api-version '{version}' is invalid. The supported versions are '{string.Join(',', ApiVersions.Advertised)}'.");

    public static ArmError GroupNotFound(string name) => new(404, "ResourceGroupNotFound", $"Resource group '{name}' could not be found.");

    public static ArmError GroupBeingDeleted(string name) => new(409, "ResourceGroupBeingDeleted",
        $"The resource group '{name}' is in deprovisioning state and cannot perform this operation.");

    public static ArmError ResourceNotFound(ArmId id) => new(404, "ResourceNotFound",
        $"The Resource '{Relative(id)}' under resource group '{id.Group ?? "<null>"}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static ArmError ParentNotFound(string parent, string type, string verb) => new(404, "ParentResourceNotFound",
        $"Failed to perform '{verb}' on resource(s) of type '{type}', because the parent resource '{parent}' could not be found.");

    public static ArmError SubscriptionNotFound(string id) => Guid.TryParse(id, out _)
        ? new(404, "SubscriptionNotFound", $"The subscription '{id}' could not be found.")
        : new(400, "InvalidSubscriptionId", $"The provided subscription identifier '{id}' is malformed or invalid.");

    public static ArmError WrongTenant(ArmRequest request, Subscription subscription) => new(401, "InvalidAuthenticationTokenTenant",
        $"The access token is from the wrong issuer '{request.BaseAddress}/{request.Caller.Tenant}/'. It must match the tenant '{request.BaseAddress}/{subscription.Tenant}/' associated with this subscription. Please use the authority (URL) '{request.BaseAddress}/{subscription.Tenant}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour).");

    public static ArmError NotAPath(string path) => new(404, "NotFound", $"The requested path '{path}' does not exist.");

    public static ArmError MethodNotAllowed(string method) => new(405, "HttpMethodNotSupported", $"The http method '{method}' is not supported for the requested path.");

    public static ArmError InvalidContent(string why) => new(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{why}'.");

    public static ArmError LocationRequired => new(400, "LocationRequired", "The location property is required for this definition.");

    public static ArmError InvalidName(string name) => new(400, "InvalidResourceName", $"The provided resource name '{name}' has these invalid characters: '<>%&\\?/#'. The name can not end with '.' and is at most 260 characters long.");

    public static ArmError InvalidReference(string referrer, string missing) => new(400, "InvalidResourceReference",
        $"Resource {missing} referenced by resource {referrer} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.")
    {
        Details = [new ArmError(404, "NotFound", $"Resource {missing} not found.")],
    };

    public static ArmError MissingParameter(string name) => new(400, "InvalidParameter", $"Required parameter '{name}' is missing (null).") { Target = name };

    public static ArmError InvalidParameter(string target, string message) => new(400, "InvalidParameter", message) { Target = target };

    private static string Relative(ArmId id) => id.Text[(id.Text.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase) + "/providers/".Length)..];
}
