using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Azdoit.EndToEnd.Cli;

/// <summary>
/// management.azure.com on this machine, for the real executable: a proxy that leads there and nowhere else, with a certificate that the variables make it
/// believe, and a managed identity that gives out one token. What it is asked is passed on to a sandbox and remembered.
/// </summary>
internal sealed class FakedAzure : IAsyncDisposable
{
    private const string Host = "management.azure.com";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2 certificate = Certificate();
    private readonly HttpClient behind;
    private readonly string token;
    private readonly Task serving;

    public FakedAzure(Uri sandbox, string token, Home home)
    {
        this.token = token;
        behind = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox };
        listener.Start();
        serving = ServeAsync();
        var file = System.IO.Path.Combine(home.Path, "faked-azure.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());
        var here = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        home.Variables["SSL_CERT_FILE"] = file;
        home.Variables["HTTPS_PROXY"] = here;
        home.Variables["https_proxy"] = here;
        home.Variables["IDENTITY_ENDPOINT"] = here + "/msi/token";
        home.Variables["IDENTITY_HEADER"] = "here";
    }

    /// <summary>"GET /subscriptions": what Azure was asked, without the query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Where the proxy was asked to lead.</summary>
    public ConcurrentQueue<string> Destinations { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        behind.Dispose();
        certificate.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(HoldAsync(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task HoldAsync(TcpClient client)
    {
        using var held = client;
        try
        {
            var plain = client.GetStream();
            if (await HeadAsync(plain) is not [var first, ..] || first.Split(' ') is not [var method, var target, ..])
            {
                return;
            }

            if (method != "CONNECT")
            {
                await AnswerAsync(plain, 200, new JsonObject { ["access_token"] = token, ["expires_on"] = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}", ["resource"] = $"https://{Host}", ["token_type"] = "Bearer" }.ToJsonString());
                return;
            }

            Destinations.Enqueue(target);
            if (target != Host + ":443")
            {
                await AnswerAsync(plain, 502, "{}");
                return;
            }

            await plain.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), end.Token);
            await using var secure = new SslStream(plain);
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end.Token);
            while (await HeadAsync(secure) is [var line, .. var headers])
            {
                await PassAsync(secure, line.Split(' '), headers);
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone, or the test is over.
        }
    }

    private async Task PassAsync(Stream stream, string[] line, string[] headers)
    {
        Requests.Enqueue($"{line[0]} {line[1].Split('?')[0]}");
        using var passed = new HttpRequestMessage(new HttpMethod(line[0]), line[1]);
        passed.Headers.TryAddWithoutValidation("Authorization", headers.First(header => header.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))["Authorization: ".Length..]);
        using var answer = await behind.SendAsync(passed, end.Token);
        await AnswerAsync(stream, (int)answer.StatusCode, (await answer.Content.ReadAsStringAsync(end.Token)).Replace(behind.BaseAddress!.GetLeftPart(UriPartial.Authority), $"https://{Host}", StringComparison.Ordinal));
    }

    private async Task AnswerAsync(Stream stream, int status, string text) => await stream.WriteAsync(
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} Whatever\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}"), end.Token);

    /// <summary>The lines of a request up to its body; reads send none. Null when there is no further request.</summary>
    private async Task<string[]?> HeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, end.Token) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length > 3 && head[^1] == '\n' && head[^3] == '\n')
            {
                return head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return null;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
