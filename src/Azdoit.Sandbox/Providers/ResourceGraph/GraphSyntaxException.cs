namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>The query is not one that the sandbox understands; the message says where.</summary>
internal sealed class GraphSyntaxException(string message) : Exception(message);
