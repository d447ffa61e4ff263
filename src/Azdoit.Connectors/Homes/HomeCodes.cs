using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>What can be wrong with the home, its settings, the target and the user's keys.</summary>
public static class HomeCodes
{
    public static DiagnosticCode Unusable { get; } = new(
        "home-unusable",
        "The folder where azdoit keeps its records (AZDOIT_HOME, else ~/.azdoit) cannot be made or read. Without records azdoit could not tell after a crash "
        + "what it had begun, so it does nothing. Choose another folder with AZDOIT_HOME, or free some space.");

    public static DiagnosticCode Newer { get; } = new(
        "home-newer",
        "A newer azdoit has written this home in a format that this one does not know. Reading it halfway would lose what the newer one recorded. "
        + "Use that azdoit, or another home.");

    public static DiagnosticCode Damaged { get; } = new(
        "home-damaged",
        "home.json, which carries the format of the home, does not read as azdoit wrote it. Nothing was overwritten. Restore it from a backup; "
        + "if only this file is damaged, it may be deleted and is made again.");

    public static DiagnosticCode Tightened { get; } = new(
        "home-was-open",
        "The folder where azdoit keeps its records could be written by others, who could have raised a budget or recorded an approval. azdoit took their permissions away (mode 0700) and went on.");

    public static DiagnosticCode SettingsUnreadable { get; } = new(
        "config-syntax",
        "config.json or azdoit.yml is not well-formed. azdoit does not guess which settings were meant, because some of them are limits. "
        + "The place is named; JSON here has no comments and no trailing commas.");

    public static DiagnosticCode UnknownKey { get; } = new(
        "config-unknown-key",
        "A setting has a name that azdoit does not know. A misspelt limit that is silently ignored is worse than an error, so it is one. "
        + "`azdoit config schema` prints all keys.");

    public static DiagnosticCode NotUsedYet { get; } = new(
        "config-not-used-yet",
        "A setting belongs to the format of config.json, and the part of azdoit that would read it is not built yet. Nothing of it applies: no preference, no server, no clean-up. "
        + "Remove it, or leave it for a later azdoit.");

    public static DiagnosticCode WrongType { get; } = new(
        "config-wrong-type",
        "A setting has a value of another type than it needs: text where a number is due, or the like.");

    public static DiagnosticCode InvalidValue { get; } = new(
        "config-invalid-value",
        "A setting has a value of the right type that means nothing here. The message says which values do.");

    public static DiagnosticCode DuplicateKey { get; } = new(
        "config-duplicate-key",
        "A setting stands twice in the same place. Programs disagree on which one counts, so azdoit asks for one.");

    public static DiagnosticCode SecretInFile { get; } = new(
        "config-secret-in-file",
        "config.json holds an API key. It works, but files are copied, backed up and committed more easily than environment variables: "
        + "prefer ANTHROPIC_API_KEY, and revoke a key that was shared.");

    public static DiagnosticCode UnknownCloud { get; } = new(
        "cloud-unknown",
        "The cloud is one of sandbox, azure, azureusgovernment and azurechina. Without any configuration it is the sandbox, which costs nothing.");

    public static DiagnosticCode SandboxVariables { get; } = new(
        "sandbox-variables",
        "The environment points other tools at the sandbox (`azdoit sandbox env`) while azdoit is asked to work on a real cloud. "
        + "Half of a run would go to the one and half to the other. Unset the variables, or name the sandbox.");

    public static DiagnosticCode InSandbox { get; } = new(
        "in-sandbox",
        "You are in the sandbox, and what you named is not there. The sandbox has one tenant and one subscription of its own. "
        + "Name the real cloud (`--cloud azure`) when that is where it is.");

    public static DiagnosticCode SubscriptionNeeded { get; } = new(
        "subscription-needed",
        "On a real cloud azdoit never picks the subscription: the login's current one is often not the one that was meant. "
        + "Name it with --subscription, AZDOIT_SUBSCRIPTION, azdoit.yml or config.json.");

    public static DiagnosticCode SshKeyUnusable { get; } = new(
        "ssh-key-unusable",
        "The file that was named as the SSH public key holds none that Azure takes: one line, `ssh-ed25519` or `ssh-rsa` with at least 2048 bits. "
        + "Never name a private key.");

    public static DiagnosticCode OwnsResources { get; } = new(
        "home-owns-resources",
        "By its journals this home made resources on a real cloud that still stand. Without the records azdoit could not tell them from others' and would never remove them. "
        + "Take them back first, or let them go with --keep-resources; the keys to them are kept then.");

    public static DiagnosticCode RemovalAsks { get; } = new(
        "home-removal-asks",
        "Removing a home forgets its journals, its ledger and the local cloud for good. That takes a --yes.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        Unusable, Newer, Damaged, Tightened, SettingsUnreadable, UnknownKey, NotUsedYet, WrongType, InvalidValue, DuplicateKey, SecretInFile,
        UnknownCloud, SandboxVariables, InSandbox, SubscriptionNeeded, SshKeyUnusable, OwnsResources, RemovalAsks,
    ];
}
