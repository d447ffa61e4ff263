namespace Azdoit.Tests.Architecture.BadExamples;

/// <summary>A family that looks closed and is not: the copy constructor lets a foreign record in.</summary>
internal abstract record OpenFamily
{
    private OpenFamily()
    {
    }

    public sealed record Inside : OpenFamily;
}

internal sealed record Intruder(OpenFamily Other) : OpenFamily(Other);
