namespace Azdoit.Pricing;

/// <summary>How loud a share of a limit is.</summary>
public enum SpendLevel
{
    /// <summary>Below the first threshold.</summary>
    Info,

    /// <summary>From the first.</summary>
    Warning,

    /// <summary>From the second.</summary>
    Critical,

    /// <summary>Above the last, or above the limit itself: nothing that adds to it runs.</summary>
    Exceeded,
}
