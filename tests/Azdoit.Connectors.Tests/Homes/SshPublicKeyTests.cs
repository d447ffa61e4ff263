using System.Buffers.Binary;
using System.Text;
using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class SshPublicKeyTests : IDisposable
{
    private static readonly string Ed25519 = Line("ssh-ed25519", new byte[32]);
    private static readonly string Rsa = Line("ssh-rsa", [1, 0, 1], [0, .. Enumerable.Repeat((byte)0xff, 256)]);

    private readonly TemporaryFolder folder = new();

    public SshPublicKeyTests() => Directory.CreateDirectory(folder[".ssh"]);

    [Fact]
    public void Ed25519_comes_before_rsa_and_then_the_name_decides()
    {
        Write("a.pub", Rsa + " ann@here\n");
        Assert.Equal(Rsa + " ann@here", SshPublicKey.Find(Somewhere.In(folder))?.Text);

        Write("y.pub", Ed25519);
        Write("x.pub", Ed25519 + " first\r\n");
        Assert.Equal(Ed25519 + " first", SshPublicKey.Find(Somewhere.In(folder))?.Text);
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_azure_does_not_take_is_passed_over(string text)
    {
        Write("a.pub", text);

        Assert.Null(SshPublicKey.Find(Somewhere.In(folder)));
        Assert.False(SshPublicKey.Read(folder[".ssh/a.pub"]).TryGet(out _, out var problem));
        Assert.Equal(HomeCodes.SshKeyUnusable, problem.Code);
    }

    [Fact]
    public void Without_a_folder_there_is_none()
    {
        Directory.Delete(folder[".ssh"]);

        Assert.Null(SshPublicKey.Find(Somewhere.In(folder)));
    }

    [Fact]
    public void A_device_is_not_read_to_its_end() =>
        Assert.False(SshPublicKey.Read("/dev/zero").TryGet(out _, out _));

    [Fact]
    public void A_key_that_was_named_and_is_not_there_is_a_diagnostic() =>
        Assert.False(SshPublicKey.Read(folder["none.pub"]).TryGet(out _, out _));

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Unusable() =>
    [
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-ed25519 !!!!",
        "ssh-rsa " + Ed25519.Split(' ')[1],
        Line("ssh-ed25519", new byte[31]),
        Line("ssh-ed25519", new byte[32], [1]),
        Line("ssh-rsa", [1, 0, 1], [.. Enumerable.Repeat((byte)0xff, 128)]),
        Line("ecdsa-sha2-nistp256", new byte[32]),
        Ed25519 + "\n" + Ed25519,
        "-----BEGIN " + "OPENSSH PRIVATE KEY-----",
        "ssh-ed25519 " + Convert.ToBase64String([0xff, 0xff, 0xff, 0xff, 0]),
        new string('x', 100_000),
    ];

    private static string Line(string type, params byte[][] fields)
    {
        byte[] blob = [.. ((byte[][])[Encoding.ASCII.GetBytes(type), .. fields]).SelectMany(Field)];
        return $"{type} {Convert.ToBase64String(blob)}";
    }

    private static byte[] Field(byte[] value)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        return [.. length, .. value];
    }

    private void Write(string name, string text) => File.WriteAllText(folder[$".ssh/{name}"], text);
}
