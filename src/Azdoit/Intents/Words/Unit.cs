namespace Azdoit.Intents.Words;

/// <summary>Units that stand after a number.</summary>
internal static class Unit
{
    public const string Cores = "cores";
    public const string Gigabytes = "gb";
    public const string Terabytes = "tb";
    public const string Nodes = "nodes";
    public const string Instances = "instances";
    public const string Days = "days";
    public const string Times = "times";

    /// <summary>The unit that a word stands for, or null. Days stand for all spans of time; see <see cref="DaysIn"/>.</summary>
    public static string? Of(string word) => word switch
    {
        "vcpu" or "vcpus" or "core" or "cores" or "cpu" or "cpus" or "vcore" or "vcores" or "vc" or "processors" or "cpu's" => Cores,
        "gb" or "gib" or "gig" or "gigs" or "gigabyte" or "gigabytes" or "g" => Gigabytes,
        "tb" or "tib" or "terabyte" or "terabytes" => Terabytes,
        "node" or "nodes" or "worker" or "workers" => Nodes,
        "instance" or "instances" or "replica" or "replicas" => Instances,
        "x" => Times,
        _ => DaysIn(word) is null ? null : Days,
    };

    public static bool Known(string word) => Of(word) is not null;

    public static double? DaysIn(string word) => word switch
    {
        "hour" or "hours" or "hr" or "hrs" or "h" => 1 / 24.0,
        "day" or "days" or "d" => 1,
        "week" or "weeks" => 7,
        "month" or "months" => 30,
        "year" or "years" => 365,
        _ => null,
    };
}
