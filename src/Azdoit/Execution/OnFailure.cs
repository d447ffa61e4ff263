namespace Azdoit.Execution;

/// <summary>What happens to what a failed run has made.</summary>
public enum OnFailure
{
    /// <summary>All of it is taken back.</summary>
    Undo,

    /// <summary>It stands and is named as left over.</summary>
    Keep,

    /// <summary>Only what depends on the failed step, or leads to nothing but it, is taken back.</summary>
    UndoBranch,
}
