namespace Azdoit.Inventory;

/// <summary>One line of a provider's usage API.</summary>
/// <param name="Quota"><c>cores</c>, <c>standardDSv3Family</c>, ...</param>
public sealed record Usage(string Quota, string DisplayName, decimal Current, decimal Limit);
