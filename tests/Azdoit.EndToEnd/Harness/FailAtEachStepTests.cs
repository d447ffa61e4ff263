using Azdoit.Durability;
using Azdoit.Sandbox.Faults;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>Every step fails in every way that the sandbox can fail: what is curable is cured, the rest is taken back, nothing leaks.</summary>
public sealed class FailAtEachStepTests
{
    private const string Request = "create a Standard_D4s_v3 VM named web-01 in resource group rg-web in westeurope";

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
}
