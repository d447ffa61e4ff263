using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Tls;

/// <summary>
/// The certificate that a home shows to clients that speak TLS: made in this process, kept with its key beside the state, so that a client
/// that was told to trust it trusts the next sandbox of the home too. It signs nothing but itself.
/// </summary>
internal sealed class Certificate
{
    public const string FileName = "certificate.pem";

    private const string KeyFileName = "certificate.key";

    private static readonly TimeSpan Life = TimeSpan.FromDays(800);
    private static readonly TimeSpan Margin = TimeSpan.FromDays(30);

    private readonly Lazy<SslStreamCertificateContext> _context;
    private readonly TimeProvider _clock;

    public Certificate(string? directory, TimeProvider clock)
    {
        _clock = clock;
        File = directory is null ? null : Path.Combine(directory, FileName);
        // Reading it costs more than listening does, and azdoit itself never needs it.
        _context = new(() => SslStreamCertificateContext.Create(Load(), null, offline: true));
    }

    /// <summary>What a client is told to trust; null for a sandbox in memory.</summary>
    public string? File { get; }

    public SslStreamCertificateContext Context => _context.Value;

    public string Pem => Context.TargetCertificate.ExportCertificatePem();

    /// <summary>Makes sure that the file is there: whoever reads the endpoint file goes by it.</summary>
    public void Prepare()
    {
        if (File is not null && !System.IO.File.Exists(File))
        {
            Load().Dispose();
        }
    }

    private X509Certificate2 Load()
    {
        if (File is null)
        {
            return Usable(Make());
        }

        var keyFile = Path.Combine(Path.GetDirectoryName(File)!, KeyFileName);
        if (System.IO.File.Exists(File) && System.IO.File.Exists(keyFile))
        {
            var kept = X509Certificate2.CreateFromPemFile(File, keyFile);
            if (new DateTimeOffset(kept.NotAfter) - _clock.GetUtcNow() > Margin)
            {
                return Usable(kept);
            }

            kept.Dispose();
        }

        var made = Make();
        using (var key = made.GetECDsaPrivateKey()!)
        {
            PrivateFile.Write(keyFile, key.ExportPkcs8PrivateKeyPem());
        }

        PrivateFile.Write(File, made.ExportCertificatePem());
        return Usable(made);
    }

    private X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=azdoit sandbox", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        names.AddDnsName("*.localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        var now = _clock.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now + Life);
    }

    /// <summary>Windows takes no key for TLS that lives in memory only.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }
    }
}
