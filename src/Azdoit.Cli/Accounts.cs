using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Cli;

/// <summary>Whose money a command is about, without asking the cloud.</summary>
internal static class Accounts
{
    public static Outcome<LedgerAccount, Diagnostic> Of(TargetLayer options, Shell shell, HomeParts home, LedgerState ledger)
    {
        if (!FolderSettings.Read(shell.Surroundings).TryGet(out var folder, out var problem)
            || !TargetResolver.Resolve(options, shell.Surroundings, folder, home.Settings).TryGet(out var chosen, out problem))
        {
            return problem;
        }

        // A home knows one sandbox subscription at most; before the first run it is whatever the sandbox will say.
        var known = ledger.Live.Keys.Select(key => key.Account)
            .Concat(ledger.Reservations.Values.Select(reservation => reservation.Account))
            .Concat(ledger.Grants.Select(grant => grant.Account))
            .Concat(ledger.History.Select(spending => spending.Account))
            .Where(account => account.Cloud == chosen.Cloud).Distinct().ToList();
        if (chosen.IsSandbox)
        {
            return known.FirstOrDefault() ?? new LedgerAccount(chosen.Cloud, home.Launcher.Find()?.Subscription ?? KnownIds.Subscription);
        }

        return chosen.Subscription is { } named
            ? new LedgerAccount(chosen.Cloud, named.ToLowerInvariant())
            : known is [var only] ? only
            : Diagnostic.Error(HomeCodes.SubscriptionNeeded, "Which subscription?", $"Budgets are kept per subscription; name its id with --subscription{(known.Count == 0 ? "" : $": {string.Join(", ", known.Select(account => account.Subscription))}")}.");
    }
}
