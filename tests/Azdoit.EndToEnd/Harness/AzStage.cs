using Azdoit.Connectors.AzureCli;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Connectors.Tests;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A stage whose hand is the installed Azure CLI; one for a whole class, because az takes seconds to get going.</summary>
public sealed class AzStage : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Stage? stage;
    private AzureCliStrategy? hand;

    /// <summary>Null where no az is installed.</summary>
    internal Stage? Stage => stage;

    public async ValueTask InitializeAsync()
    {
        var surroundings = Surroundings.OfThisProcess();
        if (Programs.Find("az", surroundings) is null)
        {
            return;
        }

        stage = await Stage.SetAsync(folder["sandbox"]);
        var endpoint = stage.Host.Endpoint;
        var clients = new ClientFolder(folder["clients"]);
        var login = new SandboxLogin(endpoint.SecureAddress, endpoint.CertificateFile!, endpoint.ClientId, endpoint.ClientSecret, endpoint.IdentitySecret);
        Assert.Null(clients.Prepare(login, endpoint.TenantId, [(endpoint.SubscriptionId, "Sandbox")]));
        var environment = new AzEnvironment([.. clients.Variables(login, endpoint.TenantId, endpoint.SubscriptionId).Select(v => (v.Name, v.Value))], IsAlone: true);
        var access = new AzureCliAccess(
            surroundings,
            clients.Programs,
            _ => Task.FromResult<Outcome<AzEnvironment, Failures.Failure>>(environment),
            isLocal: true,
            new ChildRegister(folder["children"], LockOwner.OfThisProcess(surroundings.Host)),
            TimeProvider.System);
        stage.Hand = hand = new AzureCliStrategy(access, endpoint.SubscriptionId, stage.References, folder["bodies"]);
    }

    public async ValueTask DisposeAsync()
    {
        hand?.Dispose();
        if (stage is not null)
        {
            await stage.DisposeAsync();
        }

        folder.Dispose();
    }
}
