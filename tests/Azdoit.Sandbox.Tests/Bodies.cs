namespace Azdoit.Sandbox.Tests;

/// <summary>The bodies that most tests need, and where the resources go.</summary>
internal static class Bodies
{
    public const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsandboxsandboxsandboxsandboxsandboxsandbox sandbox";
    public const string Network = LocalCloud.Group + "/providers/Microsoft.Network/virtualNetworks/net";
    public const string Subnet = Network + "/subnets/default";
    public const string TwoSubnets = """
        {"location":"eastus","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
         "subnets":[{"name":"default","properties":{"addressPrefix":"10.0.0.0/24"}},{"name":"other","properties":{"addressPrefix":"10.0.1.0/24"}}]}}
        """;

    public static string Nic(string name) => $"{LocalCloud.Group}/providers/Microsoft.Network/networkInterfaces/{name}";

    public static string Machine(string name) => $"{LocalCloud.Group}/providers/Microsoft.Compute/virtualMachines/{name}";

    public static string NicBody(string subnet = Subnet) => $$$$"""
        {"location":"eastus","properties":{"ipConfigurations":[{"name":"ipconfig1","properties":{"subnet":{"id":"{{{{subnet}}}}"}}}]}}
        """;

    public static string MachineBody(string nic, string size = "Standard_D2s_v3", string extra = "") => $$$$"""
        {"location":"East US","tags":{"env":"test"},"properties":{
          "hardwareProfile":{"vmSize":"{{{{size}}}}"},
          "storageProfile":{"imageReference":{"publisher":"Canonical","offer":"ubuntu-24_04-lts","sku":"server","version":"latest"},
            "osDisk":{"createOption":"FromImage","managedDisk":{"storageAccountType":"Premium_LRS"}{{{{extra}}}} }},
          "osProfile":{"computerName":"vm","adminUsername":"azureuser","customData":"aGk=",
            "linuxConfiguration":{"disablePasswordAuthentication":true,"ssh":{"publicKeys":[{"path":"/home/azureuser/.ssh/authorized_keys","keyData":"{{{{PublicKey}}}}"}]}}},
          "networkProfile":{"networkInterfaces":[{"id":"{{{{Nic(nic)}}}}"}]}}}
        """;

    public static async Task<Answer> EnsureMachineAsync(LocalCloud cloud, string name, string size = "Standard_D2s_v3", string extra = "")
    {
        await cloud.EnsureAsync(Network, TwoSubnets);
        await cloud.EnsureAsync(Nic(name), NicBody());
        return await cloud.EnsureAsync(Machine(name), MachineBody(name, size, extra));
    }
}
