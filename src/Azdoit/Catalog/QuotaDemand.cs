namespace Azdoit.Catalog;

/// <summary>What a resource takes from a subscription's quota, by the names of the provider's usage API.</summary>
/// <param name="Provider">The namespace whose usages are read, e.g. <c>Microsoft.Compute</c>.</param>
/// <param name="Quota">The usage's <c>name.value</c>, e.g. <c>cores</c> or <c>standardDSv3Family</c>.</param>
public sealed record QuotaDemand(string Provider, string Quota, Region Region, decimal Amount);
