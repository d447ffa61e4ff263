namespace Azdoit.Gates;

/// <summary>What a gate says, from mild to strict; the strictest of all gates is the verdict.</summary>
public enum GateAnswer
{
    Allow,

    /// <summary>A person, or an approval, must say yes.</summary>
    Ask,

    /// <summary>No approval helps; something else must change first.</summary>
    Deny,
}
