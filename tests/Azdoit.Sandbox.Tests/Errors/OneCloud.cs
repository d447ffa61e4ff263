namespace Azdoit.Sandbox.Tests.Errors;

/// <summary>One sandbox for all faults: none of them changes anything.</summary>
public sealed class OneCloud : IAsyncLifetime
{
    internal LocalCloud Cloud { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Cloud = await LocalCloud.WithGroupAsync();

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();
}
