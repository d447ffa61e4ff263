namespace Azdoit.Connectors.AzureCli;

/// <param name="Code">az's exit code: 0 done, 2 wrong usage, 3 not found, else failed.</param>
internal sealed record AzResult(int Code, string Output, string Errors);
