namespace Azdoit.Intents.Words;

/// <summary>Verbs that are put together of a deed and what it is done to. Those of one piece are in <c>Phrases.txt</c>.</summary>
internal static class Verbs
{
    /// <summary>Whether it takes something away, interrupts it or changes what it can bear.</summary>
    public static bool Hurt(string? verb) => verb is "delete" or "stop" or "deallocate" or "restart" or "resize" or "scale";

    /// <summary>Together they let something scale by itself: "enable autoscaling", "update the autoscaler".</summary>
    public static readonly string[] AutoscaleDeeds = ["enable", "turn on", "switch on", "activate", "set", "set up", "configure", "update", "change", "adjust", "modify", "add",
        "apply", "use", "start"];

    /// <summary>What is switched, and how: "disable public access".</summary>
    public static readonly string[] Switches = ["public access", "public blob access", "anonymous access", "anonymous blob access", "blob public access", "anonymous public access",
        "public access to blobs", "public access to the blobs", "public access to containers", "anonymous access to blobs", "anonymous access to containers",
        "public read access to blobs", "anonymous read access", "anonymous access to the blobs", "anonymous access to the containers", "anonymous public read access",
        "anonymous read access to blobs", "public blob anonymous access", "container public access", "public access to the containers", "public blobs"];

    public static readonly string[] SwitchesOff = ["disable", "turn off", "switch off", "remove", "block", "forbid", "revoke", "deny", "disallow", "prevent", "prohibit", "stop", "close", "shut off"];

    public static readonly string[] SwitchesOn = ["enable", "turn on", "switch on", "allow", "permit", "activate"];

    public static readonly string[] Autoscaling =
        ["autoscale", "autoscaling", "auto-scale", "auto-scaling", "auto scale", "auto scaling", "autoscaler", "the autoscaler", "cluster autoscaler", "the cluster autoscaler",
            "cluster autoscaling", "node autoscaling", "autoscale limits", "the autoscale limits", "autoscaler limits", "the autoscaler limits", "autoscaling limits",
            "the autoscaling limits"];
}
