using Azdoit.Failures;
using Azure.Core;
using Azure.Identity;

namespace Azdoit.Connectors.Arm;

/// <summary>
/// Access to a real cloud, with the first login that is there: environment variables, workload identity, managed
/// identity, the Azure CLI. Only constructed for real clouds, so that the sandbox never loads Azure.Identity.
/// </summary>
public sealed class EntraAccess : ArmAccess, IDisposable
{
    /// <summary>Tokens are renewed this long before they expire: no request should outlive its own.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly ArmCloud cloud;
    private readonly TokenCredential credential;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim gate = new(1, 1);
    private ArmSession? session;

    /// <param name="tenant">Null takes the login's own.</param>
    public EntraAccess(ArmCloud cloud, string? tenant, TimeProvider clock)
        : this(cloud, Chain(cloud, tenant), clock)
    {
    }

    internal EntraAccess(ArmCloud cloud, TokenCredential credential, TimeProvider clock)
    {
        this.cloud = cloud;
        this.credential = credential;
        this.clock = clock;
    }

    public override Task<Outcome<ArmSession, Failure>> CurrentAsync(CancellationToken ct) =>
        session is { } valid && valid.Expires - Margin > clock.GetUtcNow() ? Task.FromResult<Outcome<ArmSession, Failure>>(valid) : AcquireAsync(session, ct);

    public override Task<Outcome<ArmSession, Failure>> RenewAsync(ArmSession stale, CancellationToken ct) => AcquireAsync(stale, ct);

    public void Dispose() => gate.Dispose();

    private async Task<Outcome<ArmSession, Failure>> AcquireAsync(ArmSession? stale, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (session is { } fresh && fresh != stale)
            {
                return fresh;
            }

            var token = await credential.GetTokenAsync(new TokenRequestContext([cloud.Scope]), ct);
            return session = new ArmSession(cloud.BaseAddress, token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException refused)
        {
            // CredentialUnavailableException, "no login at all", is one of these.
            return new Failure
            {
                Category = FailureCategory.Authentication,
                Retry = RetryClass.Never,
                Code = ArmCodes.LoginFailed.Id,
                Message = $"No login for {cloud.Name} worked: run 'az login', or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. {Scrubbing.Clean(refused.Message)}",
            };
        }
        finally
        {
            gate.Release();
        }
    }

    private static ChainedTokenCredential Chain(ArmCloud cloud, string? tenant) => new(
        new EnvironmentCredential(new EnvironmentCredentialOptions { AuthorityHost = cloud.Authority }),
        new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { AuthorityHost = cloud.Authority, TenantId = tenant }),
        new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        new AzureCliCredential(new AzureCliCredentialOptions { AuthorityHost = cloud.Authority, TenantId = tenant }));
}
