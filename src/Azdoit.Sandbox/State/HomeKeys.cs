using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.State;

/// <summary>What a home keeps to itself: the key that tokens are signed with, the client secret, and the port of the last time.</summary>
internal sealed record HomeKeys(byte[] SigningKey, string ClientSecret, int Port)
{
    private const string FileName = "keys.json";

    /// <summary>A key that is the same whenever asked and that nobody can guess: what listKeys gives out.</summary>
    public byte[] Derive(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, SigningKey, length, info: Encoding.UTF8.GetBytes(purpose));

    public static HomeKeys Generate() => new(RandomNumberGenerator.GetBytes(32), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), 0);

    public static HomeKeys LoadOrCreate(string directory)
    {
        if (PrivateFile.Read(Path.Combine(directory, FileName)) is { } json
            && json.Text("signing_key") is { } key && json.Text("client_secret") is { } secret)
        {
            return new HomeKeys(Convert.FromBase64String(key), secret, (int)(json.Whole("port") ?? 0));
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
