using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>Who may log in to a new machine. The password is checked here and kept nowhere.</summary>
internal static class OsProfile
{
    private static readonly string[] Reserved =
        ["administrator", "admin", "user", "user1", "test", "user2", "test1", "user3", "admin1", "1", "123", "a", "actuser", "adm", "admin2", "aspnet",
         "backup", "console", "david", "guest", "john", "owner", "root", "server", "sql", "support", "support_388945a0", "sys", "test2", "test3", "user4", "user5"];

    public static ArmError? Complete(Draft draft)
    {
        var storage = draft.Properties.Find("storageProfile");
        if (storage is null)
        {
            return Errors.MissingParameter("storageProfile");
        }

        if (draft.Properties.Find("osProfile") is not { } profile)
        {
            // A machine that boots an existing disk has its users on it.
            return "Attach".Equals(storage.Object("osDisk")?.Text("createOption"), StringComparison.OrdinalIgnoreCase) ? null : Errors.MissingParameter("osProfile");
        }

        var password = profile.Text("adminPassword");
        profile.Default("computerName", draft.Id.Name);
        profile.Default("secrets", new JsonArray());
        profile.Default("allowExtensionOperations", true);
        if (!draft.IsNew)
        {
            return null;
        }

        return User(profile.Text("adminUsername"))
            ?? (profile.Object("windowsConfiguration") is not null || MachineDisks.IsWindows(storage) ? Windows(profile, password) : Linux(profile, password));
    }

    private static ArmError? User(string? name) => name is null ? Errors.MissingParameter("adminUsername")
        : Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? Errors.InvalidParameter("adminUsername", "The Admin Username specified is not allowed.")
        : null;

    private static ArmError? Windows(JsonObject profile, string? password)
    {
        var windows = profile.Ensure("windowsConfiguration");
        windows.Default("provisionVMAgent", true);
        windows.Default("enableAutomaticUpdates", true);
        return profile.Text("computerName") is { Length: > 15 }
            ? Errors.InvalidParameter("computerName", "Windows computer name cannot be more than 15 characters long, be entirely numeric, or contain the following characters: ` ~ ! @ # $ % ^ & * ( ) = + _ [ ] { } \\ | ; : . ' \" , < > / ?.")
            : Password(password);
    }

    private static ArmError? Linux(JsonObject profile, string? password)
    {
        var linux = profile.Ensure("linuxConfiguration");
        linux.Default("disablePasswordAuthentication", false);
        linux.Default("provisionVMAgent", true);
        var keys = linux.Object("ssh")?.Objects("publicKeys").ToList() ?? [];
        if (keys.Find(k => !IsPublicKey(k.Text("keyData"))) is not null)
        {
            return Errors.InvalidParameter("linuxConfiguration.ssh.publicKeys.keyData", "The value of parameter linuxConfiguration.ssh.publicKeys.keyData is invalid.");
        }

        var place = $"/home/{profile.Text("adminUsername")}/.ssh/authorized_keys";
        if (keys.Find(k => k.Text("path") is { } path && path != place) is not null)
        {
            return Errors.InvalidParameter("linuxConfiguration.ssh.publicKeys.path",
                $"Destination path for SSH public keys is currently limited to its default value {place} due to a known issue in Linux provisioning agent.");
        }

        if (linux.Flag("disablePasswordAuthentication") == true)
        {
            return keys.Count > 0 ? null : Errors.InvalidParameter("linuxConfiguration",
                "Authentication using either SSH or by user name and password must be enabled in Linux profile. For more information, see https://aka.ms/linuxosprofile.");
        }

        return keys.Count > 0 && password is null ? null : Password(password);
    }

    private static ArmError? Password(string? password) => password is null ? Errors.MissingParameter("adminPassword")
        : password.Length is >= 6 and <= 72 && Kinds(password) >= 3 ? null
        : Errors.InvalidParameter("adminPassword",
            "The supplied password must be between 6-72 characters long and must satisfy at least 3 of password complexity requirements from the following: 1) Contains an uppercase character 2) Contains a lowercase character 3) Contains a numeric digit 4) Contains a special character 5) Control characters are not allowed");

    private static int Kinds(string password) =>
        (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);

    private static bool IsPublicKey(string? key) =>
        key is not null && (key.StartsWith("ssh-rsa ", StringComparison.Ordinal) || key.StartsWith("ssh-ed25519 ", StringComparison.Ordinal) || key.StartsWith("ecdsa-sha2-", StringComparison.Ordinal));
}
