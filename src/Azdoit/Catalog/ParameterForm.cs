namespace Azdoit.Catalog;

/// <summary>What a parameter's value looks like; understanding reads it and the catalogue validates it by this.</summary>
public enum ParameterForm
{
    Text,
    Integer,

    /// <summary>A number that need not be whole.</summary>
    Decimal,
    Flag,
    Name,
    Names,
    RegionName,
    VmSize,

    /// <summary>One of the parameter's <see cref="Parameter.Choices"/>.</summary>
    Choice,
    Port,
    AddressPrefix,
    Tags,
    SecretReference,
}
