namespace Azdoit.Sandbox.Templates;

/// <summary>When an expression is evaluated: some functions are only there at some of these times.</summary>
internal enum Stage
{
    /// <summary>A parameter's default value: the clock and new ids may be asked.</summary>
    Default,

    /// <summary>Before anything is deployed: names, conditions, variables.</summary>
    Start,

    /// <summary>When a resource's turn comes, and for outputs: what was deployed before can be read.</summary>
    Runtime,
}
