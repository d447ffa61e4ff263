using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Files;

/// <summary>What can be wrong with a file, whatever is in it.</summary>
public static class FileCodes
{
    public static DiagnosticCode Unwritable { get; } = new(
        "file-unwritable",
        "azdoit could not write a file that it needs. What was to be recorded is not recorded, so nothing that depends on it was "
        + "started. Check who owns the folder, whether it is mounted read-only, and that AZDOIT_HOME names a folder of yours.");

    public static DiagnosticCode Unreadable { get; } = new(
        "file-unreadable",
        "A file is there and could not be read. azdoit does not treat it as absent: it would forget what it did. Check the file's owner and permissions.");

    public static DiagnosticCode DiskFull { get; } = new(
        "disk-full",
        "The disk or the quota of the user is full. What was half written was cut off again and what was there before is unchanged. "
        + "Free some space and repeat the command; an unfinished objective resumes.");

    public static DiagnosticCode Damaged { get; } = new(
        "file-damaged",
        "A line of an append-only file does not read as azdoit wrote it. Only an unfinished last line is repaired by itself, because a crash can "
        + "leave one; anything else was changed from outside or by a failing disk. Nothing was overwritten. Restore the file from a backup, or move it aside.");

    public static DiagnosticCode Torn { get; } = new(
        "file-torn-line",
        "The last line of an append-only file was unfinished: the process that wrote it died. What it announced was never begun, so the piece was cut off.");

    public static DiagnosticCode Locked { get; } = new(
        "lock-held",
        "Another living azdoit process holds what this command needs. Wait for it or end it; a dead process is recognised and does not hold anything.");

    public static DiagnosticCode LockStale { get; } = new(
        "lock-stale",
        "A process on another machine held this and has not been heard from for two minutes. azdoit cannot see whether it lives. "
        + "When you are sure that it does not, take over.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unwritable, Unreadable, DiskFull, Damaged, Torn, Locked, LockStale];
}
