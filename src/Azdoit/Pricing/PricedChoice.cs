namespace Azdoit.Pricing;

/// <summary>One of several things that are compared by price.</summary>
/// <param name="Name">What differs: the size, or size and region.</param>
public sealed record PricedChoice(string Name, Quote Quote);
