using Azdoit.Connectors.Sandboxes.Clients;

namespace Azdoit.Connectors.AzureCli;

/// <summary>
/// The program that a resident az runs: one request per line in, one answer per line out. Starting Python and loading az's libraries is most
/// of what a command costs; here it is paid once.
/// </summary>
internal static class ResidentScript
{
    /// <param name="mends">Whether the installed az asks its libraries for what they lack.</param>
    public static string Text(bool mends) => Opening + (mends ? AzWrapper.Mending : "") + Body;

    /// <summary>
    /// A session of its own, so that Ctrl-C at the terminal reaches azdoit alone, which settles. The thread that reads ends everything as soon
    /// as the other end of the pipe is gone, however azdoit died: nobody would know what a command went on doing.
    /// </summary>
    private const string Opening = """
        import io, json, os, queue, sys, threading
        if sys.path and not sys.path[0]:
            del sys.path[0]
        if hasattr(os, "setsid"):
            try:
                os.setsid()
            except OSError:
                pass
        requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "w", encoding="utf-8")
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        waiting = queue.Queue()
        def read():
            for line in requests:
                waiting.put(line)
            os._exit(0)
        threading.Thread(target=read, daemon=True).start()
        def answer(**members):
            answers.write(json.dumps(members) + "\n")
            answers.flush()

        """;

    /// <summary>az sets up its logging only where nobody has: of what it logs, the last error is what ended the command.</summary>
    private const string Body = """

        import contextlib, logging
        try:
            from azure.cli.core import __version__, get_default_cli
        except BaseException as wrong:
            answer(error=repr(wrong))
            os._exit(1)
        class Told(logging.Handler):
            def emit(self, record):
                told.append(record.getMessage())
        told = []
        logging.getLogger().addHandler(logging.NullHandler())
        for name in ("cli", "azure"):
            logging.getLogger(name).propagate = False
            logging.getLogger(name).addHandler(Told(logging.ERROR))
        answer(version=__version__)
        while True:
            output, errors = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
                words = json.loads(waiting.get())
                told.clear()
                try:
                    code = get_default_cli().invoke(words, out_file=output)
                except SystemExit as end:
                    code = end.code if isinstance(end.code, int) else 1
                except BaseException as wrong:
                    code = 1
                    told.append(repr(wrong))
            answer(code=code or 0, output=output.getvalue(), errors="ERROR: " + told[-1] if told else errors.getvalue())

        """;
}
