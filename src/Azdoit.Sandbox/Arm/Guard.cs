namespace Azdoit.Sandbox.Arm;

/// <summary>What may forbid a request before its provider sees it: a missing role, a lock, a policy.</summary>
internal abstract class Guard
{
    /// <summary>Judges a request by what it wants to do and where.</summary>
    public virtual ArmError? Refuse(Cloud cloud, ArmRequest request, Access access) => null;

    /// <summary>Which scopes a list may show to the caller; null shows all.</summary>
    public virtual Predicate<string>? Sight(Cloud cloud, ArmRequest request) => null;

    /// <summary>Judges what a write would store, and may complete it.</summary>
    public virtual ArmError? Amend(ArmRequest request, Draft draft) => null;
}
