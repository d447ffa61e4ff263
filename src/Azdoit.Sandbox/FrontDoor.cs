using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Faults;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.ContainerService;
using Azdoit.Sandbox.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Azdoit.Sandbox;

/// <summary>Every request's way in and out: who asks, what strikes, what is answered, and that it is on the disk before it is.</summary>
internal sealed class FrontDoor(
    Cloud cloud, Router router, StateLog log, FaultTable faults, TokenIssuer tokens, LoginRoutes logins,
    AdminRoutes admin, ClusterApi clusters, Idleness idleness, TimeProvider clock, Action<string> report)
{
    private const long LargestSnapshot = 1L << 30;

    private readonly RequestFaults _faults = new(cloud, faults);

    public async Task HandleAsync(HttpContext context)
    {
        idleness.Enter();
        var ending = context.RequestAborted;
        try
        {
            await HandleAsync(context, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (BadHttpRequestException bad)
        {
            await WriteAsync(context, new ArmError(bad.StatusCode, bad.StatusCode == 413 ? "RequestContentTooLarge" : "BadRequest", bad.Message), null, ending);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            report($"{context.Request.Method} {context.Request.Path}: {bug}");
            if (!context.Response.HasStarted)
            {
                await WriteAsync(context, InternalError($"The sandbox has a bug; see its log: {bug.Message}"), null, ending);
            }
        }
        finally
        {
            idleness.Leave();
        }
    }

    private async Task HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        context.TraceIdentifier = request.Headers["x-ms-correlation-request-id"] is { Count: 1 } given ? given.ToString() : cloud.NewId().ToString();
        if (!IsLoopbackName(request.Host.Host))
        {
            await WriteAsync(context, new ArmError(403, "HostNotAllowed", "The sandbox answers only to loopback names."), null, cancellation);
        }
        else if (AdminRoutes.IsHealth(path))
        {
            await WriteAsync(context, admin.Health(), null, cancellation);
        }
        else if (ClusterApi.Serves(path))
        {
            await WriteAsync(context, clusters.Handle(request, path), null, cancellation);
        }
        else if (logins.Find(request.Method, path) is { } login)
        {
            await WriteAsync(context, await login(request, BaseAddress(request), cancellation), null, cancellation);
        }
        else if (tokens.Check(request.Headers.Authorization.ToString(), out var caller) is { } stranger)
        {
            var challenge = $"Bearer authorization_uri=\"{BaseAddress(request)}/{KnownIds.Tenant}\", error=\"invalid_token\", error_description=\"{stranger.Message}\"";
            await WriteAsync(context, ((ArmReply)stranger).With("WWW-Authenticate", challenge), null, cancellation);
        }
        else if (AdminRoutes.Serves(path))
        {
            if (AdminRoutes.IsSnapshot(path) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = LargestSnapshot;
            }

            var (content, problem, _) = await ReadBodyAsync(request, cancellation);
            await WriteAsync(context, admin.Handle(request.Method, path, (content, problem)), null, cancellation);
        }
        else if (GraphRoutes.Serves(path))
        {
            var body = (await ReadBodyAsync(request, cancellation)).Content;
            ArmReply reply;
            long position;
            lock (cloud.Gate)
            {
                reply = GraphRoutes.Handle(cloud, request, path, body, caller);
                position = cloud.Commit();
            }

            await log.FlushAsync(position, cancellation);
            await WriteAsync(context, reply, null, cancellation);
        }
        else
        {
            await ManageAsync(context, path, caller, cancellation);
        }
    }

    private async Task ManageAsync(HttpContext context, string path, Caller caller, CancellationToken cancellation)
    {
        var request = Understand(context.Request, path, caller);
        if (!_faults.TryFind(request, out var fault, out var malformed))
        {
            await WriteAsync(context, malformed, null, cancellation);
            return;
        }

        if (fault is { Phase: FaultPhase.Error })
        {
            await WriteAsync(context, RequestFaults.Refusal(cloud, fault, request), null, cancellation);
            return;
        }

        if (IsRead(request.Method) && faults.Stale.Find(path, clock.GetUtcNow()) is { } before)
        {
            await WriteAsync(context, before, null, cancellation);
            return;
        }

        var body = await ReadBodyAsync(context.Request, cancellation);
        if (fault is { Phase: FaultPhase.Stale } && !IsRead(request.Method))
        {
            var now = clock.GetUtcNow();
            faults.Stale.Remember(path, await ApplyAsync(request with { Method = "GET" }, null, cancellation), now, now + TimeSpan.FromSeconds(fault.Seconds));
        }

        var reply = body.Problem is { } problem ? problem : await AnswerAsync(request with { Body = body.Content, Text = body.Text }, fault, cancellation);
        switch (fault?.Phase)
        {
            case FaultPhase.Changed when reply.Status < 300:
                _faults.Interfere(path, fault);
                break;
            case FaultPhase.ResponseLost:
                context.Abort();
                return;
            case FaultPhase.Slow:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMilliseconds), clock, cancellation);
                break;
        }

        await WriteAsync(context, reply, fault, cancellation);
    }

    private async Task<ArmReply> AnswerAsync(ArmRequest request, FaultRule? fault, CancellationToken cancellation)
    {
        var reply = await ApplyAsync(request, RequestFaults.Fate(cloud, fault, request), cancellation);
        while (reply.Awaiting is { } operation)
        {
            var left = operation.Due - clock.GetUtcNow();
            await Task.Delay(left > TimeSpan.Zero ? left + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, clock, cancellation);
            reply = await ApplyAsync(request, null, cancellation);
        }

        return reply;
    }

    private async Task<ArmReply> ApplyAsync(ArmRequest request, OperationFate? fate, CancellationToken cancellation)
    {
        ArmReply reply;
        long position;
        lock (cloud.Gate)
        {
            cloud.Advance();
            cloud.Fate = fate;
            try
            {
                reply = router.Route(request);
            }
            catch (Exception)
            {
                // A bug of ours: what it left behind must not become part of the next request.
                cloud.Undo();
                throw;
            }
            finally
            {
                cloud.Fate = null;
                cloud.Asking = null;
            }

            try
            {
                position = cloud.Commit();
            }
            catch (IOException unwritable) when (IsRead(request.Method))
            {
                // Only the clock has moved on; a full disk is no reason not to answer.
                report($"{request.Method} {request.RawTarget}: {unwritable.Message}");
                return reply;
            }
            catch (IOException unwritable)
            {
                // What memory holds beyond the log was never acknowledged.
                cloud.Undo();
                report($"{request.Method} {request.RawTarget}: {unwritable.Message}");
                return InternalError($"The sandbox cannot write its state: {unwritable.Message}");
            }
            catch (Exception bug) when (bug is not IOException)
            {
                cloud.Undo();
                throw;
            }
        }

        // What a read brings about, the clock brings about again after a power cut.
        if (!IsRead(request.Method))
        {
            await log.FlushAsync(position, cancellation);
        }

        return reply;
    }

    private static bool IsRead(string method) => method is "GET" or "HEAD";

    private static ArmError InternalError(string message) => new(500, "InternalServerError", message);

    private static ArmRequest Understand(HttpRequest request, string path, Caller caller) =>
        new(request.Method, ArmPath.Parse(path), request.Query, request.Headers, null, BaseAddress(request),
            request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? path)
        { Caller = caller, Correlation = request.HttpContext.TraceIdentifier };

    private static async Task<(JsonObject? Content, ArmError? Problem, ReadOnlyMemory<byte> Text)> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.Method is not ("PUT" or "POST" or "PATCH"))
        {
            return (null, null, default);
        }

        using var content = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(content, cancellation);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            return (null, new ArmError(400, "BadRequest", $"The request content could not be read: {broken.Message}"), default);
        }

        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (bytes.IsEmpty)
        {
            return (null, null, default);
        }

        if (request.Headers.ContentType.Count > 1)
        {
            return (null, Errors.InvalidContent("The request has more than one Content-Type."), default);
        }

        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return (null, new ArmError(415, "UnsupportedMediaType", $"The content encoding '{encoding}' is not supported."), default);
        }

        if (request.ContentType is { Length: > 0 } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return (null, new ArmError(415, "UnsupportedMediaType", $"The content media type '{type}' is not supported. Only 'application/json' is supported."), default);
        }

        try
        {
            return Parse(request.Path.Value ?? "", bytes.Span) is JsonObject json ? (json, null, bytes) : (null, Errors.InvalidContent("The content is not a JSON object."), default);
        }
        catch (JsonException malformed)
        {
            return (null, Errors.InvalidContent(malformed.Message), default);
        }
    }

    /// <summary>az puts a template as its author wrote it into the body of a deployment.</summary>
    private static JsonNode? Parse(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonText.Parse(content);
        }
        catch (JsonException) when (path.Contains("/deployments/", StringComparison.OrdinalIgnoreCase))
        {
            return LenientJson.Parse(content);
        }
    }

    private async Task WriteAsync(HttpContext context, ArmReply reply, FaultRule? fault, CancellationToken cancellation)
    {
        var response = context.Response;
        var id = cloud.NewId().ToString();
        response.StatusCode = reply.Status;
        response.Headers["x-ms-request-id"] = id;
        response.Headers["x-ms-correlation-request-id"] = context.TraceIdentifier;
        if (context.Request.Headers["x-ms-client-request-id"] is { Count: 1 } client)
        {
            response.Headers["x-ms-client-request-id"] = client;
        }

        response.Headers.CacheControl = "no-cache";
        if (fault is { Phase: FaultPhase.Skew })
        {
            response.Headers.Date = (clock.GetUtcNow() + TimeSpan.FromSeconds(fault.Seconds)).ToString("R");
        }

        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        var body = reply.Text is { } text ? Encoding.UTF8.GetBytes(text) : reply.Body is null ? default : JsonText.Write(reply.Body);
        if (fault is { Phase: FaultPhase.Cut })
        {
            await CutAsync(context, body, cancellation);
            return;
        }

        response.ContentLength = reply.Status is 204 ? null : body.Length;
        if (!body.IsEmpty)
        {
            response.ContentType = reply.Text is null ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";
            await response.Body.WriteAsync(body, cancellation);
        }
    }

    private static async Task CutAsync(HttpContext context, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        context.Response.ContentLength = Math.Max(body.Length, 2);
        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], cancellation);
        await context.Response.Body.FlushAsync(cancellation);
        context.Abort();
    }

    private static string BaseAddress(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    /// <summary>A page in a browser can point a name of its own at 127.0.0.1, but it cannot forge this header.</summary>
    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
