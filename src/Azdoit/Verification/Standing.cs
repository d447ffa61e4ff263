using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Verification;

/// <summary>What an independent read says about an effect. Closed.</summary>
public abstract record Standing
{
    private Standing()
    {
    }

    /// <summary>The cloud is as the effect wants it.</summary>
    public sealed record Holds(ObservedResource? Resource) : Standing;

    /// <summary>On its way: reading again later makes sense.</summary>
    public sealed record Pending(string State) : Standing;

    /// <summary>Not there, or not yet changed: nothing of the effect is visible.</summary>
    public sealed record Missing : Standing;

    /// <summary>There, settled, and not as wanted.</summary>
    public sealed record Differs(ObservedResource Resource, ImmutableArray<PropertyDifference> Differences) : Standing;

    /// <summary>There, and the cloud itself calls it failed.</summary>
    public sealed record Broken(ObservedResource Resource) : Standing;
}
