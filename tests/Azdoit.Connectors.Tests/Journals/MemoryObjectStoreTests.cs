using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class MemoryObjectStoreTests : ObjectStoreContract
{
    protected override ObjectStore Store { get; } = new MemoryObjectStore();
}
