namespace Azdoit.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}
