namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>An environment variable that points a client at the sandbox.</summary>
/// <param name="File">Where the value lies when it is a secret; whoever prints the variable names the file instead.</param>
public sealed record ClientVariable(string Name, string Value, string? File = null);
