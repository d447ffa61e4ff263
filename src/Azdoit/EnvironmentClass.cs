namespace Azdoit;

/// <summary>How careful to be. A real target that maps to nothing is production.</summary>
public enum EnvironmentClass
{
    Dev,
    Test,
    Production,
}
