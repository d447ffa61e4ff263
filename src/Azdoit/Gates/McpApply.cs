namespace Azdoit.Gates;

/// <summary>Under what condition a model may run a plan over MCP.</summary>
public enum McpApply
{
    Deny,

    /// <summary>When the client asks the person in front of it.</summary>
    Elicit,

    /// <summary>When the person handed it a token of their own.</summary>
    Token,
}
