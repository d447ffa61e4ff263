namespace Azdoit.Connectors.Sandboxes;

/// <summary>What clients that nobody here wrote need to use a sandbox as if it were Azure.</summary>
/// <param name="Address">Over TLS, without a trailing slash: they send no token without it.</param>
/// <param name="CertificateFile">What they must trust for that.</param>
/// <param name="IdentitySecret">What the managed identity endpoint wants to be told.</param>
public sealed record SandboxLogin(string Address, string CertificateFile, string ClientId, string ClientSecret, string IdentitySecret)
{
    // The record's own text would print the secrets.
    public override string ToString() => Address;
}
