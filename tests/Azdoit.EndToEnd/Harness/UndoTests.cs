using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Flow;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A run that failed is taken back: by its own attempts, only what is its own, and whatever stands is named.</summary>
public sealed class UndoTests
{
    private const string Machine = "create a Standard_D4s_v3 VM named web-01 in resource group rg-web in westeurope";
    private const string Two = "create a vnet called hub and a public ip called ip-web in resource group rg-web";

    [Theory]
    [InlineData(503, "ServerBusy")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(500, "InternalServerError")]
    public async Task A_removal_that_fails_for_a_while_is_tried_again(int status, string code)
    {
        await using var stage = await RefusingAsync("*/virtualMachines/*");
        stage.Host.Add(new FaultRule { Method = "DELETE", Path = "*/virtualNetworks/vnet-1", Status = status, Code = code, Message = "Later.", Count = 2 });

        var answer = await stage.DoAsync(Machine);

        Assert.Equal((AnswerOutcome.Failed, 1, RunEnd.RolledBack), (answer.Outcome, answer.ExitCode, answer.Run!.End));
        Assert.Equal("AuthorizationFailed", answer.Run.Failure!.Code);
        Assert.Empty(await stage.WorldAsync());
    }

    [Fact]
    public async Task Users_go_before_what_they_use()
    {
        await using var stage = await RefusingAsync("*/virtualMachines/*");

        var answer = await stage.DoAsync(Machine);

        Assert.True((await stage.Journals.ReadAsync(answer.Objective!.Value, CancellationToken.None)).TryGet(out var entries, out _));
        var undone = entries.Select(entry => entry.Event).OfType<JournalEvent.UndoHeld>().Select(happened => happened.Step).ToList();
        Assert.All(answer.Planned!.Plan!.Steps, step => Assert.All(step.DependsOn.Where(undone.Contains), used => Assert.True(!undone.Contains(step.Id) || undone.IndexOf(step.Id) < undone.IndexOf(used))));
        Assert.Equal("create group/rg-web", undone[^1].Value);
    }

    [Fact]
    public async Task A_lock_is_respected_and_what_stands_is_named_with_its_command()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync("create a resource group called rg-web in westeurope");
        await SendAsync(stage, HttpMethod.Put, $"/subscriptions/{stage.Target.Subscription}/resourceGroups/rg-web/providers/Microsoft.Authorization/locks/hands-off?api-version=2020-05-01",
            new JsonObject { ["properties"] = new JsonObject { ["level"] = "CanNotDelete" } });
        stage.Host.Add(new FaultRule { Method = "PUT", Path = "*/publicIPAddresses/*", Status = 403, Code = "AuthorizationFailed", Message = "No." });

        var answer = await stage.DoAsync(Two);

        Assert.Equal((AnswerOutcome.Failed, 7, RunEnd.Failed), (answer.Outcome, answer.ExitCode, answer.Run!.End));
        var left = Assert.Single(answer.Leftovers);
        Assert.Equal("hub", left.Address.Name);
        Assert.StartsWith("ScopeLocked", left.Why, StringComparison.Ordinal);
        var told = Assert.Single(ResultDocument.Of("do", answer, answer.ExitCode, null).Leftovers);
        Assert.Equal("azdoit sandbox az -- network vnet delete --name hub --resource-group rg-web", told.Remove[..told.Remove.IndexOf(" --subscription", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task A_group_in_which_somebody_else_put_something_stays()
    {
        await using var stage = await RefusingAsync("*/virtualMachines/*");
        var parts = stage.Process();
        var somebody = new TaskCompletionSource();
        parts = parts with
        {
            Watch = progress =>
            {
                if (progress is { Phase: "step_held", Step.Value: "create nic/web-01-nic" })
                {
                    SendAsync(stage, HttpMethod.Put, $"/subscriptions/{stage.Target.Subscription}/resourceGroups/rg-web/providers/Microsoft.Network/publicIPAddresses/spare?api-version=2024-05-01",
                        new JsonObject { ["location"] = "westeurope", ["sku"] = new JsonObject { ["name"] = "Standard" }, ["properties"] = new JsonObject { ["publicIPAllocationMethod"] = "Static" } }).GetAwaiter().GetResult();
                    somebody.TrySetResult();
                }
            },
        };

        var answer = await new Agent(parts).HandleAsync(stage.Ask(Machine), CancellationToken.None, CancellationToken.None);

        Assert.True(somebody.Task.IsCompleted);
        Assert.Equal(7, answer.ExitCode);
        Assert.Equal(("rg-web", "it holds spare, which this objective did not make"), (Assert.Single(answer.Leftovers).Address.Name, answer.Leftovers[0].Why));
        Assert.Equal(["rg-web", "spare"], (await stage.WorldAsync()).Select(resource => resource.Address.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_the_branch_that_failed_is_taken_back_and_the_rest_is_carried_out()
    {
        await using var stage = await RefusingAsync("*/publicIPAddresses/*");

        var answer = await stage.DoElseAsync(Two, OnFailure.UndoBranch);

        Assert.Equal((AnswerOutcome.Failed, 7), (answer.Outcome, answer.ExitCode));
        Assert.Equal(["hub", "rg-web"], (await stage.WorldAsync()).Select(resource => resource.Address.Name).Order(StringComparer.Ordinal));
        Assert.All(answer.Leftovers, left => Assert.Equal("kept as asked", left.Why));
    }

    [Fact]
    public async Task What_was_kept_is_taken_back_later()
    {
        await using var stage = await RefusingAsync("*/virtualMachines/*");
        var kept = await stage.DoElseAsync(Machine, OnFailure.Keep);

        var undone = await stage.UndoAsync(kept.Objective!.Value);

        Assert.Equal((7, AnswerOutcome.Done), (kept.ExitCode, undone.Outcome));
        Assert.Equal(5, kept.Leftovers.Length);
        Assert.Empty(await stage.WorldAsync());
    }

    private static async Task<Stage> RefusingAsync(string path)
    {
        var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Status = 403, Code = "AuthorizationFailed", Message = "No." });
        return stage;
    }

    /// <summary>Somebody who knows nothing of azdoit.</summary>
    private static async Task SendAsync(Stage stage, HttpMethod method, string path, JsonObject body)
    {
        using var client = new HttpClient { BaseAddress = stage.Host.BaseAddress };
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", stage.Host.Endpoint.AccessToken);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
