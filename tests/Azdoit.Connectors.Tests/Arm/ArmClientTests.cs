using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.Arm;

public class ArmClientTests
{
    private const string Target = "/subscriptions/s/resourceGroups/g?api-version=2021-04-01";

    private static readonly ArmRequest Deletion = new(HttpMethod.Delete, Target);

    [Fact]
    public async Task A_throttled_read_waits_as_told_and_goes_on()
    {
        await using var server = new RudeServer().Then(429, "{}", "retry-after-ms: 20\r\nRetry-After: 60\r\n").Then(200, """{ "name": "g" }""");
        using var client = Client(server);

        Assert.True((await client.GetAsync(Target, CancellationToken.None)).TryGet(out var answer, out _));

        Assert.Equal("g", (string?)answer.Body!["name"]);
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("x-ms-client-request-id: ", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_that_is_told_to_wait_too_long_says_so_instead()
    {
        await using var server = new RudeServer().Then(429, """{ "error": { "code": "TooManyRequests", "message": "slow down" } }""", "Retry-After: 600\r\n");
        using var client = Client(server);

        var failure = await FailureAsync(client.GetAsync(Target, CancellationToken.None));

        Assert.Equal((FailureCategory.Throttling, RetryClass.AfterDelay, TimeSpan.FromMinutes(10)), (failure.Category, failure.Retry, failure.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_storm_of_server_errors_ends_a_read_after_four_attempts_and_a_write_after_one()
    {
        await using var server = new RudeServer().Then(500, "<html>oops</html>");
        using var client = Client(server);

        var read = await FailureAsync(client.GetAsync(Target, CancellationToken.None));
        Assert.Equal(4, server.Requests.Count);
        var write = await FailureAsync(client.WriteAsync(Deletion, CancellationToken.None));

        Assert.Equal((FailureCategory.Internal, RetryClass.AfterDelay, "http-500"), (read.Category, read.Retry, read.Code));
        Assert.Equal((FailureCategory.Internal, RetryClass.AfterRead), (write.Category, write.Retry));
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task A_write_on_a_kept_connection_that_ends_unanswered_was_sent_once(string method)
    {
        await using var server = new RudeServer().Then(200, "{}").ThenHangUp().Then(200, "{}");
        using var client = Client(server);
        await client.GetAsync(Target, CancellationToken.None);

        var failure = await FailureAsync(client.WriteAsync(new(new HttpMethod(method), Target, method == "PUT" ? [] : null), CancellationToken.None));

        Assert.Equal((FailureCategory.Network, RetryClass.AfterRead, "connection-lost"), (failure.Category, failure.Retry, failure.Code));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_cut_answer_is_read_again_but_of_a_write_the_status_line_counts()
    {
        const string half = "HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\nAzure-AsyncOperation: {0}/operations/1?api-version=1\r\n\r\n{{ \"na";
        await using var server = new RudeServer();
        var text = half.Replace("{0}", server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        server.ThenCut(text).ThenCut(text).Then(200, "{}");
        using var client = Client(server);

        Assert.True((await client.WriteAsync(Deletion, CancellationToken.None)).TryGet(out var accepted, out _));
        Assert.Null(accepted.Body);
        Assert.Equal("/operations/1?api-version=1", accepted.AsyncOperation);

        Assert.True((await client.GetAsync(Target, CancellationToken.None)).TryGet(out _, out _));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("{ \"name\": ")]
    [InlineData("<html></html>")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    public async Task An_answer_that_is_no_json_is_a_failure(string body)
    {
        await using var server = new RudeServer().Then(200, body);
        using var client = Client(server);

        var failure = await FailureAsync(client.GetAsync(Target, CancellationToken.None));

        Assert.Equal("answer-unreadable", failure.Code);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_without_end_is_left_at_the_limit_and_not_asked_for_again()
    {
        await using var server = new RudeServer().Then(200, new string(' ', 300_000));
        using var client = Client(server, settings => settings with { LargestAnswer = 100_000 });

        var failure = await FailureAsync(client.GetAsync(Target, CancellationToken.None));

        Assert.Equal("answer-too-large", failure.Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_flood_of_headers_is_a_failure()
    {
        await using var server = new RudeServer().Then(200, "{}", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: flood\r\n")));
        using var client = Client(server);

        Assert.Equal("connection-lost", (await FailureAsync(client.GetAsync(Target, CancellationToken.None))).Code);
    }

    [Fact]
    public async Task Silence_ends_at_the_time_limit_and_a_write_may_have_arrived()
    {
        await using var server = new RudeServer().ThenNothing();
        using var client = Client(server, settings => settings with { Timeout = TimeSpan.FromMilliseconds(100) });

        var failure = await FailureAsync(client.WriteAsync(Deletion, CancellationToken.None));

        Assert.Equal((FailureCategory.Timeout, RetryClass.AfterRead, "no-answer-in-time"), (failure.Category, failure.Retry, failure.Code));
    }

    [Fact]
    public async Task Where_nobody_listens_another_session_is_asked_for_once_and_nothing_was_sent()
    {
        var server = new RudeServer();
        var access = new FixedAccess(server.Address, "token");
        await server.DisposeAsync();
        using var client = new ArmClient(access, SandboxCloud.Settings());

        var failure = await FailureAsync(client.WriteAsync(Deletion, CancellationToken.None));

        Assert.Equal((FailureCategory.Network, RetryClass.AfterDelay, "cloud-unreachable"), (failure.Category, failure.Retry, failure.Code));
        Assert.Equal(1, access.Renewals);
    }

    [Theory]
    [InlineData("http://127.0.0.2:1/subscriptions/s?api-version=1")]
    [InlineData("//127.0.0.2/subscriptions/s")]
    [InlineData("/subscriptions/s/../t?api-version=1")]
    public async Task The_token_goes_to_no_address_but_the_clouds_own(string next)
    {
        await using var server = new RudeServer().Then(200, $$"""{ "value": [], "nextLink": "{{next}}" }""");
        using var client = Client(server);

        Assert.True((await client.ListAsync(Target, CancellationToken.None)).TryGet(out _, out var failure) is false);

        Assert.Equal("address-refused", failure!.Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = new RudeServer().Then(307, "", "Location: http://127.0.0.2:1/\r\n");
        using var client = Client(server);

        Assert.Equal("http-307", (await FailureAsync(client.GetAsync(Target, CancellationToken.None))).Code);
    }

    [Fact]
    public async Task Pages_that_never_end_are_noticed()
    {
        await using var server = new RudeServer().Then(200, """{ "value": [{}], "nextLink": "/subscriptions/s?page=2" }""");
        using var client = Client(server);

        Assert.False((await client.ListAsync(Target, CancellationToken.None)).TryGet(out _, out var failure));
        Assert.Equal("endless-list", failure.Code);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_for_a_read()
    {
        await using var server = new RudeServer().Then(401, """{ "error": { "code": "ExpiredAuthenticationToken", "message": "old" } }""").Then(200, "{}");
        using var client = Client(server);

        Assert.True((await client.GetAsync(Target, CancellationToken.None)).TryGet(out _, out _));
    }

    [Fact]
    public async Task What_the_cloud_says_is_shown_without_credentials_and_control_characters()
    {
        await using var server = new RudeServer().Then(400, """{ "error": { "code": "BadThing", "message": "line\nBearer abc.def \u001b[31m\u202e AccountKey=xyz== end" } }""", "x-ms-request-id: r-1\r\n");
        using var client = Client(server);

        var failure = await FailureAsync(client.GetAsync(Target, CancellationToken.None));

        Assert.Equal("line Bearer ***  [31m AccountKey=*** end", failure.Message);
        Assert.Equal(("BadThing", "r-1", 400), (failure.Code, failure.RequestId, failure.HttpStatus));
    }

    private static ArmClient Client(RudeServer server, Func<ArmClientSettings, ArmClientSettings>? change = null) =>
        new(new FixedAccess(server.Address, "token"), (change ?? (same => same))(SandboxCloud.Settings()));

    private static async Task<Failure> FailureAsync(Task<Outcome<ArmResponse, Failure>> outcome) =>
        (await outcome).TryGet(out var answer, out var failure) ? throw new InvalidOperationException($"answered with {answer.Status}") : failure;
}
