using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Connectors.Files;

/// <summary>Turns what the file system throws into what we tell people.</summary>
public static class FileTrouble
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>
    /// The exceptions of a file system that does not do as asked; anything else is a bug. The framework reports a file that grows
    /// over the process's limit (EFBIG, <c>ulimit -f</c>) as an argument out of range.
    /// </summary>
    public static bool Is(Exception wrong) => wrong is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    public static Diagnostic Writing(string path, Exception wrong) =>
        wrong.HResult is NoSpaceLeft or QuotaExceeded or WindowsDiskFull
            ? Diagnostic.Error(FileCodes.DiskFull, "The disk is full", $"{path} could not be written.", Suggestion.Person("Free some space, then repeat the command."))
            : Diagnostic.Error(FileCodes.Unwritable, "A file cannot be written", $"{path}: {wrong.Message}");

    public static Diagnostic Reading(string path, Exception wrong) =>
        Diagnostic.Error(FileCodes.Unreadable, "A file cannot be read", $"{path}: {wrong.Message}");

    /// <param name="line">From 1.</param>
    public static Diagnostic Damaged(string path, int line, string problem) =>
        Diagnostic.Error(FileCodes.Damaged, "A file is damaged", $"{path}:{line}: {problem}. Nothing was overwritten.");

    /// <summary>For the road that speaks of failures: trying again is of no use before a person has done something.</summary>
    public static Failure ToFailure(this Diagnostic diagnostic) => new()
    {
        Category = FailureCategory.Internal,
        Retry = RetryClass.Never,
        Code = diagnostic.Code.Id,
        Message = diagnostic.Detail is null ? diagnostic.Summary : $"{diagnostic.Summary}: {diagnostic.Detail}",
    };
}
