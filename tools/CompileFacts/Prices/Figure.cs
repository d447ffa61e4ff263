namespace CompileFacts.Prices;

/// <summary>One price as collected: what it is for, where, and where it comes from.</summary>
/// <param name="Region">A region's name, or <c>*</c> for a price that is the same everywhere.</param>
internal sealed record Figure(string Meter, string Sku, string Region, decimal Usd, char Origin)
{
    /// <summary>Units per month that cost nothing before this price begins.</summary>
    public decimal Free { get; init; }
}
