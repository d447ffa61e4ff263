using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Failures;

namespace Azdoit.Connectors.Secrets;

/// <summary>
/// What was generated for one objective, in a folder of its own that only the owner may read. A value is durable before
/// anybody gets it, so that a resumed run sends the same. Safe for concurrent use within the process that runs the objective.
/// </summary>
public sealed class ObjectiveKeys(string folder) : GeneratedValues, IDisposable
{
    private const int KeyBits = 3072;

    private const int PasswordLength = 24;

    private const string Lower = "abcdefghijkmnopqrstuvwxyz", Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ", Digits = "23456789", Marks = "-_.";

    private readonly SemaphoreSlim gate = new(1, 1);

    private string? publicKey;

    /// <summary>Where the SSH private key is, once there is one.</summary>
    public string PrivateKeyPath => Path.Combine(folder, "id_rsa");

    /// <summary>In OpenSSH's format; the pair is made when it is first asked for.</summary>
    public override async Task<Outcome<string, Failure>> SshPublicKeyAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (publicKey is null)
            {
                // On the pool: making a key takes up to a second, which the caller's other steps can use.
                var made = await Task.Run(SshKeyPair, ct);
                if (!made.TryGet(out publicKey, out var failure))
                {
                    return failure;
                }
            }

            return publicKey;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The password of that label: the same at every call.</summary>
    public override async Task<Outcome<string, Failure>> PasswordAsync(string label, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return Durable(Path.Combine(folder, Uri.EscapeDataString(label) + ".secret"), NewPassword);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private Outcome<string, Failure> SshKeyPair() => Durable(PrivateKeyPath, NewPrivateKey).Then<string>(pem =>
    {
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (Exception damaged) when (damaged is CryptographicException or ArgumentException)
        {
            return FileTrouble.Damaged(PrivateKeyPath, 1, "it holds no RSA private key").ToFailure();
        }

        var text = OpenSsh(key.ExportParameters(includePrivateParameters: false));
        return AtomicFile.Replace(PrivateKeyPath + ".pub", Encoding.ASCII.GetBytes(text + "\n")) is { } trouble ? trouble.ToFailure() : text;
    });

    private static Outcome<string, Failure> Durable(string path, Func<string> generate)
    {
        try
        {
            if (File.Exists(path))
            {
                return File.ReadAllText(path).TrimEnd('\n');
            }
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong).ToFailure();
        }

        var value = generate();
        return AtomicFile.Replace(path, Encoding.UTF8.GetBytes(value + "\n")) is { } trouble ? trouble.ToFailure() : value;
    }

    private static string NewPrivateKey()
    {
        using var key = RSA.Create(KeyBits);
        return key.ExportRSAPrivateKeyPem();
    }

    /// <summary>Meets the rules of Windows machines and of the database servers: one of each class, nothing that needs quoting.</summary>
    private static string NewPassword()
    {
        char[] characters =
        [
            .. RandomNumberGenerator.GetItems<char>(Lower, 1), .. RandomNumberGenerator.GetItems<char>(Upper, 1),
            .. RandomNumberGenerator.GetItems<char>(Digits, 1), .. RandomNumberGenerator.GetItems<char>(Marks, 1),
            .. RandomNumberGenerator.GetItems<char>(Lower + Upper + Digits, PasswordLength - 5),
        ];
        RandomNumberGenerator.Shuffle(characters.AsSpan());

        // Some tools take a leading mark for an option.
        return RandomNumberGenerator.GetItems<char>(Lower, 1)[0] + new string(characters);
    }

    /// <summary>RFC 4253, section 6.6.</summary>
    private static string OpenSsh(RSAParameters key)
    {
        const string algorithm = "ssh-rsa";
        var blob = new List<byte>();
        Add(Encoding.ASCII.GetBytes(algorithm));
        AddNumber(key.Exponent!);
        AddNumber(key.Modulus!);
        return $"{algorithm} {Convert.ToBase64String([.. blob])} azdoit";

        void AddNumber(byte[] value) => Add(value[0] >= 0x80 ? [0, .. value] : value);

        void Add(byte[] field)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            blob.AddRange(length);
            blob.AddRange(field);
        }
    }
}
