using System.Collections.Immutable;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Audits;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Prices;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Connectors.Secrets;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;

namespace Azdoit.Cli;

/// <summary>Every code that azdoit can print, for <c>azdoit explain</c>. A test looks for codes that are missing here.</summary>
internal static class KnownDiagnostics
{
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. CliCodes.All,
        .. FlowCodes.All,
        .. IntentCodes.All,
        .. PlanningCodes.All,
        .. StoredPlanCodes.All,
        .. GateCodes.All,
        ApprovalRecords.Unrecorded,
        .. ExecutionCodes.All,
        .. JournalCodes.All,
        .. AuditCodes.All,
        StrategyChoice.NoneFits,
        StrategyChoice.NotAvailable,
        BudgetText.Invalid,
        PriceAge.Old,
        .. HomeCodes.All,
        .. FileCodes.All,
        .. ArmCodes.All,
        .. SandboxCodes.All,
        .. SecretCodes.All,
        .. ProcessCodes.All,
        .. PriceCodes.All,
    ];
}
