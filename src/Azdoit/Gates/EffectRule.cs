using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Gates;

/// <summary>What covers an effect class: a row of the table that <c>approvals explain</c> prints and that the gate goes by.</summary>
public sealed record EffectRule(EffectClass Class, string What, YesCover Yes)
{
    public static ImmutableArray<EffectRule> All { get; } =
    [
        new(EffectClass.Create, "a new resource", YesCover.Always),
        new(EffectClass.Change, "in place, no interruption", YesCover.Always),
        new(EffectClass.Interrupt, "stop, deallocate, restart, resize, scale in", YesCover.OutsideProduction),
        new(EffectClass.Expose, "a port to the world, public access, a role grant, removing a lock or policy, reading or rotating a key", YesCover.Never),
        new(EffectClass.Destroy, "delete, replace, purge, shrink", YesCover.Never),
    ];

    public static EffectRule For(EffectClass effect) => All.First(rule => rule.Class == effect);

    /// <summary>Whether <c>--yes</c> is enough.</summary>
    public bool IsCoveredByYes(bool production) => Yes == YesCover.Always || (Yes == YesCover.OutsideProduction && !production);
}

/// <summary>How far <c>--yes</c> goes. What it does not cover needs an approval with the exact ids or, at a terminal, the name typed.</summary>
public enum YesCover
{
    Always,
    OutsideProduction,
    Never,
}
