using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Azdoit.Failures;

namespace Azdoit.Connectors.Processes;

/// <summary>
/// A process that outlives ours: in a session of its own, holding none of our streams, so that whoever reads our output
/// sees its end when we end.
/// </summary>
internal static partial class DetachedProcess
{
    private const int CloseOnExec = 4;

    /// <summary>The shell gives its place to the program, so the process id stays.</summary>
    private const string Script = """
        umask 077; log=$1; shift; cd /
        exec </dev/null >>"$log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
        if command -v setsid >/dev/null; then exec setsid "$@"; fi
        trap '' HUP
        exec "$@"
        """;

    /// <param name="program">An absolute path.</param>
    /// <param name="log">Gets the program's output, appended.</param>
    public static Outcome<Process, Failure> Start(string program, IEnumerable<string> arguments, string log)
    {
        LeaveInheritedDescriptors();
        try
        {
            return Process.Start(OperatingSystem.IsWindows() ? Hidden(program, arguments) : Detached(program, arguments, log))!;
        }
        catch (Exception refused) when (refused is Win32Exception or FileNotFoundException)
        {
            return new Failure
            {
                Category = FailureCategory.Dependency,
                Retry = RetryClass.Never,
                Code = ProcessCodes.NotStarted.Id,
                Message = $"{program} cannot be started: {refused.Message}",
            };
        }
    }

    private static ProcessStartInfo Detached(string program, IEnumerable<string> arguments, string log) =>
        new("/bin/sh", ["-c", Script, "sh", log, program, .. arguments]) { UseShellExecute = false };

    /// <summary>A program that the Windows shell starts inherits no handles.</summary>
    private static ProcessStartInfo Hidden(string program, IEnumerable<string> arguments) =>
        new(program, arguments) { UseShellExecute = true, WindowStyle = ProcessWindowStyle.Hidden };

    /// <summary>
    /// What we inherited ourselves, a pipe of our caller's, would be held open by the program. Our own descriptors are
    /// closed on exec anyway; where the kernel or its library cannot do this for all, the script closes the usual ones.
    /// </summary>
    private static void LeaveInheritedDescriptors()
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = CloseRange(3, uint.MaxValue, CloseOnExec);
            }
            catch (EntryPointNotFoundException)
            {
                return;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "close_range")]
    private static partial int CloseRange(uint first, uint last, int flags);
}
