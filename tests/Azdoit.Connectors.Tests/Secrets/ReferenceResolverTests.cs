using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Secrets;
using Azdoit.Failures;

namespace Azdoit.Connectors.Tests.Secrets;

public sealed class ReferenceResolverTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Values_that_are_wholly_a_reference_are_replaced_and_nothing_else()
    {
        await File.WriteAllTextAsync(home["token"], "from-file\n");
        var body = new JsonObject
        {
            ["a"] = new JsonArray(References.Secret("env:PASSWORD"), References.Secret($"file:{home["token"]}")),
            ["b"] = "before " + References.Secret("env:PASSWORD"),
            ["c"] = References.Secret("generate:web-01-admin"),
            ["d"] = 1,
        };
        var sent = body.DeepClone();

        Assert.True((await ResolveAsync(body)).TryGet(out var resolved, out _));

        Assert.Equal("from-environment", (string?)resolved.Body!["a"]![0]);
        Assert.Equal("from-file", (string?)resolved.Body["a"]![1]);
        Assert.Equal("before ${secret:env:PASSWORD}", (string?)resolved.Body["b"]);
        Assert.Equal(24, ((string?)resolved.Body["c"])!.Length);
        Assert.True(JsonNode.DeepEquals(sent, body));
    }

    [Theory]
    [InlineData("env:NOT_SET")]
    [InlineData("file:/nowhere/at/all")]
    [InlineData("keyvault:vault-1/secret-1")]
    [InlineData("guess:me")]
    public async Task A_reference_that_cannot_be_resolved_is_named(string reference)
    {
        Assert.False((await ResolveAsync(new() { ["a"] = References.Secret(reference) })).TryGet(out _, out var failure));

        Assert.Equal((FailureCategory.Configuration, RetryClass.Never, "reference-unresolved"), (failure.Category, failure.Retry, failure.Code));
        Assert.StartsWith(reference, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_placeholder_of_the_objective_is_never_sent() =>
        Assert.False((await ResolveAsync(new() { ["a"] = References.Objective })).TryGet(out _, out _));

    [Fact]
    public async Task A_failure_that_quotes_a_secret_is_shown_without_it()
    {
        Assert.True((await ResolveAsync(new() { ["a"] = References.Secret("env:PASSWORD") })).TryGet(out var resolved, out _));
        var quoted = new Failure { Category = FailureCategory.Configuration, Retry = RetryClass.Never, Code = "c", Message = "'from-environment' is too weak" };

        Assert.Equal("'***' is too weak", resolved.Conceal(quoted).Message);
    }

    private async Task<Outcome<ResolvedContent, Failure>> ResolveAsync(JsonObject body)
    {
        using var keys = new ObjectiveKeys(home["keys"]);
        return await new ReferenceResolver(keys, name => name == "PASSWORD" ? "from-environment" : null).ResolveAsync(body, CancellationToken.None);
    }
}
