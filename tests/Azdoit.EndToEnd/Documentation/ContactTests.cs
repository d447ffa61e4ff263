using System.CommandLine;
using Azdoit.Cli;
using Azdoit.Cli.Commands;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Documentation;

/// <summary>What security.md says about who is contacted: every outside address is asked of a proxy that only listens.</summary>
public sealed class ContactTests
{
    private const string Page = "docs/security.md";

    [Fact]
    public async Task In_the_sandbox_no_command_asks_for_anything_outside_but_the_price_update()
    {
        await using var ear = new ProxyEar();
        await using var home = Listened(ear);
        foreach (var example in Shown().SelectMany(command => command.Examples).Where(example => !example.Contains("prices update", StringComparison.Ordinal) && !example.Contains("--from azure", StringComparison.Ordinal)))
        {
            await home.RunAsync([.. Pages.Words(example).Skip(1)]);
        }

        Assert.Empty(ear.Hosts);
    }

    [Fact]
    public async Task The_price_update_asks_for_the_price_list()
    {
        await using var ear = new ProxyEar();
        await using var home = Listened(ear);

        // It would go on asking for half a minute.
        using var process = home.Start("prices", "update");
        await ear.FirstAsync();
        process.Kill();
        await process.WaitForExitAsync();

        Assert.Equal(["prices.azure.com"], ear.Hosts);
    }

    [Fact]
    public async Task A_real_cloud_asks_for_its_login_first()
    {
        await using var ear = new ProxyEar();
        await using var home = Listened(ear);
        home.Variables["AZURE_TENANT_ID"] = "00000000-0000-0000-0000-000000000001";
        home.Variables["AZURE_CLIENT_ID"] = "00000000-0000-0000-0000-000000000002";
        home.Variables["AZURE_CLIENT_SECRET"] = "nothing";

        var finished = await home.RunAsync("do", "list VMs", "--cloud", "azure", "--subscription", "one");

        Assert.Equal(6, finished.ExitCode);
        Assert.Equal(["login.microsoftonline.com"], ear.Hosts);
    }

    [Fact]
    public void The_page_has_every_command_and_no_other() =>
        Assert.Equal(
            Shown().Select(CommandLine.Words).Order(StringComparer.Ordinal),
            Listed(Pages.Text(Page)).Order(StringComparer.Ordinal));

    private static Home Listened(ProxyEar ear)
    {
        var home = new Home();
        foreach (var name in new[] { "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy", "all_proxy" })
        {
            home.Variables[name] = ear.Address;
        }

        home.Variables["NO_PROXY"] = "";
        home.Variables["no_proxy"] = "";
        return home;
    }

    private static IEnumerable<CliCommand> Shown() => Leaves(CommandLine.Tree()).Where(command => !command.Hidden);

    private static IEnumerable<CliCommand> Leaves(Command command) =>
        command.Subcommands.SelectMany(Leaves).Concat(command is CliCommand leaf ? [leaf] : []);

    /// <summary>The commands of the table's first column. A noun stands for all of its verbs; a verb alone belongs to the noun before it.</summary>
    private static IEnumerable<string> Listed(string page)
    {
        var all = Shown().Select(CommandLine.Words).ToList();
        foreach (var row in page.Split('\n').SkipWhile(line => !line.StartsWith("| command |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')))
        {
            var noun = "";
            foreach (var name in row.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1).Where(name => name != "./azdoit"))
            {
                var words = all.Contains(name) || all.Any(command => command.StartsWith($"{name} ", StringComparison.Ordinal)) ? name : $"{noun} {name}";
                noun = words.Split(' ')[0];
                foreach (var command in all.Contains(words) ? [words] : all.Where(command => command.StartsWith($"{words} ", StringComparison.Ordinal)).DefaultIfEmpty(words))
                {
                    yield return command;
                }
            }
        }
    }
}
