using Azdoit.Connectors.Arm;
using Azdoit.Failures;
using Azure.Core;
using Azure.Identity;

namespace Azdoit.Connectors.Tests.Arm;

public class EntraAccessTests
{
    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_expires()
    {
        var login = new Login(() => new AccessToken($"token", DateTimeOffset.UtcNow.AddHours(1)));
        using var access = new EntraAccess(ArmCloud.Find("azureusgovernment")!, login, TimeProvider.System);

        Assert.True((await access.CurrentAsync(CancellationToken.None)).TryGet(out var session, out _));
        await access.CurrentAsync(CancellationToken.None);
        await access.RenewAsync(session, CancellationToken.None);

        Assert.Equal("https://management.usgovcloudapi.net/", session.BaseAddress.ToString());
        Assert.Equal(["https://management.usgovcloudapi.net/.default", "https://management.usgovcloudapi.net/.default"], login.Scopes);
    }

    [Fact]
    public async Task Without_a_login_the_failure_says_what_to_do()
    {
        var login = new Login(() => throw new CredentialUnavailableException("Please run 'az login'."));
        using var access = new EntraAccess(ArmCloud.Find("azure")!, login, TimeProvider.System);

        Assert.False((await access.CurrentAsync(CancellationToken.None)).TryGet(out _, out var failure));

        Assert.Equal((FailureCategory.Authentication, RetryClass.Never, "login-failed"), (failure.Category, failure.Retry, failure.Code));
        Assert.Contains("az login", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Login(Func<AccessToken> token) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return token();
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
