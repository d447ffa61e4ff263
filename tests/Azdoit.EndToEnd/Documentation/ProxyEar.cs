using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Azdoit.EndToEnd.Documentation;

/// <summary>A proxy that hears which host is wanted and lets nobody through.</summary>
internal sealed class ProxyEar : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<string> heard = [];
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task listening;

    public ProxyEar()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public IEnumerable<string> Hosts => heard.Distinct().Order(StringComparer.Ordinal);

    /// <summary>Ends when somebody has asked for a host.</summary>
    public Task FirstAsync() => first.Task;

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                using var caller = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(caller.GetStream());
                var wanted = await reader.ReadLineAsync() ?? "";
                heard.Add(wanted.Split(' ') is ["CONNECT", var host, ..] ? host.Split(':')[0] : wanted);
                first.TrySetResult();
                await caller.GetStream().WriteAsync("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
            catch (IOException)
            {
                // The caller went away, which is its right.
                continue;
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await listening;
        listener.Dispose();
    }
}
