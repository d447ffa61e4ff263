using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What every story has to end in, however it goes: what stands is what was reported.</summary>
internal static class Leaks
{
    /// <summary>Nothing of the group stands that the answer does not name, and nothing is named that does not stand.</summary>
    public static async Task NoneAsync(Stage stage, Answer answer, string group)
    {
        stage.Host.ClearFaults(null);
        var all = (await stage.WorldAsync()).Where(resource => group.Equals(resource.Address.ResourceGroup ?? resource.Address.Name, StringComparison.OrdinalIgnoreCase)).ToList();

        // A machine's disk comes and goes with it, and a subnet is part of its network: neither stands in a list of the group by itself.
        var stands = all.Where(resource => resource.Kind?.Id != "disk").Select(resource => resource.Address.Name).ToHashSet();
        var told = string.Join("; ", answer.Diagnostics.Select(diagnostic => $"{diagnostic.Summary}: {diagnostic.Detail}").Concat(answer.Leftovers.Select(left => $"{left.Address.Name} is left: {left.Why}")));
        if (answer.Outcome == AnswerOutcome.Done)
        {
            Assert.True(all.Count(resource => resource.Kind?.Id == "vm") == 1 && answer.Leftovers.IsEmpty, told);
            return;
        }

        Assert.True(answer.Outcome == AnswerOutcome.Failed, $"{answer.Outcome}: {told}");
        var named = answer.Leftovers.Where(left => left.Address.Type != "Microsoft.Network/virtualNetworks/subnets").Select(left => left.Address.Name).ToHashSet();
        Assert.True(stands.SetEquals(named), $"stands: {string.Join(", ", stands)}; named: {told}");
        Assert.Equal(answer.Leftovers.IsEmpty ? 1 : 7, answer.ExitCode);
        Assert.DoesNotContain(answer.Run!.Steps, step => step.Attempts > 5);
    }
}
