using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxEnvCommand : CliCommand
{
    private readonly Option<string?> language = new("--shell")
    {
        Description = "bash (also for sh and zsh), fish, pwsh or cmd; bash when not said",
        HelpName = "SHELL",
        CustomParser = Values.OneOf([.. ShellLanguage.All.Select(known => known.Name)]),
    };

    private readonly Option<bool> unset = new("--unset") { Description = "Print what takes the variables back" };

    public SandboxEnvCommand()
        : base(
            "env",
            "Print what makes az, Azure's SDKs and Terraform use the local cloud in this shell",
            "azdoit sandbox env", "azdoit sandbox env --shell fish", "azdoit sandbox env --unset")
    {
        Add(language);
        Add(unset);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        var name = parsed.GetValue(language) ?? ShellLanguage.All[0].Name;
        var words = ShellLanguage.All.First(known => known.Name == name);
        var folder = new ClientFolder(home.Home.SandboxClientFolder);
        if (parsed.GetValue(unset))
        {
            return Printed(shell, [.. ClientFolder.Names.Select(words.Unset), words.Withdraw(folder.Programs)], []);
        }

        if (!(await ReadyClients.PrepareAsync(home.Launcher, folder, shell.Surroundings, ct)).TryGet(out var ready, out var failure))
        {
            return Reply.Of(AnswerOutcome.Unreachable, SandboxPage.NotStarted(failure));
        }

        var lines = ready.Variables.Select(v => v.File is null ? words.Set(v.Name, v.Value) : words.SetFromFile(v.Name, v.File)).ToList();
        if (Programs.Find("az", shell.Surroundings, except: folder.Programs) is { } az && AzWrapper.IsNeededFor(az))
        {
            lines.Add(words.Prepend(folder.Programs));
        }

        return Printed(shell, lines, ready.Variables);
    });

    /// <summary>For a shell's own eval the lines alone; a program gets names and values, secrets as the file that holds them.</summary>
    private static Reply Printed(Shell shell, IReadOnlyList<string> lines, IEnumerable<ClientVariable> variables)
    {
        var result = new JsonObject { ["lines"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]), ["variables"] = new JsonObject(), ["files"] = new JsonArray() };
        foreach (var variable in variables)
        {
            if (variable.File is { } file)
            {
                // Not the name as a key: what stands behind the name of a secret is hidden, and this is only where it is.
                result["files"]!.AsArray().Add(new JsonObject { ["variable"] = variable.Name, ["path"] = file });
            }
            else
            {
                result["variables"]![variable.Name] = variable.Value;
            }
        }

        var reply = Reply.Done(new Views.Page(), result);
        return shell.Talk.IsForPeople ? reply with { Bare = new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString() } : reply;
    }
}
