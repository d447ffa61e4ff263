namespace Azdoit.Catalog;

/// <summary>What taking an effect back does; shown on the approval card for each step.</summary>
public enum UndoKind
{
    /// <summary>Removes what was made, with the data in it.</summary>
    Removes,

    /// <summary>Puts the recorded former properties or state back.</summary>
    Restores,

    /// <summary>Nothing can; the card gives the reason.</summary>
    None,
}
