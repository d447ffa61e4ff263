namespace Azdoit.Connectors.Audits;

/// <summary>Where a record stops being what was written.</summary>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
/// <param name="Byte">Offset in the file up to which everything is proven: the first byte of the line that is wrong or missing.</param>
public sealed record Fault(string Path, int Line, long Byte, string Problem);
