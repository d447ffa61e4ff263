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
