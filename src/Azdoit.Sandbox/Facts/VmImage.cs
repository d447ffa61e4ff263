namespace Azdoit.Sandbox.Facts;

/// <summary>A marketplace image, in the version that is its latest.</summary>
internal sealed record VmImage(string Publisher, string Offer, string Sku, string System, string Generation, string Architecture, string Version);
