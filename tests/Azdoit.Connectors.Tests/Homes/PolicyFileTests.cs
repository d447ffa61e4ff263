using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Gates;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class PolicyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder["policy.json"];

    [Fact]
    public void Without_a_file_there_is_no_policy()
    {
        Assert.True(new PolicyFile(Path).Read().TryGet(out var policy, out _));
        Assert.Equal(Policy.None, policy);
    }

    [Fact]
    public void A_policy_that_the_caller_can_write_is_advisory()
    {
        File.WriteAllText(Path, "{ \"cli_approval\": \"deny\" }");

        Assert.True(new PolicyFile(Path).Read().TryGet(out var policy, out _));

        Assert.False(policy.CliApproval);
        Assert.True(policy.IsAdvisory);
    }

    [Fact]
    public void A_policy_that_is_not_right_is_not_no_policy()
    {
        File.WriteAllText(Path, "{");
        Assert.False(new PolicyFile(Path).Read().TryGet(out _, out var problems));
        Assert.Equal(GateCodes.PolicyInvalid, Assert.Single(problems).Code);

        File.Delete(Path);
        Directory.CreateDirectory(Path);
        Assert.False(new PolicyFile(Path).Read().TryGet(out _, out problems));
        Assert.Equal(FileCodes.Unreadable, Assert.Single(problems).Code);
    }

    public void Dispose() => folder.Dispose();
}
