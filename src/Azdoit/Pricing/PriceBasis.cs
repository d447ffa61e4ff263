namespace Azdoit.Pricing;

/// <summary>
/// How a price came about, and how sure that makes it. The age of a figure plays no part: old figures are dated, not doubted.
/// </summary>
public abstract record PriceBasis
{
    private PriceBasis()
    {
    }

    public abstract Confidence Confidence { get; }

    /// <summary>Why the figure is less than observed; null when it was observed as it stands.</summary>
    public abstract string? Reason { get; }

    /// <summary>The list price of this SKU in this region, as Microsoft's price API gave it.</summary>
    public sealed record Observed : PriceBasis
    {
        // Short of certain: the cross-checks of the collected figures found 4 in 78 that differ or cannot be compared.
        public override Confidence Confidence => new(0.97);

        public override string? Reason => null;
    }

    /// <summary>Computed from observed prices by a rule that <paramref name="Note"/> names.</summary>
    /// <param name="Certainty">0 to 1; see docs/pricing.md for the rules and how often each was right.</param>
    public sealed record Derived(string Note, double Certainty) : PriceBasis
    {
        public override Confidence Confidence => new(Certainty);

        public override string? Reason => Note;
    }

    /// <summary>The price of a neighbouring region, because this region's is not known.</summary>
    /// <param name="ShareEqual">Which share of the VM prices is the same in both regions, 0 to 1.</param>
    public sealed record Borrowed(Region From, double ShareEqual, string? Note) : PriceBasis
    {
        public override Confidence Confidence => new(0.6 + (0.25 * ShareEqual));

        public override string? Reason => Note is null ? $"price of {From}" : $"price of {From}; {Note}";
    }
}
