using System.Security.Cryptography;
using Azdoit.Connectors.Secrets;

namespace Azdoit.Connectors.Tests.Secrets;

public sealed class ObjectiveKeysTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_password_is_the_same_after_a_restart_and_only_the_owner_may_read_it()
    {
        var folder = home["keys/objective-1"];
        var first = await PasswordAsync(folder, "../web 01");

        Assert.Equal(first, await PasswordAsync(folder, "../web 01"));
        Assert.NotEqual(first, await PasswordAsync(folder, "web-02"));
        Assert.Equal(24, first.Length);
        Assert.Contains(first, char.IsAsciiDigit);
        Assert.Contains(first, char.IsAsciiLetterUpper);
        Assert.Contains(first, char.IsAsciiLetterLower);
        Assert.Contains(first, c => !char.IsAsciiLetterOrDigit(c));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder)[0]));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public async Task The_ssh_key_is_made_once_and_its_public_half_belongs_to_the_private_one()
    {
        using var keys = new ObjectiveKeys(home["keys/objective-1"]);
        var both = await Task.WhenAll(keys.SshPublicKeyAsync(CancellationToken.None), keys.SshPublicKeyAsync(CancellationToken.None));
        using var later = new ObjectiveKeys(home["keys/objective-1"]);

        Assert.True(both[0].TryGet(out var text, out _) && both[1].TryGet(out var second, out _) && text == second);
        Assert.True((await later.SshPublicKeyAsync(CancellationToken.None)).TryGet(out var again, out _) && text == again);
        using var key = RSA.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(keys.PrivateKeyPath));
        Assert.True(key.KeySize >= 3072);
        var blob = Convert.FromBase64String(text!.Split(' ')[1]);
        Assert.Equal(key.ExportParameters(false).Modulus, blob[^(key.KeySize / 8)..]);
        Assert.StartsWith("ssh-rsa AAAAB3NzaC1yc2E", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_key_file_is_named_and_left_alone()
    {
        Directory.CreateDirectory(home["keys"]);
        await File.WriteAllTextAsync(home["keys/id_rsa"], "not a key");
        using var keys = new ObjectiveKeys(home["keys"]);

        Assert.False((await keys.SshPublicKeyAsync(CancellationToken.None)).TryGet(out _, out var failure));

        Assert.Contains("id_rsa", failure.Message, StringComparison.Ordinal);
        Assert.Equal("not a key", await File.ReadAllTextAsync(home["keys/id_rsa"]));
    }

    private static async Task<string> PasswordAsync(string folder, string label)
    {
        using var keys = new ObjectiveKeys(folder);
        return (await keys.PasswordAsync(label, CancellationToken.None)).TryGet(out var value, out var failure) ? value : throw new InvalidOperationException(failure.Message);
    }
}
