using System.Net;
using Azdoit.Sandbox.Tls;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Azdoit.Sandbox;

/// <summary>
/// The one place that says how the sandbox listens. Kestrel without a host around it: no configuration files, no signal handlers, a fast start.
/// </summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private Listener(KestrelServer server) => _server = server;

    public int Port { get; private set; }

    /// <summary>For azdoit itself, which saves the handshake.</summary>
    public string BaseAddress => $"http://127.0.0.1:{Port}";

    /// <summary>The same port, for clients that speak TLS.</summary>
    public string SecureAddress => $"https://127.0.0.1:{Port}";

    /// <summary>Takes <paramref name="port"/> when it is free, else any port.</summary>
    public static async Task<Listener> StartAsync(int port, Certificate certificate, RequestDelegate handler, CancellationToken cancellation)
    {
        try
        {
            return await OpenAsync(port, certificate, handler, cancellation);
        }
        catch (IOException) when (port != 0)
        {
            return await OpenAsync(0, certificate, handler, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // What is being answered may end; idle connections close at once.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    private static async Task<Listener> OpenAsync(int port, Certificate certificate, RequestDelegate handler, CancellationToken cancellation)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        // Resource Manager's own limit; a body is held some forty times over while it is read.
        options.Limits.MaxRequestBodySize = 4 << 20;
        options.Limits.MaxRequestLineSize = 32 << 10;
        options.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => new TlsDoor(next, certificate).OnConnectionAsync);
        });
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await server.StartAsync(new Application(handler), cancellation);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("Kestrel started without an address.");
        return new Listener(server) { Port = new Uri(address).Port };
    }

    private sealed class Application(RequestDelegate handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handler(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
