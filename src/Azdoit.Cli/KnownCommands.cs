using System.Collections.Immutable;
using Azdoit.Cli.Commands;
using Azdoit.Cli.Commands.Approvals;
using Azdoit.Cli.Commands.Audit;
using Azdoit.Cli.Commands.Budget;
using Azdoit.Cli.Commands.Config;
using Azdoit.Cli.Commands.Home;
using Azdoit.Cli.Commands.Objectives;
using Azdoit.Cli.Commands.Prices;
using Azdoit.Cli.Commands.Sandbox;

namespace Azdoit.Cli;

/// <summary>Everything that can be typed, in the order of the help.</summary>
internal static class KnownCommands
{
    public static ImmutableArray<KnownCommand> All { get; } =
    [
        new("do", () => new DoCommand()),
        new("plan", () => new PlanCommand()),
        new("apply", () => new ApplyCommand()),
        new("rehearse", () => new RehearseCommand()),
        new("understand", () => new UnderstandCommand()),
        new("cost", () => new CostCommand()),
        new("approve", () => new ApproveCommand()),
        new("approvals", () => new Noun("approvals", "Recorded approvals, and what needs one", new ApprovalsListCommand(), new ApprovalsRevokeCommand(), new ApprovalsExplainCommand())),
        new("freeze", () => new FreezeCommand()),
        new("unfreeze", () => new UnfreezeCommand()),
        new("objectives", () => new Noun(
            "objectives",
            "What was begun, and how it came out",
            new ObjectivesListCommand(), new ObjectivesShowCommand(), new ObjectivesWatchCommand(), new ObjectivesResumeCommand(),
            new ObjectivesCancelCommand(), new ObjectivesUndoCommand(), new ObjectivesDeleteCommand(), new ObjectivesPruneCommand(),
            new ObjectivesExportCommand(), new ObjectivesImportCommand(), new ObjectivesAdoptCommand())),
        new("audit", () => new Noun("audit", "What was recorded, and whether it still is what was written", new AuditVerifyCommand(), new AuditShowCommand())),
        new("budget", () => new Noun("budget", "Limits, what is used of them, and exceptions", new BudgetShowCommand(), new BudgetSetCommand(), new BudgetGrantCommand(), new BudgetHistoryCommand())),
        new("prices", () => new Noun("prices", "The price list", new PricesStatusCommand(), new PricesShowCommand(), new PricesUpdateCommand())),
        new("sandbox", () => new Noun("sandbox", "The local cloud of this home", new SandboxUpCommand(), new SandboxDownCommand(), new SandboxStatusCommand(),
            new SandboxEnvCommand(), new SandboxAzCommand(), new SandboxResetCommand(),
            new SandboxSnapshotCommand(),
            new Noun("fault", "What is to go wrong in the local cloud", new SandboxFaultAddCommand(), new SandboxFaultListCommand(), new SandboxFaultClearCommand()), new SandboxServeCommand())),
        new("config", () => new Noun("config", "Settings", new ConfigShowCommand(), new ConfigSetCommand(), new ConfigSchemaCommand())),
        new("home", () => new Noun("home", "What this home holds, and the end of it", new HomeStatusCommand(), new HomeRemoveCommand())),
        new("doctor", () => new DoctorCommand()),
        new("explain", () => new ExplainCommand()),
    ];
}
