using System.Text.Json;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Tests.Errors;

/// <summary>Every code of <c>arm_error_codes.csv</c> can be had: by a state of the cloud where that is natural, and each of them by name.</summary>
public sealed class ErrorCodeTests(OneCloud one) : IClassFixture<OneCloud>
{
    /// <summary>Codes of services that no kind of the catalogue stands for, or of protocols beside Resource Manager: to be had by name alone.</summary>
    private static readonly (string Why, string[] Codes)[] MetByNoKind =
    [
        ("Container Apps and Container Instances are no kinds of the catalogue", ["ContainerAppOperationError", "ManagedEnvironmentQuotaExceeded", "ContainerGroupQuotaReached", "InaccessibleImage"]),
        ("said by the login service to people, before any request", ["AADSTS50020", "AADSTS50076", "AADSTS700016", "AADSTS7000222"]),
        ("said by the data plane of a vault, which azdoit never calls", ["AccessDenied", "CertificateExpired", "ForbiddenByFirewall", "ForbiddenByPolicy", "ForbiddenByRbac"]),
        ("said by the data plane of storage, which azdoit never calls",
        [
            "AccountBeingCreated", "AuthorizationFailure", "AuthorizationPermissionMismatch", "BlobArchived", "BlobNotFound", "ConditionNotMet", "ContainerAlreadyExists", "ContainerBeingDeleted",
            "InsufficientAccountPermissions", "InvalidAuthenticationInfo", "InvalidHeaderValue", "InvalidMd5", "InvalidQueryParameterValue", "KeyBasedAuthenticationNotPermitted",
            "LeaseAlreadyPresent", "LeaseIdMissing", "MissingOrInvalidRequiredQueryParameter", "NoAuthenticationInformation", "ResourceAlreadyExists",
        ]),
        ("private link services, images from blobs, and elastic pools are no kinds of the catalogue",
        [
            "CannotDeleteLoadBalancerWithPrivateLinkService", "PrivateLinkServiceWithPrivateEndpointConnectionsCannotBeDeleted", "ElasticPoolAlreadyExists",
            "AcquireDiskLeaseFailed", "ContainerAlreadyOnLease", "DiskBlobAlreadyInUseByAnotherDisk", "DiskBlobNotFound", "ImageBlobNotFound", "IncorrectDiskBlobType", "TargetDiskBlobAlreadyExists",
        ]),
    ];

    public static TheoryData<string> Codes => [.. KnownErrors.Codes.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Provoked => [.. Provocation.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Provoked))]
    public async Task A_state_of_the_cloud_provokes_it(string code)
    {
        var provocation = Provocation.All[code];
        await using var stage = await Stage.SetAsync(provocation);
        var answer = await stage.PlayAsync(provocation);
        Assert.True(answer.Code == code, answer.ToString());
        Assert.Contains(Stage.Fill(provocation.Says), answer.Text("error.message"), StringComparison.Ordinal);
        if (answer.Status >= 400)
        {
            Assert.Equal(provocation.Status, answer.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Asked_for_by_name_it_comes_with_its_status_and_in_words_about_the_resource(string code)
    {
        const string path = LocalCloud.Group + "/providers/Microsoft.Network/virtualNetworks/net-of-the-shop/subnets/counter";
        var (_, status, message) = KnownErrors.Find(code)!.Value;
        using var request = new HttpRequestMessage(HttpMethod.Put, path + "?api-version=2024-03-01") { Content = new StringContent("{}", null, "application/json") };
        request.Headers.Add("x-sandbox-fault", $$"""{"code":"{{code}}"}""");
        using var response = await one.Cloud.Http.SendAsync(request);
        var answer = await Answer.ReadAsync(response);
        Assert.Equal((status, code), (answer.Status, answer.Code));
        var said = answer.Text("error.message")!;
        Assert.DoesNotContain('{', said.Replace("{subscriptionId}", "", StringComparison.Ordinal).Replace("{resourceProviderNamespace}", "", StringComparison.Ordinal));
        Assert.Equal(message.Contains("{name}", StringComparison.Ordinal) || message.Contains("{id}", StringComparison.Ordinal), said.Contains("counter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_says_what_a_fault_of_the_same_name_says_about_the_status() => Assert.Empty(
        Provocation.All.Values.Where(p => KnownErrors.Find(p.Code) is not { } known || known.Status != p.Status).Select(p => $"{p.Code} {p.Status} {KnownErrors.Find(p.Code)?.Status}"));

    [Fact]
    public void What_no_kind_can_meet_is_known_and_not_provoked()
    {
        var unmet = MetByNoKind.SelectMany(m => m.Codes).ToList();
        Assert.Equal(unmet.Count, unmet.Distinct(StringComparer.Ordinal).Count());
        Assert.All(unmet, code => Assert.NotNull(KnownErrors.Find(code)));
        Assert.Empty(unmet.Intersect(Provocation.All.Keys));
        Assert.Equal(264, KnownErrors.Codes.Count());
    }

    [Fact]
    public async Task A_code_that_nobody_knows_needs_a_status()
    {
        var refused = await one.Cloud.PostAsync("/sandbox/faults", JsonSerializer.Serialize(new { code = "NeverHeardOf" }));
        Assert.Equal(400, refused.Status);
        var added = await one.Cloud.PostAsync("/sandbox/faults", JsonSerializer.Serialize(new { code = "NeverHeardOf", status = 418, count = 1, path = "*/nowhere" }));
        Assert.Equal(("NeverHeardOf", "418"), (added.Text("code"), added.Text("status")));
        await one.Cloud.DeleteAsync("/sandbox/faults/" + added.Text("id"));
    }
}
