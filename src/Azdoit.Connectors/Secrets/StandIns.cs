using System.Security.Cryptography;
using Azdoit.Failures;

namespace Azdoit.Connectors.Secrets;

/// <summary>Values of the right shape that open nothing, for a twin: nothing is kept, and making them takes no time.</summary>
public sealed class StandIns : GeneratedValues
{
    private const int Length = 32;

    private readonly string value = "Aa1-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    /// <summary>Instead of what a variable holds; null where it holds nothing, which a run would stumble over too.</summary>
    public Func<string, string?> Instead(Func<string, string?> environment) => name => environment(name) is { Length: > 0 } ? value : null;

    public override Task<Outcome<string, Failure>> SshPublicKeyAsync(CancellationToken ct) =>
        Task.FromResult<Outcome<string, Failure>>($"ssh-rsa {Convert.ToBase64String(new byte[Length])} twin");

    public override Task<Outcome<string, Failure>> PasswordAsync(string label, CancellationToken ct) => Task.FromResult<Outcome<string, Failure>>(value);
}
