namespace Azdoit.Inventory;

/// <summary>One value that is not as wanted.</summary>
/// <param name="Path">Dotted: <c>properties.hardwareProfile.vmSize</c>.</param>
/// <param name="Found">The value as compact JSON; null when there is none.</param>
public sealed record PropertyDifference(string Path, string? Found, string Wanted);
