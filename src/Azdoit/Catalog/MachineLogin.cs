using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>How one logs in to a new machine: SSH key on Linux, a generated password on Windows.</summary>
internal static class MachineLogin
{
    public const string DefaultAdmin = "azureuser";

    /// <summary>An <c>osProfile</c> without the machine's own name.</summary>
    public static JsonObject Profile(Blueprint blueprint, Image image)
    {
        var admin = blueprint.Parameters.Text("admin_username")!;
        return image.IsWindows
            ? Json.Of(("adminUsername", admin), ("adminPassword", References.Secret($"generate:{blueprint.Name}-admin")))
            : Json.Of(
                ("adminUsername", admin),
                ("linuxConfiguration.disablePasswordAuthentication", true),
                ("linuxConfiguration.ssh.publicKeys", new JsonArray(Json.Of(
                    ("path", $"/home/{admin}/.ssh/authorized_keys"),
                    ("keyData", blueprint.SshPublicKey)))));
    }

    /// <summary>A Windows host name has at most 15 characters; the resource keeps its whole name.</summary>
    /// <param name="reserved">Characters that Azure itself appends (the instance number in a scale set).</param>
    public static string HostName(string name, Image image, int reserved = 0)
    {
        var longest = (image.IsWindows ? 15 : 64) - reserved;
        return name.Length > longest ? name[..longest].TrimEnd('-', '.') : name;
    }
}
