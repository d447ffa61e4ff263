namespace Azdoit.Connectors.Prices.Retail;

/// <summary>One page of the Azure Retail Prices API.</summary>
internal sealed record RetailPage
{
    public string BillingCurrency { get; set; } = "";

    public required IReadOnlyList<RetailItem> Items { get; init; }

    public string? NextPageLink { get; set; }
}
