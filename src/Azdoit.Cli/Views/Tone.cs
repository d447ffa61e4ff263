namespace Azdoit.Cli.Views;

/// <summary>How a line is meant; a colour on a terminal that has some, nothing elsewhere.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Quiet,
    Good,
    Warning,
    Bad,
}
