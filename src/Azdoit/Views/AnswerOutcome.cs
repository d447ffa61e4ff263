namespace Azdoit.Views;

/// <summary>The one-word result of a command; its exit code follows from it (CONTRACT.md, "JSON and exit codes").</summary>
public enum AnswerOutcome
{
    Done,
    NothingToDo,
    Failed,
    Denied,
    ApprovalRequired,
    Question,
    Cancelled,
    Unreachable,
    Invalid,
    Bug,
}
