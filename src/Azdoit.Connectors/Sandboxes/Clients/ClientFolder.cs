using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>
/// A folder of the home from which the Azure CLI, Azure's SDKs and Terraform use the sandbox, so that the user's own logins are neither read nor changed.
/// </summary>
public sealed class ClientFolder(string path)
{
    private const string Stamp = "made-for";

    private readonly string secret = Path.Combine(path, "secret"), identitySecret = Path.Combine(path, "identity-secret");

    /// <summary>The folder that AZURE_CONFIG_DIR names.</summary>
    public string Configuration { get; } = Path.Combine(path, "azure");

    /// <summary>Where our own <c>az</c> lies, for where the installed one needs it.</summary>
    public string Programs { get; } = Path.Combine(path, "bin");

    /// <summary>Every variable that <see cref="Variables"/> sets, also when no sandbox runs.</summary>
    public static ImmutableArray<string> Names { get; } = [.. new ClientFolder("").Variables(new("https://127.0.0.1:1", "", "", "", ""), "", "").Select(v => v.Name)];

    /// <summary>Writes what is missing. What a client changed in its files (another subscription chosen) stays as long as they are for this login.</summary>
    /// <param name="subscriptions">The first is the one that is used when a command names none.</param>
    /// <returns>Null, or why the folder cannot be written.</returns>
    public Diagnostic? Prepare(SandboxLogin login, string tenant, ImmutableArray<(string Id, string Name)> subscriptions)
    {
        var azure = new AzureConfiguration(login, tenant, subscriptions);
        var files = new List<(string Path, string Text)>
        {
            (secret, login.ClientSecret),
            (identitySecret, login.IdentitySecret),
            (Path.Combine(Programs, "az"), AzWrapper.Text),
        };
        var stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', azure.Files.Select(f => f.Text)))));
        if (!IsMadeFor(stamp, tenant))
        {
            ForgetTokens();
            files.AddRange(azure.Files.Select(f => (Path.Combine(Configuration, f.Name), f.Text)));
            files.Add((Path.Combine(Configuration, Stamp), stamp));
        }

        foreach (var (file, text) in files.Where(f => !Holds(f.Path, f.Text)))
        {
            if (AtomicFile.Replace(file, Encoding.UTF8.GetBytes(text)) is { } problem)
            {
                return problem;
            }
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Programs, "az"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return null;
    }

    /// <summary>In the order in which a reader looks for them: the Azure CLI, the SDKs, Terraform.</summary>
    public ImmutableArray<ClientVariable> Variables(SandboxLogin login, string tenant, string subscription) =>
    [
        new("AZURE_CONFIG_DIR", Configuration),
        new("REQUESTS_CA_BUNDLE", login.CertificateFile),
        new("SSL_CERT_FILE", login.CertificateFile),
        new("NODE_EXTRA_CA_CERTS", login.CertificateFile),
        new("AZURE_AUTHORITY_HOST", login.Address),
        // Login libraries ask Microsoft about every authority that they do not know, except for AD FS.
        new("AZURE_TENANT_ID", "adfs"),
        new("AZURE_CLIENT_ID", login.ClientId),
        new("AZURE_CLIENT_SECRET", login.ClientSecret, secret),
        new("AZURE_SUBSCRIPTION_ID", subscription),
        new("IDENTITY_ENDPOINT", $"{login.Address}/msi/token"),
        new("IDENTITY_HEADER", login.IdentitySecret, identitySecret),
        // Of what DefaultAzureCredential tries, the one that works in every language: .NET loses the port of an AD FS authority.
        new("AZURE_TOKEN_CREDENTIALS", "ManagedIdentityCredential"),
        new("ARM_METADATA_HOSTNAME", new Uri(login.Address).Authority),
        new("ARM_TENANT_ID", tenant),
        new("ARM_SUBSCRIPTION_ID", subscription),
        new("ARM_CLIENT_ID", login.ClientId),
        new("ARM_CLIENT_SECRET", login.ClientSecret, secret),
        new("ARM_USE_CLI", "false"),
        new("ARM_USE_MSI", "false"),
        new("ARM_USE_OIDC", "false"),
        new("ARM_RESOURCE_PROVIDER_REGISTRATIONS", "none"),
        new("ARM_SKIP_PROVIDER_REGISTRATION", "true"),
        // 'az aks get-credentials' writes there.
        new("KUBECONFIG", Path.Combine(path, "kubeconfig")),
    ];

    private bool IsMadeFor(string stamp, string tenant) =>
        Holds(Path.Combine(Configuration, Stamp), stamp)
        && Text(Path.Combine(Configuration, AzureConfiguration.Profile))?.Contains(tenant, StringComparison.Ordinal) == true
        && File.Exists(Path.Combine(Configuration, AzureConfiguration.Principals));

    /// <summary>They were issued under another address or secret; the Azure CLI would go on sending them.</summary>
    private void ForgetTokens()
    {
        if (Directory.Exists(Configuration))
        {
            foreach (var cache in Directory.EnumerateFiles(Configuration, "msal_*"))
            {
                File.Delete(cache);
            }
        }
    }

    private static bool Holds(string file, string text) => Text(file) == text;

    private static string? Text(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
