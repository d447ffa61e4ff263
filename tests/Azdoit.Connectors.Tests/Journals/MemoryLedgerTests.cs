using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class MemoryLedgerTests : LedgerContract
{
    protected override Ledger Ledger { get; } = new MemoryLedger(TimeProvider.System, Writer);
}
