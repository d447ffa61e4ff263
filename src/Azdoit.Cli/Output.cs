using System.Text;
using Azdoit.Redaction;

namespace Azdoit.Cli;

/// <summary>
/// One of the process's streams. A reader that went away (<c>| head</c>), a stream that is closed (<c>&gt;&amp;-</c>) or a full disk
/// ends the output and nothing else: the work goes on. What was lost is told at the end.
/// Safe for concurrent use.
/// </summary>
internal sealed class Output(Stream stream)
{
    private readonly Lock gate = new();
    private bool closed;

    /// <summary>Why not everything could be written, where somebody was to read it; null for a reader that did not want more.</summary>
    public string? Lost { get; private set; }

    /// <summary>Text for people, without what looks like a secret.</summary>
    public void Write(string text) => WriteAsItIs(SecretText.Hide(text));

    public void WriteLine(string text) => Write(text + "\n");

    /// <summary>A line of JSON, which stays JSON.</summary>
    public void WriteJson(string line) => WriteAsItIs(SecretJson.HideIn(line) + "\n");

    /// <summary>A format of its own, from which whoever made it left secrets out.</summary>
    public void WriteAsItIs(string text)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            try
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush();
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                closed = true;
                // What was closed before we began is not writable to anybody: the framework calls that unauthorized.
                Lost = gone is IOException ? gone.Message : null;
            }
        }
    }
}
