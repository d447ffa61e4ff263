using Azdoit.Failures;

namespace Azdoit.Connectors.Secrets;

/// <summary>Where values come from that a plan only says are to be made up.</summary>
public abstract class GeneratedValues
{
    /// <summary>In OpenSSH's format.</summary>
    public abstract Task<Outcome<string, Failure>> SshPublicKeyAsync(CancellationToken ct);

    /// <summary>The password of that label: the same at every call.</summary>
    public abstract Task<Outcome<string, Failure>> PasswordAsync(string label, CancellationToken ct);
}
