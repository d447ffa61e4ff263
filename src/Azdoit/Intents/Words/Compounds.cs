namespace Azdoit.Intents.Words;

/// <summary>Words that describe rather than name, although their hyphens make them look like names.</summary>
internal static class Compounds
{
    private static readonly string[] Beginnings = ["non-", "not-", "pre-", "post-", "ex-", "out-", "long-", "short-", "low-", "high-", "never-", "half-", "over-", "under-", "un-",
        "semi-", "multi-", "single-", "dual-", "zone-", "geo-", "well-", "self-", "auto-", "no-"];

    private static readonly string[] Endings = ["-ed", "-free", "-only", "-less", "-facing", "-based", "-tier", "-sized", "-running", "-ready", "-optimized", "-optimised",
        "-enabled", "-disabled", "-wide", "-level", "-grade", "-purpose", "-friendly", "-node", "-like", "-end", "-specific", "-related", "-redundant", "-performance", "-cost",
        "-priced", "-term", "-size"];

    /// <summary>Whether a hyphenated word before a noun says what it is like. Before a plural it names something only with a number in it.</summary>
    public static bool Describe(string word, bool plural) =>
        Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)) || Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal))
        || (plural && !word.Any(char.IsAsciiDigit));

    /// <summary>"The test resource group": there may be many, so it pins down none.</summary>
    public static bool IsStage(string word) =>
        word is "test" or "testing" or "staging" or "stage" or "demo" or "sandbox" or "temp" or "temporary" or "scratch" or "unused" or "wrong" or "right" or "correct" or "empty"
            or "main" or "other" or "previous";

    /// <summary>A word that says what became of a thing or what it should become ("make web-01 vm bigger"), and is never its name.</summary>
    public static bool IsParticiple(string word) =>
        word is "used" or "deleted" or "removed" or "destroyed" or "restarted" or "unused" or "created" or "owned" or "hosting" or "hosted" or "serving" or "managed" or "deployed"
            or "made" or "built" or "containing" or "consuming" or "being" or "needed" or "installed" or "configured" or "intended" or "belonging" or "launched" or "provisioned"
            or "started" or "modified" or "updated" or "assigned" or "linked" or "exposed"
        or "bigger" or "larger" or "smaller" or "faster" or "slower" or "cheaper" or "stronger" or "public" or "private";

    /// <summary>A word before "machine" that asks for hardware or for a way of buying, and not for a use.</summary>
    public static bool Demands(string word) =>
        word is "ipv6" or "dual-stack" or "gpu" or "spot" or "arm" or "arm64" or "ampere" or "confidential" or "encrypted" or "trusted" or "ephemeral" or "preemptible"
            or "reserved" or "gen2" or "gen1" or "hibernating" or "gpu-enabled" or "nested" or "low-priority" or "hpc" or "ha" or "fault-tolerant" or "load-balanced"
            or "clustered" or "domain-joined";

    /// <summary>What a thing is asked to be: "is redis expensive".</summary>
    public static bool Judges(string word) =>
        word is "expensive" or "cheap" or "good" or "bad" or "slow" or "fast" or "safe" or "secure" or "ready" or "healthy" or "free" or "fine" or "alive" or "working" or "broken"
            or "reachable" or "compliant" or "encrypted" or "overpriced" or "better" or "worth" or "enough" or "big" or "old" or "new";

    /// <summary>Keys that are tags wherever they stand; any other one may be meant as a setting.</summary>
    public static bool IsTagKey(string key) =>
        key.Replace("-", "", StringComparison.Ordinal).Replace("_", "",
            StringComparison.Ordinal) is "env" or "environment" or "owner" or "team" or "project" or "app" or "application" or "costcenter" or "costcentre" or "cost"
                or "department" or "dept" or "stage" or "purpose" or "customer" or "client" or "workload" or "component" or "createdby" or "managedby" or "contact" or "ttl"
                or "expires" or "keep" or "billing" or "product" or "bu";
}
