using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Azdoit.Connectors.Tests.Prices;

/// <summary>A loopback server that answers in the order of a script and can cut a connection in the middle of a body, which a web framework would hide.</summary>
internal sealed class RetailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<Func<string, Answer>> script = new();
    private readonly Task serving;

    public RetailServer()
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/retail/prices");
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The decoded path and query of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public RetailServer Then(Func<string, Answer> answer)
    {
        script.Enqueue(answer);
        return this;
    }

    public RetailServer Then(Answer answer) => Then(_ => answer);

    /// <summary>Further connections are refused.</summary>
    public void Close() => listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        Close();
        listener.Dispose();
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var request = await reader.ReadLineAsync(closing.Token) ?? "";
                while (await reader.ReadLineAsync(closing.Token) is { Length: > 0 })
                {
                }

                var target = Uri.UnescapeDataString(request.Split(' ')[1]);
                Requests.Enqueue(target);
                var answer = script.TryDequeue(out var next) ? next(target) : new Answer("", "500 Script At Its End");
                var body = Encoding.UTF8.GetBytes(answer.Body);
                var head = $"HTTP/1.1 {answer.Status}\r\nContent-Type: {answer.Type}\r\n{answer.Headers}Connection: close\r\n{(answer.Length ? $"Content-Length: {body.Length}\r\n" : "")}\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), closing.Token);
                await stream.WriteAsync(body.AsMemory(0, answer.CutAfter ?? body.Length), closing.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or InvalidOperationException)
        {
            return;
        }
    }
}

/// <param name="Headers">Further header lines, each ended by a line break.</param>
internal sealed record Answer(string Body, string Status = "200 OK", string Type = "application/json; charset=utf-8", string Headers = "")
{
    /// <summary>The connection is closed after so many bytes of the body.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether the length is announced.</summary>
    public bool Length { get; init; } = true;
}
