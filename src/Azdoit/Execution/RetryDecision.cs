namespace Azdoit.Execution;

/// <summary>What follows a failed attempt. Closed.</summary>
public abstract record RetryDecision
{
    private RetryDecision()
    {
    }

    /// <summary>As the journal has it.</summary>
    public abstract string Word { get; }

    /// <summary>The attempt was refused and had no effect: wait, then send again.</summary>
    public sealed record Retry(TimeSpan After) : RetryDecision
    {
        public override string Word => "retry";
    }

    /// <summary>The attempt may have had its effect: wait, read, and send again only what the read shows as missing.</summary>
    public sealed record ReadFirst(TimeSpan After) : RetryDecision
    {
        public override string Word => "read";
    }

    /// <summary>Only another size, region, name or value helps: a new plan, and somebody has to be asked.</summary>
    public sealed record ChangeParameters(string Reason) : RetryDecision
    {
        public override string Word => "change";
    }

    /// <summary>The hand is what failed: another one takes over what a fresh read shows as missing.</summary>
    public sealed record FallBack(string Reason) : RetryDecision
    {
        public override string Word => "fall_back";
    }

    /// <summary>Nothing helps, and what this run made is to be taken back.</summary>
    public sealed record Undo(string Reason) : RetryDecision
    {
        public override string Word => "undo";
    }

    /// <summary>Nothing helps, and what this run made stays as it is.</summary>
    public sealed record Stop(string Reason) : RetryDecision
    {
        public override string Word => "stop";
    }
}
