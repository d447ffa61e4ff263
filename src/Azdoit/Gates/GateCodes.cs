using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>The diagnostics of the gates.</summary>
public static class GateCodes
{
    public static DiagnosticCode BudgetExceeded { get; } = new(
        "budget-exceeded",
        "What runs already and what this plan adds would cost more than a limit in budget.json (or the policy's ceiling) allows. No approval lifts it: use less, raise the limit, "
        + "or have a person run 'azdoit budget grant AMOUNT --for 24h --reason TEXT'. What stands counts with what azdoit processes under way have reserved.");

    public static DiagnosticCode BudgetShare { get; } = new(
        "budget-share",
        "How much of a limit in budget.json would be used once the plan stands. Below the first alert threshold it is for information, from the first a warning, from the second critical.");

    public static DiagnosticCode CostLimit { get; } = new(
        "cost-limit-exceeded",
        "The plan would cost more a month than --cost-limit allows, or its price is not wholly known, so that nobody can say that it stays below.");

    public static DiagnosticCode UnknownPrice { get; } = new(
        "price-unknown",
        "The price list has no unit price for something in the plan. Unknown is not free: a person says yes to it, or --allow unknown-price=ID does.");

    public static DiagnosticCode AboveThreshold { get; } = new(
        "cost-needs-confirmation",
        "The plan costs more a month than cost_estimation.confirmation_threshold, so it does not run without being asked for.");

    public static DiagnosticCode EffectAsks { get; } = new(
        "effect-needs-approval",
        "The plan does something that is not done without a yes: see 'azdoit approvals explain' for the classes and what covers them.");

    public static DiagnosticCode QuotaShort { get; } = new(
        "quota-short",
        "The subscription's quota in the region does not hold what the plan needs, so the cloud would refuse it half-way. Choose another region or size, free what is not used, or ask Azure for more quota.");

    public static DiagnosticCode QuotaUnread { get; } = new(
        "quota-unread",
        "The cloud's usage of a quota that the plan needs was not read, so nobody knows whether it is enough. Nothing runs on a guess; repeat the command.");

    public static DiagnosticCode QuotaUnlisted { get; } = new(
        "quota-unlisted",
        "The cloud's usage list does not name a quota that the plan needs, so it could not be checked before the run. The cloud itself still enforces it.");

    public static DiagnosticCode Naming { get; } = new(
        "name-not-allowed",
        "The cloud does not accept such a name for this kind of resource. Choose another name.");

    public static DiagnosticCode PolicyDenies { get; } = new(
        "policy-denies",
        "The policy file of this machine does not allow it. Only who owns the file can change that; it can tighten what azdoit does, never loosen it.");

    public static DiagnosticCode PolicyInvalid { get; } = new(
        "policy-invalid",
        "The policy file cannot be read as it stands. Because nobody knows what it would have forbidden, nothing runs until it is right.");

    public static DiagnosticCode Frozen { get; } = new(
        "frozen",
        "Somebody ran 'azdoit freeze', or the policy says so: no run begins and no step starts until 'azdoit unfreeze'.");

    public static DiagnosticCode ApprovalMissing { get; } = new(
        "approval-missing",
        "The plan changes something and nobody said yes to it. --yes covers creating and changing, and interrupting outside production; everything else needs an approval of exactly this plan. "
        + "The plan is stored, so that it can be looked at and approved.");

    public static DiagnosticCode PlanDiffers { get; } = new(
        "plan-differs",
        "--approve names another plan than the one that the request comes to now: the cloud, the request or a default changed in between. Look at the new plan and approve that.");

    public static DiagnosticCode PriceRose { get; } = new(
        "price-rose",
        "The plan costs more now than when it was approved. An approval holds up to the price that was shown.");

    public static DiagnosticCode ApprovalSpent { get; } = new(
        "approval-spent",
        "The approval has expired, was revoked, or a run already used it: an approval counts once and for a short time.");

    public static DiagnosticCode CliApprovalDenied { get; } = new(
        "cli-approval-denied",
        "The policy says cli_approval: deny, so --approve on a command is no approval by itself. A person records one with 'azdoit approve HASH'.");

    public static DiagnosticCode SecondPerson { get; } = new(
        "second-person-needed",
        "The policy wants somebody else than the caller to approve this class of effect, with 'azdoit approve HASH' under their own login.");

    public static DiagnosticCode NotConfirmed { get; } = new(
        "not-confirmed",
        "What was typed is not what was asked for, so nothing was done.");

    public static DiagnosticCode BeingMade { get; } = new(
        "being-made",
        "Another azdoit process on this home is about to make a resource that this plan makes too. Nothing was done. With --yes azdoit waits a while and plans again; "
        + "an approval of exactly this plan is void as soon as the resource exists.");

    public static DiagnosticCode BadAllowance { get; } = new(
        "allow-invalid",
        "--allow takes CLASS=ID: a class of 'azdoit approvals explain', or unknown-price, and the full id of a resource.");

    public static DiagnosticCode SecretUnread { get; } = new(
        "secret-not-readable",
        "The plan names a secret in a key vault (keyvault:ID), and this azdoit reads secrets from variables (env:NAME) and files (file:PATH) only, or makes them (generate). Nothing was begun.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        BudgetExceeded, BudgetShare, CostLimit, UnknownPrice, AboveThreshold, EffectAsks, QuotaShort, QuotaUnread, QuotaUnlisted, Naming, SecretUnread, PolicyDenies, PolicyInvalid,
        Frozen, ApprovalMissing, PlanDiffers, PriceRose, ApprovalSpent, CliApprovalDenied, SecondPerson, NotConfirmed, BeingMade, BadAllowance,
    ];
}
