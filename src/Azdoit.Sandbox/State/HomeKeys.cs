using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.State;

/// <summary>What a home keeps to itself: the key that tokens are signed with, the client secret, and the port of the last time.</summary>
internal sealed record HomeKeys(byte[] SigningKey, string ClientSecret, int Port)
{
    private const string FileName = "keys.json";
    private const int KeyLength = 32;

    /// <summary>A key that is the same whenever asked and that nobody can guess: what listKeys gives out.</summary>
    public byte[] Derive(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, SigningKey, length, info: Encoding.UTF8.GetBytes(purpose));

    public static HomeKeys Generate() => new(RandomNumberGenerator.GetBytes(KeyLength), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), 0);

    /// <exception cref="IOException">The file is there but damaged; new keys would lock out everyone who holds the old ones.</exception>
    public static HomeKeys LoadOrCreate(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (File.Exists(path))
        {
            var json = PrivateFile.Read(path);
            var key = new byte[KeyLength];
            return json?.Text("client_secret") is { } secret && Convert.TryFromBase64String(json.Text("signing_key") ?? "", key, out var length) && length == KeyLength
                ? new HomeKeys(key, secret, (int)(json.Whole("port") ?? 0))
                : throw new IOException($"{path} is damaged. Remove it to get new keys; logins made with the old ones end.");
        }

        var fresh = Generate();
        fresh.Save(directory);
        return fresh;
    }

    public void Save(string directory) => PrivateFile.Write(Path.Combine(directory, FileName), new JsonObject
    {
        ["signing_key"] = Convert.ToBase64String(SigningKey),
        ["client_secret"] = ClientSecret,
        ["port"] = Port,
    });
}
