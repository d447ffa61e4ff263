namespace Azdoit.Catalog;

/// <summary>How much an effect can hurt; approvals are given per class. Ordered from harmless to irreversible.</summary>
public enum EffectClass
{
    Read,

    /// <summary>A new resource.</summary>
    Create,

    /// <summary>In place, no interruption.</summary>
    Change,

    /// <summary>Stop, deallocate, restart, resize, scale in.</summary>
    Interrupt,

    /// <summary>A port to the world, public access, a role grant, removing a lock, reading or rotating a key.</summary>
    Expose,

    /// <summary>Delete, replace, purge, shrink.</summary>
    Destroy,
}
