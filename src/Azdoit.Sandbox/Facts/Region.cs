namespace Azdoit.Sandbox.Facts;

/// <summary>An Azure region. <see cref="Index"/> is its line in the embedded list, which the size list refers to.</summary>
internal sealed record Region(
    int Index, string Name, string DisplayName, string Geography, string GeographyGroup, string PairedRegion,
    int Zones, string Category, string Latitude, string Longitude, string Place);
