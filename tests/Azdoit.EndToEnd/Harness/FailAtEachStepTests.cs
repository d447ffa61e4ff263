using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Every step fails in every way that the sandbox can fail: what is curable is cured, the rest is taken back, nothing leaks.</summary>
public sealed class FailAtEachStepTests
{
    private const string Request = "create a Standard_D4s_v3 VM named web-01 in resource group rg-web in westeurope";

    private const string Group = "rg-web";

    private static readonly string[] Paths = ["*/resourceGroups/rg-web", "*/networkSecurityGroups/*", "*/virtualNetworks/vnet-1", "*/subnets/*", "*/networkInterfaces/*", "*/virtualMachines/*"];

    public static TheoryData<string, string> Hopeless()
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in Paths)
        {
            cases.Add(path, "AuthorizationFailed");
            cases.Add(path, "RequestDisallowedByPolicy");
        }

        return cases;
    }

    public static TheoryData<string, FaultPhase, int> Curable()
    {
        var cases = new TheoryData<string, FaultPhase, int>();
        foreach (var path in Paths)
        {
            cases.Add(path, FaultPhase.ResponseLost, 500);
            cases.Add(path, FaultPhase.Cut, 500);
            cases.Add(path, FaultPhase.Error, 429);
            cases.Add(path, FaultPhase.Error, 503);
            cases.Add(path, FaultPhase.Error, 500);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task What_no_retry_cures_is_taken_back_whole(string path, string code)
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Status = 403, Code = code, Message = "No." });

        var answer = await stage.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 1), (answer.Outcome, answer.ExitCode));
        Assert.Equal(RunEnd.RolledBack, answer.Run!.End);
        Assert.Equal(code, answer.Run.Failure!.Code);
        Assert.Empty(await stage.WorldAsync());
    }

    [Theory]
    [MemberData(nameof(Curable))]
    public async Task What_passes_is_waited_out_and_nothing_is_made_twice(string path, FaultPhase phase, int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Phase = phase, Status = status, Code = "ServerBusy", Count = 2 });

        var answer = await stage.DoAsync(Request);

        Assert.True(answer.Outcome == AnswerOutcome.Done, string.Join("; ", answer.Diagnostics.Select(told => told.Detail)));
        Assert.Single(await stage.WorldAsync(), resource => resource.Kind?.Id == "vm");
    }

    [Fact]
    public async Task An_undo_that_fails_names_what_is_left()
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = "*/virtualMachines/*", Status = 403, Code = "AuthorizationFailed", Message = "No." });
        stage.Host.Add(new FaultRule { Method = "DELETE", Path = "*/networkInterfaces/*", Status = 403, Code = "AuthorizationFailed", Message = "No." });

        var answer = await stage.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, 7), (answer.Outcome, answer.ExitCode));
        Assert.Equal(
            (await stage.WorldAsync()).Select(resource => resource.Address.Name).Order(StringComparer.Ordinal),
            answer.Leftovers.Where(left => left.Address.Type != "Microsoft.Network/virtualNetworks/subnets").Select(left => left.Address.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_storm_that_never_ends_is_given_up_and_taken_back_whole(string path)
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Status = 429, Code = "TooManyRequests", RetryAfterSeconds = 7 });

        var answer = await stage.DoAsync(Request);

        Assert.Equal((AnswerOutcome.Failed, RunEnd.RolledBack, "TooManyRequests"), (answer.Outcome, answer.Run!.End, answer.Run.Failure!.Code));
        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_storm_over_everything_is_waited_out(string path)
    {
        await using var stage = await Stage.SetAsync();
        var began = 0;
        stage.Hand = new InterferingStrategy(stage.Arm, effect =>
        {
            if (Matches(path, effect) && Interlocked.Exchange(ref began, 1) == 0)
            {
                stage.Host.Add(new FaultRule { Method = "write", Status = 429, Code = "TooManyRequests", RetryAfterSeconds = 1, Count = 4 });
            }

            return Task.CompletedTask;
        });

        var answer = await stage.DoAsync(Request);

        Assert.Equal((1, AnswerOutcome.Done), (began, answer.Outcome));
        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Theory]
    [InlineData(1, 500)]
    [InlineData(2, 502)]
    [InlineData(3, 503)]
    [InlineData(4, 504)]
    [InlineData(5, 500)]
    [InlineData(6, 503)]
    public async Task A_burst_of_server_errors_over_reads_and_writes_leaks_nothing(int seed, int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.Hand = new InterferingStrategy(stage.Arm, effect =>
        {
            if (effect.Kind == "group")
            {
                stage.Host.Add(new FaultRule { Id = "burst", Method = "*", Status = status, Code = "", Probability = 0.3, Seed = seed });
            }

            return Task.CompletedTask;
        });

        await Leaks.NoneAsync(stage, await stage.DoAsync(Request), Group);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_poll_that_never_finishes_ends_in_its_time_and_leaves_nothing_unnamed(string path)
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = path, Phase = FaultPhase.NeverFinishes, Count = 1 });

        var answer = await stage.DoAsync(stage.Ask(Request) with { StepTimeout = TimeSpan.FromMinutes(2) });

        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_permission_that_is_revoked_half_way_leaves_what_stands_named(string path)
    {
        await using var stage = await Stage.SetAsync();
        stage.Hand = new InterferingStrategy(stage.Arm, effect =>
        {
            if (Matches(path, effect))
            {
                stage.Host.Add(new FaultRule { Id = "revoked", Method = "write", Status = 403, Code = "AuthorizationFailed", Message = "No." });
            }

            return Task.CompletedTask;
        });

        var answer = await stage.DoAsync(Request);

        Assert.Equal("AuthorizationFailed", answer.Run!.Failure!.Code);
        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Fact]
    public async Task A_quota_that_somebody_else_takes_half_way_is_not_repeated_and_everything_is_taken_back()
    {
        await using var stage = await Stage.SetAsync();
        var tries = 0;
        stage.Hand = new InterferingStrategy(stage.Arm, effect =>
        {
            if (effect is Effect.Ensure { Kind: "vm" })
            {
                tries++;
                stage.Host.Add(new FaultRule { Id = "taken", Method = "PUT", Path = "*/virtualMachines/*", Status = 409, Code = "OperationNotAllowed", Message = "Operation could not be completed as it results in exceeding approved Total Regional Cores quota." });
            }

            return Task.CompletedTask;
        });

        var answer = await stage.DoAsync(Request);

        Assert.Equal((1, RunEnd.RolledBack, FailureCategory.Quota), (tries, answer.Run!.End, answer.Run.Failure!.Category));
        Assert.Contains("change", await stage.DecisionsAsync(answer.Objective!.Value));
        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Theory]
    [InlineData("nsg")]
    [InlineData("vnet")]
    [InlineData("nic")]
    public async Task What_somebody_else_deletes_half_way_is_missed_by_nobody_else(string kind)
    {
        await using var stage = await Stage.SetAsync();
        stage.Hand = new InterferingStrategy(stage.Arm, async effect =>
        {
            if (effect is Effect.Ensure { Kind: "vm" })
            {
                foreach (var gone in (await stage.WorldAsync()).Where(resource => resource.Kind?.Id == "nic" || resource.Kind?.Id == kind).OrderBy(resource => resource.Kind?.Id == kind))
                {
                    await stage.Arm.RealizeAsync(new Effect.Remove { Address = gone.Address, Kind = gone.Kind!.Id, Class = EffectClass.Destroy }, _ => Task.CompletedTask, CancellationToken.None);
                }
            }
        });

        var answer = await stage.DoAsync(Request);

        Assert.Equal(AnswerOutcome.Failed, answer.Outcome);
        await Leaks.NoneAsync(stage, answer, Group);
    }

    [Fact]
    public async Task What_somebody_else_claims_half_way_is_left_to_them_and_named()
    {
        await using var stage = await Stage.SetAsync();
        stage.Host.Add(new FaultRule { Method = "PUT", Path = "*/virtualMachines/*", Status = 403, Code = "AuthorizationFailed", Message = "No." });
        stage.Hand = new InterferingStrategy(stage.Arm, async effect =>
        {
            if (effect is Effect.Ensure { Kind: "vm" })
            {
                var network = (await stage.WorldAsync()).Single(resource => resource.Kind?.Id == "vnet");
                var claim = new JsonObject { ["tags"] = new JsonObject { ["azdoit-objective"] = null, ["owner"] = "somebody else" } };
                await stage.Arm.RealizeAsync(new Effect.Modify { Address = network.Address, Kind = "vnet", Class = EffectClass.Change, Patch = claim }, _ => Task.CompletedTask, CancellationToken.None);
            }
        });

        var answer = await stage.DoAsync(Request);

        Assert.Contains(answer.Leftovers, left => left.Address.Name == "vnet-1" && left.Why.Contains("tag", StringComparison.Ordinal));
        await Leaks.NoneAsync(stage, answer, Group);
    }

    public static TheoryData<string> Places() => [.. Paths];

    /// <summary>Each takes ten minutes of a kind's patience: six seconds here.</summary>
    public static TheoryData<string> Endless() => [.. SlowSuite.IsAsked ? Paths : ["*/virtualNetworks/vnet-1", "*/virtualMachines/*"]];

    private static bool Matches(string path, Effect effect) => effect is Effect.Ensure && FileSystemName.MatchesSimpleExpression(path, effect.Address.Id, ignoreCase: true);
}
