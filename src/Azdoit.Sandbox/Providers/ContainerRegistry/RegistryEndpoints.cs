using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.ContainerRegistry;

internal static class RegistryEndpoints
{
    private const int Length = 32;

    public static IEnumerable<Endpoint> All(HomeKeys keys) =>
    [
        On("listCredentials", (_, _, registry) => Credentials(keys, registry)),
        On("regenerateCredential", (cloud, request, registry) =>
        {
            AccountKeys.Renew(cloud, registry, request.Body?.Text("name") is "password2" ? "password2" : "password");
            return Credentials(keys, registry);
        }),
        new("POST", $"{Registries.TypeName}/importImage", (cloud, request, registry) => registry is null ? Errors.NotAPath(request.RawTarget)
            : request.Body?.Object("source")?.Text("sourceImage") is not { Length: > 0 } ? new ArmError(400, "InvalidParameters", "The source image must be given.")
            : OperationReplies.Started(cloud, request, cloud.Answer(registry.Id.Text, []), WriteStyle.Located, 202, null)),
        new("POST", $"{Registries.TypeName}/webhooks/ping", (cloud, request, hook) => hook is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200, new JsonObject { ["id"] = cloud.NewId().ToString() })),
        // Nobody is called, so nothing has happened.
        new("POST", $"{Registries.TypeName}/webhooks/listEvents", (_, request, hook) => hook is null ? Errors.NotAPath(request.RawTarget) : ArmReply.List([])),
    ];

    private static Endpoint On(string act, Func<Cloud, ArmRequest, Resource, ArmReply> answer) => new("POST", $"{Registries.TypeName}/{act}", (cloud, request, registry) =>
        registry is null ? Errors.NotAPath(request.RawTarget)
        : registry.Properties.Flag("adminUserEnabled") != true ? new ArmError(400, "UnAuthorizedForCredentialOperations",
            $"Cannot perform credential operations for {registry.Id.Text} as admin user is disabled. Kindly enable admin user as per docs: https://docs.microsoft.com/en-us/azure/container-registry/container-registry-authentication#admin-account")
        : answer(cloud, request, registry));

    private static ArmReply Credentials(HomeKeys keys, Resource registry) => new(200, new JsonObject
    {
        ["username"] = registry.Id.Name,
        ["passwords"] = new JsonArray([.. ((string[])["password", "password2"]).Select(name => (JsonNode)new JsonObject
        {
            ["name"] = name,
            ["value"] = AccountKeys.Of(keys, registry, name, Length),
        })]),
    });
}
