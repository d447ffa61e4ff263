using System.CommandLine;

namespace Azdoit.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length == 1 && args[0] == "--raw") { System.Console.WriteLine("raw"); return 0; }
        var root = new RootCommand("x");
        var c = new Command("do", "d") { new Option<string>("--region"), new Option<bool>("--json"), new Argument<string>("request") };
        c.SetAction(r => System.Console.WriteLine("done " + r.GetValue<string>("request")));
        root.Add(c);
        return root.Parse(args).Invoke();
    }
}
