using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Azdoit.Connectors.Tests.Arm;

/// <summary>A loopback server that answers with exactly the bytes it is told, or hangs up. Connections are kept alive.</summary>
internal sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<Func<string, NetworkStream, Task<bool>>> replies = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Task accepting;

    public RudeServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>The request lines and headers, in order of arrival.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>The next requests get this; the last reply stays for all that follow.</summary>
    public RudeServer Then(int status, string body = "", string headers = "", int times = 1) =>
        Raw(_ => $"HTTP/1.1 {status} Whatever\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}", keep: true, times);

    /// <summary>The answer stops after this text.</summary>
    public RudeServer ThenCut(string text) => Raw(_ => text, keep: false, 1);

    /// <summary>The request is read, and the connection closed.</summary>
    public RudeServer ThenHangUp() => Raw(_ => "", keep: false, 1);

    public RudeServer ThenNothing()
    {
        replies.Enqueue(async (_, _) =>
        {
            await Task.Delay(Timeout.Infinite, closing.Token);
            return false;
        });
        return this;
    }

    public RudeServer Raw(Func<string, string> answer, bool keep, int times)
    {
        for (var i = 0; i < times; i++)
        {
            replies.Enqueue(async (request, stream) =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer(request)), closing.Token);
                return keep;
            });
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        while (!closing.IsCancellationRequested)
        {
            try
            {
                serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(closing.Token)));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadRequestAsync(stream) is { } request)
                {
                    requests.Enqueue(request);
                    if (!replies.TryPeek(out var reply) || (replies.Count > 1 && !replies.TryDequeue(out reply)))
                    {
                        return;
                    }

                    if (!await reply!(request, stream))
                    {
                        return;
                    }
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(buffer, closing.Token) == 0)
            {
                return null;
            }

            text.Append((char)buffer[0]);
        }

        const string length = "Content-Length: ";
        var head = text.ToString();
        if (head.IndexOf(length, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var digits = head[(at + length.Length)..head.IndexOf("\r\n", at, StringComparison.Ordinal)];
            var body = new byte[int.Parse(digits)];
            await stream.ReadExactlyAsync(body, closing.Token);
            head += Encoding.UTF8.GetString(body);
        }

        return head;
    }
}
