using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>One exchange at a time over kept-alive HTTP/1.1 connections. Never throws for what the network or the other side does.</summary>
internal sealed class ArmLine(bool local, ArmClientSettings settings) : IDisposable
{
    private static readonly MediaTypeHeaderValue JsonContent = new("application/json");

    /// <summary>A duplicate name would otherwise throw when the node is first looked into.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // The invoker rather than an HttpClient: no buffering, no second timeout.
    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler
    {
        // A redirect would carry the token to wherever the answer says.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !local,
        AutomaticDecompression = local ? DecompressionMethods.None : DecompressionMethods.GZip | DecompressionMethods.Brotli,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxConnectionsPerServer = 32,
    });

    public async Task<ArmExchange> SendAsync(ArmSession session, ArmRequest request, CancellationToken ct)
    {
        if (!TryLocate(session.BaseAddress, request.Target, out var address))
        {
            var failure = Fail(request, Breakage.None, null, null, ArmCodes.Refused.Id, $"{request.Target.Split('?')[0]} is not an address of this cloud; the request was not sent.");
            return new(null, failure with { Category = FailureCategory.Configuration, Retry = RetryClass.Never }, Breakage.None);
        }

        using var limit = new CancellationTokenSource(settings.Timeout, settings.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        using var message = Compose(session, request, address);
        HttpResponseMessage answer;
        try
        {
            // Before a run begins, a command asks one thing after the other: where its first thread waits, no asynchronous code is compiled at the start.
            answer = local && !Thread.CurrentThread.IsThreadPoolThread ? invoker.Send(message, either.Token) : await invoker.SendAsync(message, either.Token);
        }
        catch (HttpRequestException broken)
        {
            return Broken(request, WasSent(broken) ? Breakage.Lost : Breakage.NotSent, broken.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return limit.IsCancellationRequested
                ? Broken(request, Breakage.TimedOut, $"no answer within {settings.Timeout.TotalSeconds:0} s")
                : Broken(request, Breakage.NotSent, "no connection within 15 s");
        }

        using (answer)
        {
            return Understand(session, request, answer, await ReadBodyAsync(answer, either.Token, ct));
        }
    }

    public void Dispose() => invoker.Dispose();

    private HttpRequestMessage Compose(ArmSession session, ArmRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Method, address) { Version = HttpVersion.Version11 };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("Authorization", "Bearer " + session.Token);
        headers.TryAddWithoutValidation("Accept", "application/json");
        headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        headers.TryAddWithoutValidation("x-ms-client-request-id", settings.NewId().ToString());
        if (request.IfMatch is { } etag)
        {
            headers.TryAddWithoutValidation("If-Match", etag);
        }

        if (request.OnlyIfAbsent)
        {
            headers.TryAddWithoutValidation("If-None-Match", "*");
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, ArmJson.Default.JsonObject)) { Headers = { ContentType = JsonContent } };
        }
        else if (request.Writes)
        {
            // Without content the handler itself sends the request again when a kept-alive connection ends unanswered.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }

    private async Task<ArmBody> ReadBodyAsync(HttpResponseMessage answer, CancellationToken limited, CancellationToken ct)
    {
        try
        {
            using var stream = await answer.Content.ReadAsStreamAsync(limited);
            var buffer = new byte[Math.Clamp(answer.Content.Headers.ContentLength + 1 ?? 4096, 512, 1 << 20)];
            for (var length = 0; ;)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), limited);
                length += read;
                if (read == 0)
                {
                    return new(buffer.AsMemory(0, length), Breakage.None);
                }

                if (length > settings.LargestAnswer)
                {
                    return new(default, Breakage.TooLarge);
                }

                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * length);
                }
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException)
        {
            return new(default, Breakage.Unreadable);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(default, Breakage.Unreadable);
        }
    }

    private ArmExchange Understand(ArmSession session, ArmRequest request, HttpResponseMessage answer, ArmBody received)
    {
        var status = (int)answer.StatusCode;
        var breakage = received.Breakage;
        JsonNode? body = null;
        try
        {
            body = received.Bytes.IsEmpty ? null : JsonNode.Parse(received.Bytes.Span, documentOptions: Strict);
        }
        catch (JsonException)
        {
            breakage = Breakage.Unreadable;
        }

        if (status is < 200 or >= 300)
        {
            return new(null, Refused(request, answer, body, breakage), breakage);
        }

        if (breakage != Breakage.None && !request.Writes)
        {
            var (code, what) = breakage == Breakage.TooLarge
                ? (ArmCodes.TooLarge.Id, $"is larger than {settings.LargestAnswer} bytes")
                : (ArmCodes.Unreadable.Id, "ended early or is no JSON");
            return new(null, Fail(request, breakage, answer, null, code, $"{Shown(request)}: the answer {what}."), breakage);
        }

        var headers = answer.Headers;
        return new(
            new(status, body)
            {
                RequestId = ArmHeaders.RequestId(headers),
                AsyncOperation = Relative(session.BaseAddress, ArmHeaders.Text(headers, "Azure-AsyncOperation")),
                Location = Relative(session.BaseAddress, ArmHeaders.Text(headers, "Location")),
                RetryAfter = ArmHeaders.RetryAfter(headers, settings.Clock),
                ETag = ArmHeaders.Text(headers, "ETag") ?? Catalog.Json.Text(body, "etag"),
            },
            null,
            breakage);
    }

    private Failure Refused(ArmRequest request, HttpResponseMessage answer, JsonNode? body, Breakage breakage)
    {
        var error = ArmError.In(body);
        var message = error?.Message is { Length: > 0 } said ? said : $"{Shown(request)} was answered with {(int)answer.StatusCode} {answer.ReasonPhrase}.";
        return Fail(request, breakage, answer, error?.Code, error?.Code ?? ArmCodes.OfStatus((int)answer.StatusCode), message);
    }

    private ArmExchange Broken(ArmRequest request, Breakage breakage, string why)
    {
        var (code, what) = breakage switch
        {
            Breakage.NotSent => (ArmCodes.NotSent.Id, "could not be sent"),
            Breakage.TimedOut => (ArmCodes.TimedOut.Id, "was sent, but nobody answered"),
            _ => (ArmCodes.Lost.Id, "was sent, but the connection ended before its answer"),
        };
        return new(null, Fail(request, breakage, null, null, code, $"{Shown(request)} {what}: {why}"), breakage);
    }

    private Failure Fail(ArmRequest request, Breakage breakage, HttpResponseMessage? answer, string? armCode, string code, string message)
    {
        var wait = answer is null ? null : ArmHeaders.RetryAfter(answer.Headers, settings.Clock);
        var status = (int?)answer?.StatusCode;
        var (category, retry) = new Signs { Breakage = breakage, Status = status, Code = armCode, Text = message, Writes = request.Writes, Waits = wait is not null }.Meaning;
        return new()
        {
            Category = category,
            Retry = retry,
            Code = Scrubbing.Clean(code),
            Message = Scrubbing.Clean(message),
            HttpStatus = status,
            RetryAfter = wait,
            RequestId = answer is null ? null : ArmHeaders.RequestId(answer.Headers),
        };
    }

    private static bool WasSent(HttpRequestException broken) => broken.HttpRequestError is not
        (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);

    /// <summary>Only addresses of the cloud itself: the token goes nowhere else, whatever an answer says.</summary>
    private static bool TryLocate(Uri cloud, string target, out Uri address)
    {
        var path = target.Split('?')[0];
        address = cloud;
        return !path.Split('/').Any(segment => segment is "." or "..")
            && Uri.TryCreate(cloud, target, out address!)
            && SameOrigin(cloud, address);
    }

    private static string? Relative(Uri cloud, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && SameOrigin(cloud, absolute) ? absolute.PathAndQuery : address;

    private static bool SameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase) && one.Port == other.Port;

    /// <summary>A class, as are the other results here: the framework holds compiled code for asynchronous results that are references.</summary>
    private sealed record ArmBody(ReadOnlyMemory<byte> Bytes, Breakage Breakage);

    private static string Shown(ArmRequest request) => $"{request.Method} {request.Target.Split('?')[0]}";
}
