namespace Azdoit.Failures;

/// <summary>What may follow a failure, before history is taken into account.</summary>
public enum RetryClass
{
    /// <summary>The same request will fail the same way.</summary>
    Never,

    /// <summary>Waiting may cure it; the request had no effect.</summary>
    AfterDelay,

    /// <summary>It may have taken effect: the cloud is read before anything else happens.</summary>
    AfterRead,
}
