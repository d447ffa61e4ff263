using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Azdoit.Sandbox.Tests.Tls;

public sealed class TlsTests : IDisposable
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), "azdoit-tls-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_home))
        {
            Directory.Delete(_home, recursive: true);
        }
    }

    [Fact]
    public async Task One_port_speaks_plain_http_and_tls()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        using var secure = Secure(cloud);
        Assert.Equal(cloud.Host.BaseAddress.Port, secure.BaseAddress!.Port);

        var groups = await secure.GetStringAsync(new Uri($"{LocalCloud.Subscription}/resourcegroups?api-version=2021-04-01", UriKind.Relative));
        Assert.Contains("\"dev\"", groups, StringComparison.Ordinal);
        Assert.Equal(200, (await cloud.GetAsync(LocalCloud.Group)).Status);
    }

    [Fact]
    public async Task Urls_in_answers_have_the_scheme_that_the_client_came_with()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        using var secure = Secure(cloud);
        using var response = await secure.DeleteAsync(new Uri($"{LocalCloud.Group}?api-version=2021-04-01", UriKind.Relative));
        Assert.Equal("https", response.Headers.Location!.Scheme);
    }

    [Fact]
    public async Task A_client_that_does_not_trust_the_certificate_gets_nothing_and_the_others_go_on()
    {
        await using var cloud = await LocalCloud.StartAsync();
        using var wary = new HttpClient { BaseAddress = new Uri(cloud.Host.Endpoint.SecureAddress) };
        await Assert.ThrowsAsync<HttpRequestException>(() => wary.GetAsync(new Uri("/sandbox/health", UriKind.Relative)));
        Assert.Equal(200, (await cloud.GetAsync("/sandbox/health")).Status);
    }

    [Fact]
    public async Task Port_and_certificate_stay_with_the_home()
    {
        string before;
        await using (var cloud = await LocalCloud.StartAsync(new SandboxOptions { StateDirectory = _home }))
        {
            before = cloud.Host.CertificatePem;
            Assert.Equal(cloud.Host.Endpoint.CertificateFile, Path.Combine(_home, "certificate.pem"));
            Assert.Equal(before, File.ReadAllText(Path.Combine(_home, "certificate.pem")).TrimEnd());
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_home, "certificate.key")));
            }
        }

        await using var again = await LocalCloud.StartAsync(new SandboxOptions { StateDirectory = _home });
        Assert.Equal(before, again.Host.CertificatePem);
    }

    /// <summary>Trusts this sandbox's certificate and no other.</summary>
    private static HttpClient Secure(LocalCloud cloud)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(cloud.Host.CertificatePem));
        var client = new HttpClient(handler) { BaseAddress = new Uri(cloud.Host.Endpoint.SecureAddress) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cloud.Host.Endpoint.AccessToken);
        return client;
    }
}
