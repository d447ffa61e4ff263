using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli;

/// <summary>The process's outside: who called it, how it talks, what time it is.</summary>
internal sealed class Shell(Surroundings surroundings, Talk talk, Output output, Output errors, TimeProvider time) : IDisposable
{
    private Interrupts? interrupts;
    private bool endsWithGap = true;
    private int events;

    /// <summary>Of this azdoit, as <c>--version</c> prints it.</summary>
    public static string Version { get; } = typeof(Shell).Assembly.GetName().Version!.ToString(3);

    /// <summary>Of the sandbox in this azdoit. Builds of one version differ, and a rebuilt azdoit must not talk to the sandbox of before.</summary>
    public static string SandboxBuild { get; } = $"{Version}+{typeof(Sandbox.SandboxHost).Module.ModuleVersionId.ToString("N")[..8]}";

    public Surroundings Surroundings => surroundings;

    public Talk Talk => talk;

    public Output Output => output;

    public Output Errors => errors;

    public TimeProvider Time => time;

    /// <summary>Somebody reads along who can be asked.</summary>
    public bool HasPerson => talk is { IsForPeople: true } && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Whether what is written can be moved about in and written over.</summary>
    public bool IsTerminal => !Console.IsOutputRedirected && surroundings.Variable("TERM") != "dumb";

    /// <summary>From the first use on, signals ask instead of ending the process.</summary>
    public Interrupts Interrupts => interrupts ??= new(second => errors.WriteLine(
        second ? "leaving at once; the journal keeps what began" : "stopping: nothing more is made, what is in flight is settled, and what is being taken back still is; once more leaves at once"));

    /// <summary>The number of the next event line; they count through the whole process.</summary>
    public int NextEvent() => Interlocked.Increment(ref events);

    public void Dispose() => interrupts?.Dispose();

    /// <summary>Shows a page to people, at once; nothing where a program listens.</summary>
    public void Show(Page page)
    {
        if (!talk.IsForPeople || page.IsEmpty)
        {
            return;
        }

        page = page.After(endsWithGap);
        endsWithGap = page.Blocks is [.., Block.Gap];

        if (!IsTerminal || surroundings.Variable("NO_COLOR") is { Length: > 0 })
        {
            output.Write(PlainText.Of(page));
        }
        else
        {
            RichText.Write(page);
        }
    }
}
