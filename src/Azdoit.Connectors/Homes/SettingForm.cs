namespace Azdoit.Connectors.Homes;

/// <summary>What a setting's value looks like.</summary>
public enum SettingForm
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,

    /// <summary>An <see cref="int"/>.</summary>
    Whole,

    /// <summary>A <see cref="decimal"/>.</summary>
    Number,

    /// <summary>An immutable array of <see cref="string"/>.</summary>
    Texts,
}
