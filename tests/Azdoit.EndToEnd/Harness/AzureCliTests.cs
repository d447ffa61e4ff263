using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>The installed Azure CLI as the hand: it dies and fails where ARM's own interface does, and what stands at the end is the same.</summary>
public sealed class AzureCliTests(AzStage az, ITestOutputHelper output) : IClassFixture<AzStage>
{
    [Fact]
    public async Task The_process_dies_around_each_command_and_a_new_one_ends_it()
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        var undisturbed = new Mortality(at: null);
        await new Agent(stage.Process(undisturbed)).HandleAsync(stage.Ask(Request("rg-0")), CancellationToken.None, CancellationToken.None);
        var wanted = World.Of(await StandingAsync(stage, "rg-0"));
        var points = undisturbed.Points.Select((name, index) => (Name: name, Number: index + 1)).Where(point => point.Name.StartsWith("before sending", StringComparison.Ordinal) || point.Name.StartsWith("before recording", StringComparison.Ordinal) || point.Name.StartsWith("after sending", StringComparison.Ordinal)).ToList();
        foreach (var (name, number) in points)
        {
            // Names one edit apart would be a question.
            var group = $"rg-{number}-{number}-{number}";
            var mortality = new Mortality(number);
            var outlived = await OutliveAsync(() => new Agent(stage.Process(mortality)).HandleAsync(stage.Ask(Request(group)), CancellationToken.None, CancellationToken.None));
            Assert.True(outlived is null, $"{name} ({number} of {undisturbed.Points.Count}): {outlived?.Outcome} {string.Join("; ", outlived?.Diagnostics.Select(told => told.Summary + " " + told.Detail) ?? [])}");
            stage.Journals.DropHolders();

            var answer = await GoOnAsync(stage, group);

            Assert.True(answer.Outcome == AnswerOutcome.Done, $"{name}: {answer.Outcome} {string.Join("; ", answer.Diagnostics.Select(told => told.Detail))}");
            Assert.Equal(wanted, World.Of(await StandingAsync(stage, group)).Select(line => line.Replace($"/{group}", "/rg-0", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase));
        }

        output.WriteLine($"kill points tried: {points.Count}");
    }

    [Theory]
    [InlineData("*/resourceGroups/rg-lost", FaultPhase.ResponseLost)]
    [InlineData("*/networkInterfaces/*", FaultPhase.ResponseLost)]
    [InlineData("*/deployments/*", FaultPhase.ResponseLost)]
    [InlineData("*/networkSecurityGroups/*", FaultPhase.Cut)]
    [InlineData("*/deployments/*", FaultPhase.Cut)]
    public async Task A_lost_answer_makes_nothing_twice(string path, FaultPhase phase)
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        var fault = stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Phase = phase, Count = 1 });
        var answer = await stage.DoAsync(Request("rg-lost"));
        stage.Host.ClearFaults(fault.Id);

        Assert.True(answer.Outcome == AnswerOutcome.Done, string.Join("; ", answer.Diagnostics.Select(told => told.Detail)));
        Assert.Single(await StandingAsync(stage, "rg-lost"), resource => resource.Kind?.Id == "vm");
        Assert.Equal(AnswerOutcome.Done, (await stage.UndoAsync(answer.Objective!.Value)).Outcome);
    }

    [Theory]
    [InlineData("*/resourceGroups/rg-no", "AuthorizationFailed")]
    [InlineData("*/virtualNetworks/vnet-1", "RequestDisallowedByPolicy")]
    [InlineData("*/networkInterfaces/*", "AuthorizationFailed")]
    [InlineData("*/deployments/*", "AuthorizationFailed")]
    public async Task What_is_refused_is_taken_back_whole_and_named(string path, string code)
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        var fault = stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Status = 403, Code = code, Message = "No." });
        var answer = await stage.DoAsync(Request("rg-no"));
        stage.Host.ClearFaults(fault.Id);

        Assert.Equal((AnswerOutcome.Failed, RunEnd.RolledBack, code), (answer.Outcome, answer.Run!.End, answer.Run.Failure!.Code));
        Assert.Empty(await StandingAsync(stage, "rg-no"));
    }

    [Fact]
    public async Task A_storm_that_az_itself_does_not_outlast_is_waited_out()
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        stage.Host.Add(new FaultRule { Method = "PUT", Path = "*/networkInterfaces/*", Status = 429, Code = "TooManyRequests", Message = "Later.", RetryAfterSeconds = 1, Count = 6 });

        var answer = await stage.DoAsync(Request("rg-storm"));

        Assert.True(answer.Outcome == AnswerOutcome.Done, string.Join("; ", answer.Diagnostics.Select(told => told.Detail)));
        await Leaks.NoneAsync(stage, answer, "rg-storm");
    }

    [Fact]
    public async Task A_permission_that_is_revoked_half_way_leaves_what_stands_named()
    {
        if (az.Stage is not { } stage)
        {
            output.WriteLine("not run: az not installed");
            return;
        }

        var hand = stage.Hand!;
        stage.Hand = new InterferingStrategy(hand, effect =>
        {
            if (effect is Planning.Effect.Ensure { Kind: "nic" })
            {
                stage.Host.Add(new FaultRule { Id = "revoked", Method = "write", Status = 403, Code = "AuthorizationFailed", Message = "No." });
            }

            return Task.CompletedTask;
        });

        var answer = await stage.DoAsync(Request("rg-revoked"));
        stage.Hand = hand;

        Assert.Equal(("AuthorizationFailed", 7), (answer.Run!.Failure!.Code, answer.ExitCode));
        await Leaks.NoneAsync(stage, answer, "rg-revoked");
    }

    private static async Task<Answer?> OutliveAsync(Func<Task<Answer>> live)
    {
        try
        {
            return await live();
        }
        catch (DiedException)
        {
            return null;
        }
    }

    private static string Request(string group) => $"create a Standard_D4s_v3 VM named web-01 in resource group {group} in westeurope";

    private static async Task<IReadOnlyList<Inventory.ObservedResource>> StandingAsync(Stage stage, string group) =>
        [.. (await stage.WorldAsync()).Where(resource => resource.Address.ResourceGroup == group)];

    /// <summary>What a person would do: resume what began, ask again for what did not.</summary>
    private static async Task<Answer> GoOnAsync(Stage stage, string group)
    {
        foreach (var objective in await stage.Journals.ListAsync(CancellationToken.None))
        {
            Assert.True((await stage.Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out _));
            if (RunState.Fold(entries).IsUnfinished)
            {
                return await stage.ResumeAsync(objective);
            }
        }

        return await stage.DoAsync(Request(group));
    }
}
