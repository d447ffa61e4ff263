using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Azdoit.Sandbox.Tls;

/// <summary>
/// One port for both: a connection whose first byte begins a TLS handshake gets TLS, any other is plain HTTP. azdoit itself speaks plain HTTP,
/// which starts faster; everybody else refuses to send a token without TLS.
/// </summary>
internal sealed class TlsDoor(ConnectionDelegate next, Certificate certificate)
{
    private const byte Handshake = 0x16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task OnConnectionAsync(ConnectionContext connection)
    {
        using var limit = new CancellationTokenSource(Patience);
        var leaving = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, leaving, connection.ConnectionClosed);
        try
        {
            var input = connection.Transport.Input;
            var first = await input.ReadAsync(ending.Token);
            var isTls = !first.Buffer.IsEmpty && first.Buffer.FirstSpan[0] == Handshake;
            input.AdvanceTo(first.Buffer.Start);
            if (isTls)
            {
                await ServeAsync(connection, ending.Token);
                return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or AuthenticationException)
        {
            // Nobody said anything, or nobody who trusts this certificate: there is no request to answer.
            return;
        }

        await next(connection);
    }

    private async Task ServeAsync(ConnectionContext connection, CancellationToken greeting)
    {
        var plain = connection.Transport;
        await using var tls = new SslStream(new PipeStream(plain));
        await tls.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificateContext = certificate.Context,
                ApplicationProtocols = [SslApplicationProtocol.Http11],
            },
            greeting);
        connection.Features.Set<ITlsConnectionFeature>(Secured.Instance);
        connection.Transport = new Secured.Pipe(PipeReader.Create(tls), PipeWriter.Create(tls));
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = plain;
        }
    }

    /// <summary>Its presence makes the scheme of requests "https".</summary>
    private sealed class Secured : ITlsConnectionFeature
    {
        public static readonly Secured Instance = new();

        public X509Certificate2? ClientCertificate { get; set; }

        public Task<X509Certificate2?> GetClientCertificateAsync(CancellationToken cancellationToken) => Task.FromResult<X509Certificate2?>(null);

        public sealed record Pipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
    }
}
