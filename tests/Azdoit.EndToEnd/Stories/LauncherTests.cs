using System.Diagnostics;
using Azdoit.EndToEnd.Documentation;

namespace Azdoit.EndToEnd.Stories;

/// <summary><c>./azdoit</c> in a folder of its own, in front of a program and a dotnet that only tell how they were called.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Program = "#!/bin/sh\nhead -c 20; echo \"root $DOTNET_ROOT said $*\"\n";

    private const string Dotnet = """
        #!/bin/bash
        here=$(cd "$(dirname "$0")" && pwd)
        if [ "$1" = --list-runtimes ]; then echo "Microsoft.NETCore.App 10.0.0 [$here/shared/Microsoft.NETCore.App]"; exit; fi
        for argument; do case $argument in -p:PublishDir=*) folder=${argument#-p:PublishDir=} ;; esac; done
        mkdir -p "$folder" && cp "$here/program" "$folder/Azdoit.Cli" && echo '{}' >"$folder/Azdoit.Cli.runtimeconfig.json"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("azdoit-launcher-").FullName;

    public LauncherTests()
    {
        File.Copy(Path.Combine(Pages.Root, "azdoit"), Path.Combine(folder, "azdoit"));
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        Directory.CreateDirectory(Path.Combine(folder, "dotnet", "host", "fxr"));
        Script(Path.Combine(folder, "dotnet", "program"), Program);
        Script(Path.Combine(folder, "dotnet", "dotnet"), Dotnet);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_builds_once_and_passes_everything_on()
    {
        Assert.Contains("building azdoit (first use", (await RunAsync("./azdoit do 'list VMs'")).Errors, StringComparison.Ordinal);

        var (output, errors) = await RunAsync("echo input | ./azdoit do 'list VMs'");
        Assert.Equal($"input\nroot {folder}/dotnet said do list VMs\n", output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_runtime_that_moved_away_means_building_again()
    {
        await RunAsync("./azdoit");
        Directory.Move(Path.Combine(folder, "dotnet"), Path.Combine(folder, "moved"));

        var (output, errors) = await RunAsync("PATH=$PWD/moved:$PATH ./azdoit");
        Assert.Equal($"root {folder}/moved said \n", output);
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("/nowhere\n/nowhere/host/fxr\n")]
    [InlineData("/usr\n")]
    [InlineData("")]
    public async Task A_wrong_note_about_the_runtime_heals(string note)
    {
        await RunAsync("./azdoit");
        await File.WriteAllTextAsync(Path.Combine(folder, "artifacts", "app", "dotnet-root"), note, TestContext.Current.CancellationToken);

        Assert.Equal($"root {folder}/dotnet said \n", (await RunAsync("./azdoit")).Output);
    }

    [Fact]
    public async Task A_standard_input_that_is_closed_is_an_empty_one() => Assert.Equal($"root {folder}/dotnet said understand -\n", (await RunAsync("./azdoit understand - <&-")).Output);

    private static void Script(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<(string Output, string Errors)> RunAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", line])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder}/dotnet:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("DOTNET_ROOT");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await errors);
    }
}
