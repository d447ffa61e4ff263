using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

/// <summary>A Linux machine on an interface that exists; one with a password goes by a body in a file.</summary>
internal sealed class VmNoun : AzNoun
{
    public override string Kind => "vm";

    public override ImmutableArray<string> Words { get; } = ["vm"];

    public override bool AsksBeforeDelete => true;

    public override bool Deploys => true;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--zone", "zones")
            .Say("--size", "properties.hardwareProfile.vmSize")
            .Say("--nics", "properties.networkProfile.networkInterfaces.0.id")
            .Assume("properties.networkProfile.networkInterfaces.0.properties.primary", "true")
            .Say("--nic-delete-option", "properties.networkProfile.networkInterfaces.0.properties.deleteOption")
            .With("--image", Urn(phrase))
            .Assume("properties.storageProfile.osDisk.createOption", "FromImage")
            .Say("--storage-sku", "properties.storageProfile.osDisk.managedDisk.storageAccountType")
            .Say("--os-disk-size-gb", "properties.storageProfile.osDisk.diskSizeGB")
            .Say("--os-disk-delete-option", "properties.storageProfile.osDisk.deleteOption")
            .Say("--computer-name", "properties.osProfile.computerName")
            .With("--authentication-type", "ssh")
            .Assume("properties.osProfile.linuxConfiguration.disablePasswordAuthentication", "true")
            .Assume("properties.osProfile.linuxConfiguration.ssh.publicKeys.0.path", $"/home/{phrase.Text("properties.osProfile.adminUsername")}/.ssh/authorized_keys")
            .Say("--ssh-key-values", "properties.osProfile.linuxConfiguration.ssh.publicKeys.0.keyData")
            .Say("--admin-username", "properties.osProfile.adminUsername");
        return true;
    }

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("resize").Say("--size", "properties.hardwareProfile.vmSize");
        return true;
    }

    private static string Urn(Phrase phrase) =>
        string.Join(':', ((string[])["publisher", "offer", "sku", "version"]).Select(part => phrase.Take("properties.storageProfile.imageReference." + part)?.ToString()));
}
