namespace Azdoit.Failures;

/// <summary>How far an exchange came that brought no usable answer.</summary>
public enum Breakage
{
    /// <summary>It was answered.</summary>
    None,

    /// <summary>No connection was made, so nothing was sent.</summary>
    NotSent,

    /// <summary>The connection ended, or made no sense, after the request may have been sent.</summary>
    Lost,

    /// <summary>No answer within the time limit.</summary>
    TimedOut,

    /// <summary>The status arrived, the body did not, or is no JSON.</summary>
    Unreadable,

    /// <summary>The body is larger than any answer should be.</summary>
    TooLarge,
}
