using System.Security.Cryptography.X509Certificates;
using Azdoit.Sandbox;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Resources;

namespace Azdoit.EndToEnd.AzureSdk;

/// <summary>Azure's own SDK as a client, with its own login and its own polling; only this client trusts the sandbox's certificate.</summary>
public sealed class MachinesTests
{
    [Fact]
    public async Task The_sdk_creates_lists_updates_powers_and_deletes_machines()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var host = ((SandboxStart.Started)await SandboxHost.StartAsync(new SandboxOptions(), ct)).Host;
        using var handler = Trusting(host);
        using var http = new HttpClient(handler);
        var client = Client(host, http);
        var subscription = client.GetSubscriptionResource(SubscriptionResource.CreateResourceIdentifier(host.Endpoint.SubscriptionId));
        var group = (await subscription.GetResourceGroups().CreateOrUpdateAsync(WaitUntil.Completed, "sdk", new ResourceGroupData(AzureLocation.EastUS), ct)).Value;
        var network = $"{group.Id}/providers/Microsoft.Network";
        await WriteAsync(client, $"{network}/virtualNetworks/net", """{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"name":"one","properties":{"addressPrefix":"10.0.0.0/24"}}]}""", ct);
        await WriteAsync(client, $"{network}/networkInterfaces/nic", """{"ipConfigurations":[{"name":"one","properties":{"subnet":{"id":"NET/virtualNetworks/net/subnets/one"}}}]}""".Replace("NET", network, StringComparison.Ordinal), ct);

        var machine = (await group.GetVirtualMachines().CreateOrUpdateAsync(WaitUntil.Completed, "vm", Wanted($"{network}/networkInterfaces/nic"), ct)).Value;
        Assert.Equal("Succeeded", machine.Data.ProvisioningState);
        Assert.Equal(["vm"], await group.GetVirtualMachines().GetAllAsync(cancellationToken: ct).Select(vm => vm.Data.Name).ToListAsync(ct));

        machine = (await machine.UpdateAsync(WaitUntil.Completed, new VirtualMachinePatch { Tags = { ["env"] = "dev" } }, ct)).Value;
        Assert.Equal("dev", machine.Data.Tags["env"]);
        await machine.DeallocateAsync(WaitUntil.Completed, cancellationToken: ct);
        Assert.Contains("PowerState/deallocated", await StatesAsync(machine, ct));
        await machine.PowerOnAsync(WaitUntil.Completed, ct);
        Assert.Contains("PowerState/running", await StatesAsync(machine, ct));

        await machine.DeleteAsync(WaitUntil.Completed, cancellationToken: ct);
        var gone = await Assert.ThrowsAsync<RequestFailedException>(() => group.GetVirtualMachineAsync("vm", cancellationToken: ct));
        Assert.Equal((404, "ResourceNotFound"), (gone.Status, gone.ErrorCode));
    }

    private static async Task<IEnumerable<string>> StatesAsync(VirtualMachineResource machine, CancellationToken ct) =>
        (await machine.InstanceViewAsync(ct)).Value.Statuses.Select(status => status.Code);

    private static async Task WriteAsync(ArmClient client, string id, string properties, CancellationToken ct) =>
        await client.GetGenericResources().CreateOrUpdateAsync(WaitUntil.Completed, new ResourceIdentifier(id), new GenericResourceData(AzureLocation.EastUS) { Properties = BinaryData.FromString(properties) }, ct);

    private static VirtualMachineData Wanted(string nic) => new(AzureLocation.EastUS)
    {
        HardwareProfile = new VirtualMachineHardwareProfile { VmSize = VirtualMachineSizeType.StandardB1S },
        OSProfile = new VirtualMachineOSProfile
        {
            ComputerName = "vm",
            AdminUsername = "azureuser",
            LinuxConfiguration = new LinuxConfiguration
            {
                DisablePasswordAuthentication = true,
                SshPublicKeys = { new SshPublicKeyConfiguration { Path = "/home/azureuser/.ssh/authorized_keys", KeyData = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKHEMzeXRPGpT8hJFPwDYlKVnCmcrYQEwrvGZGhlbGxv nobody@example" } },
            },
        },
        StorageProfile = new VirtualMachineStorageProfile
        {
            ImageReference = new ImageReference { Publisher = "Canonical", Offer = "0001-com-ubuntu-server-jammy", Sku = "22_04-lts-gen2", Version = "latest" },
            OSDisk = new VirtualMachineOSDisk(DiskCreateOptionType.FromImage),
        },
        NetworkProfile = new VirtualMachineNetworkProfile { NetworkInterfaces = { new VirtualMachineNetworkInterfaceReference { Id = new ResourceIdentifier(nic) } } },
    };

    private static SocketsHttpHandler Trusting(SandboxHost host)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(host.CertificatePem));
        return handler;
    }

    private static ArmClient Client(SandboxHost host, HttpClient http)
    {
        var address = new Uri(host.Endpoint.SecureAddress);
        var login = new ClientSecretCredential(host.Endpoint.TenantId, host.Endpoint.ClientId, host.Endpoint.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = address, DisableInstanceDiscovery = true, Transport = new HttpClientTransport(http) });
        return new ArmClient(login, host.Endpoint.SubscriptionId, new ArmClientOptions
        {
            Environment = new ArmEnvironment(address, $"{address}"),
            Transport = new HttpClientTransport(http),
        });
    }
}
